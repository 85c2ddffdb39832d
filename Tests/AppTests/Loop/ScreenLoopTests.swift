import App
import Derivation
import Drawing
import Engine
import Home
import LessonPlayer
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("Keys in, screens out")
struct ScreenLoopTests {
  /// Rows of the screen before the keys, the keys, rows of the screen after them.
  struct Line: Sendable, CustomTestStringConvertible {
    let before: String
    let keys: [Key]
    let after: String

    init(_ before: String, _ keys: Key..., then after: String) {
      self.before = before
      self.keys = keys
      self.after = after
    }

    var testDescription: String { "\(keys)" }
  }

  @Test("every key does on the screen what the manual says", arguments: lines)
  func line(_ line: Line) throws {
    let before = try screen([])
    let after = try screen(line.keys)
    #expect(before.contains(line.before), "\(before)")
    #expect(after.contains(line.after), "\(after)")
    #expect(!before.contains(line.after), "it was there before")
  }

  @Test("no key of the table is left out of those lines")
  func complete() {
    let pressed = Set(lines.flatMap(\.keys))
    let effects = Set([ProgramCommand.quit, .redraw, .suspend].map(\.erased))
    for entry in CommandTable.standard.entries
    where entry.screens.contains(.step) && !effects.contains(entry.command) {
      for key in entry.keys { #expect(pressed.contains(key), "\(key.label())") }
    }
  }

  @Test("quitting, redrawing and suspending reach the terminal")
  func effects() throws {
    for key in [Key.character("q"), .control("c")] {
      var terminal = MemoryTerminal(keys: [.right, key, .right])
      var loop = ScreenLoop(try Viewer("mazur", size: .standard).state)
      #expect(loop.run(on: &terminal) == .quit)
      #expect(terminal.paintCount == 2, "nothing is painted after the end")
    }
    var terminal = MemoryTerminal(keys: [.control("l"), .control("z"), .insert])
    var loop = ScreenLoop(try Viewer("mazur", size: .standard).state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    #expect(terminal.redrawCount == 1 && terminal.suspendCount == 1)
  }

  @Test("signals end it, each in its way", arguments: Signal.allCases)
  func signals(_ signal: Signal) throws {
    var terminal = MemoryTerminal(events: [.key(.right), .signal(signal), .key(.right)])
    var loop = ScreenLoop(try Viewer("mazur", size: .standard).state)
    #expect(loop.run(on: &terminal) == .signal(signal))
    #expect(loop.state.run.moment.index == 1)
  }

  @Test("what is to happen first happens before anything is painted")
  func first() throws {
    var terminal = MemoryTerminal(events: [.signal(.terminate)])
    var loop = ScreenLoop(
      try Viewer("mazur", size: .standard).state, first: .chosen(LessonListCommand.show),
      surroundings: Lectern())
    _ = loop.run(on: &terminal)
    #expect(loop.state.screen == .lessons)
    #expect(loop.state.list?.entries.map(\.name) == ["a lesson"])
  }

  @Test("lessons are asked of the surroundings, and one that cannot be opened says why")
  func lessons() throws {
    var terminal = MemoryTerminal(keys: [.function(4)])
    var loop = ScreenLoop(
      try Viewer("mazur", size: .standard).state, surroundings: Lectern())
    _ = loop.run(on: &terminal)
    #expect(loop.state.list?.entries.map(\.name) == ["a lesson"])
    var none = ScreenLoop(try Viewer("mazur", size: .standard).state)
    terminal = MemoryTerminal(keys: [.function(4)])
    _ = none.run(on: &terminal)
    #expect(none.state.notice?.text == "this program cannot use files")
  }

  @Test("where the screen is too small to be seen no key changes anything, and q quits")
  func tooSmall() throws {
    let small = Size(columns: 59, rows: 20)
    var terminal = MemoryTerminal(size: small, keys: [.character("7"), .right, .character("o")])
    var loop = ScreenLoop(try Viewer("mazur", size: .standard).state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    #expect(loop.state.step.open.run.moment.index == 0 && loop.state.overlay == .none)
    var leaving = MemoryTerminal(size: small, keys: [.character("q"), .right])
    #expect(loop.run(on: &leaving) == .quit)
  }

  @Test("a run that was kept and is saved leaves the list at once")
  func savedIsListedNoMore() throws {
    var state = try Viewer("mazur", size: .standard).state
    let kept = ExperimentSource.kept("run-1")
    state.setHome([HomeModel.Entry(.kept, name: "Mazur", summary: "kept", source: kept)])
    state.step.open.source = kept
    var terminal = MemoryTerminal(keys: [])
    var loop = ScreenLoop(
      state, first: .saved(path: "mine.yaml", note: ""), surroundings: NoSurroundings())
    _ = loop.run(on: &terminal)
    #expect(loop.state.home.entries.isEmpty)
    #expect(loop.state.step.open.source == .file("mine.yaml"))
  }

  @Test("a resize draws the same step at the new size")
  func resize() throws {
    let size = Size(columns: 120, rows: 40)
    var terminal = MemoryTerminal(events: [.key(.right), .resize(size), .wakeUp])
    var loop = ScreenLoop(try Viewer("mazur", size: .standard).state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    var learner = try Viewer("mazur", size: size)
    learner.press(.right)
    #expect(terminal.canvas == learner.canvas)
  }

  @Test("forward and back again is the same screen, cell for cell", arguments: Granularity.allCases)
  func inverse(_ granularity: Granularity) throws {
    for name in ["mazur", "xor", "softmax"] {
      var learner = try Viewer(name, size: .standard)
      learner.type(String(granularity.rawValue + 1))
      learner.press(.escape)
      var screens = [learner.canvas]
      for _ in 0..<12 {
        learner.press(.right)
        screens.append(learner.canvas)
      }
      for screen in screens.dropLast().reversed() {
        learner.press(.left)
        #expect(learner.canvas.text() == screen.text())
        #expect(learner.canvas == screen)
      }
    }
  }

  @Test("2,000 keys and resizes at random draw a whole screen each", arguments: 0..<4)
  func randomWalk(_ seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed) + 11)
    let names = ["xor", "softmax", "two-paths", "mazur"]
    let events = (0..<2000).map { _ in randomEvent(&generator) }
    var terminal = MemoryTerminal(events: events)
    var loop = ScreenLoop(try Viewer(names[seed], size: .standard).state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    // A wait ends with its time over only while something plays.
    #expect((1500...2001).contains(terminal.paintCount))
    #expect(terminal.canvas?.size == terminal.size)
    #expect(loop.state.run.moment.iteration < 3000)
  }

  /// The screen as text after some keys, at 80×24, from the second step of Mazur's network.
  private func screen(_ keys: [Key]) throws -> String {
    // The key Insert stands for a while in which nothing is pressed.
    let events = ([.right] + keys).flatMap { key -> [Event?] in
      key == .insert ? Array(repeating: nil, count: 100) : [.key(key)]
    }
    var terminal = MemoryTerminal(events: events)
    var loop = ScreenLoop(try Viewer("mazur", size: .standard).state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    return terminal.canvas?.text() ?? ""
  }

  private func randomEvent(_ generator: inout SplitMix64) -> Event? {
    let characters = Array("lhkj1234567{}[]0$gGdm?ibesf9 xXvz<>ou+-/:nNrt.yYM")
    let others: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .escape,
      .backspace, .delete, .insert, .control("o"), .control("l"), .control("z"), .function(1),
    ]
    switch generator.below(20) {
    case 0:
      let size = Size(columns: generator.below(230), rows: generator.below(70))
      return .resize(size)
    case 8: return nil
    case 1...6: return .key(others[generator.below(others.count)])
    default: return .key(.character(characters[generator.below(characters.count)]))
    }
  }
}

private let lines: [ScreenLoopTests.Line] =
  steps + jumps + granularities + views + changes + numbers

private let numbers: [ScreenLoopTests.Line] = [
  .init("step  2/68", .tab, then: "w⁽¹⁾₁,₂ is 0.2: the weight into h₁"),
  .init("step  2/68", .backTab, then: "w⁽¹⁾₁,₂·x₂ is 0.02000: the product into h₁"),
  .init("step  2/68", .tab, .tab, .enter, then: "x₂ comes from the data."),
  .init("step  2/68", .tab, .right, then: "h₁ is …: the activation of h₁"),
  .init("step  2/68", .enter, then: "No number is lit; Tab lights one."),
  .init(
    "step  2/68", .character("/"), .character("h"), .character("2"), .enter, then: "step  8/68"),
  .init(
    "step  2/68", .character("/"), .character("z"), .enter, .character("n"), then: "step  7/68"),
  .init(
    "step  2/68", .character("/"), .character("x"), .enter, .character("N"), .character("N"),
    then: "step  1/68"),
  .init("step  2/68", .character("p"), then: "What is z(h₁)?"),
  .init("step  2/68", .character("y"), then: "Sent to the terminal's clipboard."),
  .init("step  2/68", .character("c"), then: "Compare  Mazur's 2-2-2"),
  .init("step  2/68", .function(3), then: "Compare  Mazur's 2-2-2"),
  .init("step  2/68", .function(4), then: "this program cannot use files"),
  .init("step  2/68", .function(5), then: "Activations  sigmoid"),
  .init("step  2/68", .function(6), then: "1 residual  2 outlier"),
  .init("step  2/68", .function(7), then: "the notes' five-layer chain"),
  .init("step  2/68", .character("Y"), then: "Sent to the terminal's clipboard."),
  .init("step  2/68", .character("x"), then: "Write the screen (.svg a picture, .txt text) to"),
]

private let steps: [ScreenLoopTests.Line] = [
  .init("step  2/68", .right, then: "step  3/68"),
  .init("step  2/68", .character("l"), then: "step  3/68"),
  .init("step  2/68", .left, then: "step  1/68"),
  .init("step  2/68", .character("h"), then: "step  1/68"),
  .init("step  2/68", .character("}"), then: "step 17/68"),
  .init("step  2/68", .character("{"), then: "step  1/68"),
  .init("iteration 1 ", .character("]"), then: "iteration 2 "),
  .init("step  2/68", .character("["), then: "This is the first iteration."),
  .init("step  2/68", .home, then: "step  1/68"),
  .init("step  2/68", .character("0"), then: "step  1/68"),
  .init("step  2/68", .end, then: "step 68/68"),
  .init("step  2/68", .character("$"), then: "step 68/68"),
]

private let jumps: [ScreenLoopTests.Line] = [
  .init("step  2/68", .character("g"), then: "a step of this iteration, by its number"),
  .init(
    "step  2/68", .character("g"), .character("4"), .character("1"), .enter, then: "step 41/68"),
  .init("step  2/68", .home, .character("G"), .character("G"), then: "This is the latest moment."),
  .init("step  2/68", .control("o"), then: "There is no jump to go back from."),
  .init(
    "step  2/68", .character("r"), .character("C"), .character("<"), .character("0"),
    .character("."), .character("1"), .enter, .insert, then: "C<0.1 holds in iteration 31"),
  .init("step  2/68", .escape, .character("?"), .escape, .character("l"), then: "step  3/68"),
]

private let granularities: [ScreenLoopTests.Line] = [
  .init("steps by term", .up, then: "steps by unit"),
  .init("steps by term", .character("k"), then: "steps by unit"),
  .init("steps by term", .down, then: "Steps are already of one term, the finest."),
  .init("steps by term", .character("j"), then: "Steps are already of one term, the finest."),
  .init("steps by term", .character("1"), then: "Each step is now one term."),
  .init("steps by term", .character("2"), .right, then: "step  4/68"),
  .init("steps by term", .character("3"), .right, then: "step  8/68"),
  .init("steps by term", .character("4"), then: "steps by sample"),
  .init("steps by term", .character("5"), then: "steps by phase"),
  .init("steps by term", .character("6"), .right, then: "step 68/68"),
  .init("steps by term", .character("7"), then: "steps by epoch"),
]

private let views: [ScreenLoopTests.Line] = [
  .init("0.02000", .character("d"), then: "All digits: what the machine holds."),
  .init("w⁽¹⁾₁,₂", .character("m"), then: "w₂·i₂"),
  .init("? help", .character("?"), then: "Help: all keys"),
  .init("? help", .function(1), then: "Help: all keys"),
  .init("weighted sum of h₁", .character("v"), then: "all 12 parameters"),
  .init("step  2/68", .character("."), then: "=  ?"),
  .init("step  2/68", .character("t"), then: "Glossary"),
  .init("step  2/68", .character(":"), then: "┌ Commands"),
  .init("step  2/68", .character("M"), then: "The mouse is Backstep's"),
  .init("step  2/68", .function(2), then: "This is the step screen."),
  .init("steps by term", .character("Z"), .character("Z"), then: "The network has the room"),
  .init("steps by term", .character("z"), .character("v"), then: "The lower pane shows"),
]

private let changes: [ScreenLoopTests.Line] = [
  .init("space play", .character(" "), then: "space pause"),
  .init("space play", .character("b"), then: "Playing backward at 2 steps"),
  .init("space play", .character(">"), then: "Playing will go at 5 steps"),
  .init("space play", .character("<"), then: "Playing will go at 1 steps"),
  .init("step  2/68", .character("e"), then: "w⁽¹⁾₁,₂ is 0.2; set it to"),
  .init("step  2/68", .character("o"), then: "learning rate"),
  .init("step  2/68", .character("s"), then: "There is no experiment to save."),
  .init("step  2/68", .character("u"), then: "Nothing was changed that could be undone."),
  .init("step  2/68", .control("r"), then: "Nothing was undone that could be done again."),
  .init("step  2/68", .character("+"), then: "nudge"),
  .init("step  2/68", .character("="), then: "nudge"),
  .init("step  2/68", .character("-"), then: "nudge"),
]

/// Surroundings with one lesson, whose file is broken.
private struct Lectern: Surroundings {
  private let files = NoSurroundings()

  func save(_ text: String, as name: String) -> String? { files.save(text, as: name) }

  func read(_ source: ExperimentSource) -> Result<OpenedExperiment, ReadProblem> {
    files.read(source)
  }

  func keep(_ run: KeptRun) -> String? { files.keep(run) }

  func remember(_ source: ExperimentSource) {}

  func forget(_ source: ExperimentSource) {}

  func entries() -> [HomeModel.Entry] { [] }

  func answer(_ effect: Effect) -> Message? {
    guard effect == .listLessons else { return nil }
    return .lessonsListed(
      LessonList(entries: [LessonEntry(name: "a lesson", problems: ["a.md:1: nothing in it"])]))
  }
}
