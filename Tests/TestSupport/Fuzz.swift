import App
import Compare
import Comparison
import Derivation
import Drawing
import Engine
import Experiments
import Home
import ScreenKit
import Session
import Step
import Text

/// Someone who presses anything, at any size of terminal, and a program around that answers.
package struct Fuzz {
  package private(set) var state: State
  package private(set) var size = Size.standard
  /// What one did that went wrong.
  package private(set) var problems: [String] = []
  /// How many frames were drawn.
  package private(set) var frameCount = 0
  /// What was come across: screens, overlays, panes and what was going on.
  package private(set) var seen: Set<String> = []
  private var generator: SplitMix64
  private var waiting: [Key] = []
  private var log: [String] = []
  private let experiments: [OpenedExperiment]
  private let crew = ImmediateCrew()

  package init(_ experiments: [OpenedExperiment], seed: UInt64) {
    self.experiments = experiments
    generator = SplitMix64(seed: seed)
    let first = experiments[generator.below(experiments.count)]
    state = State(title: first.title, experiment: first.experiment, source: first.source)
    state.setHome(
      [.tour]
        + experiments.map {
          HomeModel.Entry(.builtIn, name: $0.title, summary: "One of them.", source: $0.source)
        })
  }

  /// Does something, and looks at the screen after each fifth time, since drawing is what takes
  /// time.
  package mutating func act(_ number: Int) {
    if generator.below(25) == 0 { size = randomSize() }
    take(nextMessage())
    race()
    checkMoment()
    look()
    if number % 5 == 0 { draw() }
  }

  /// Contenders do what they are asked, unless that takes long or they just do not yet.
  private mutating func race() {
    guard let model = state.comparison, model.runs.position <= 100, generator.below(3) == 0 else {
      return
    }
    // What is tried out from the start is tried out to the end of all epochs.
    let tries = model.page == .sweep || model.page == .seeds
    if tries && (model.runs.position == 0 || model.runs.position > 20) { return }
    crew.follow(state.order)
    if let news = crew.message() { _ = state.update(news) }
    if state.screen == .compare { seen.insert("page \(model.page)") }
  }

  private mutating func look() {
    switch state.overlay {
    case .none: seen.insert("none")
    case .list: seen.insert("list")
    case .goToMenu: seen.insert("goToMenu")
    case .settings: seen.insert("settings")
    case .prompt: seen.insert("prompt")
    }
    seen.formUnion([state.screen.word, "\(state.lower)"])
    let facts = [
      ("playing", state.playback.isPlaying), ("working", state.work != nil),
      ("lit", state.selected != nil), ("nudged", state.nudge.steps != 0),
      ("tour", state.tour != nil),
      ("zoomed", state.zoom != nil), ("unsaved", state.isUnsaved), ("blank", state.display.isBlank),
      ("undone", state.run.canRedo), ("changed twice", state.run.segments.count > 2),
      ("far", state.run.moment.iteration > 40), ("practising", state.practice?.isOpen == true),
    ]
    seen.formUnion(facts.filter(\.1).map(\.0))
  }

  /// What a long enough walk comes across.
  package static let everything: Set<String> = [
    "none", "list", "goToMenu", "settings", "prompt", "home", "step", "context", "parameters",
    "curve", "history", "matrix", "check", "nudge", "playing", "working", "lit", "nudged", "tour",
    "zoomed", "practising", "unsaved", "blank", "undone", "changed twice", "far", "compare",
    "page panels",
    "activations", "losses", "vanishing",
  ]

  private mutating func take(_ message: Message) {
    log = log.suffix(30) + ["\(message)".prefix(80).description]
    for effect in state.update(message) {
      switch effect {
      case .save(let name, let text, let note):
        if (try? Experiment(yaml: text, file: name) { _ in [] }) == nil {
          fail("a saved file does not load:\n\(text.prefix(2000))")
        }
        take(generator.below(2) == 0 ? .saved(path: name, note: note) : .saveFailed(reason: "no"))
      case .open(let source): answer(source) { .opened($0) }
      case .preview(let source): answer(source) { .previewed(source, $0.experiment) }
      case .copy, .copyScreen: take(.copied(generator.below(2) == 0))
      case .export(let name): take(.exported(path: name))
      default: break
      }
    }
  }

  private mutating func answer(
    _ source: ExperimentSource, _ message: (OpenedExperiment) -> Message
  ) {
    guard let found = experiments.first(where: { $0.source == source }) else {
      take(.openFailed(source, reason: "it is not there"))
      return
    }
    take(message(found))
  }

  private mutating func fail(_ problem: String) {
    guard problems.count < 3 else { return }
    problems.append(
      "\(problem)\n\(state.title), \(state.run.moment), \(size.name), after \(log.joined(separator: ", "))"
    )
  }
}

// MARK: - What is done

extension Fuzz {
  private mutating func nextMessage() -> Message {
    if !waiting.isEmpty { return .keyPressed(waiting.removeFirst()) }
    // The walk is about all screens: it does not stay on one for long.
    if state.screen == .compare, generator.below(15) == 0 { return .chosen(StepCommand.show) }
    switch generator.below(100) {
    case 0..<50: return .keyPressed(anyKey)
    case 50..<62: return .keyPressed(Self.movingKeys[generator.below(Self.movingKeys.count)])
    case 62..<70: return .keyPressed(.character(Self.letters[generator.below(Self.letters.count)]))
    case 70..<77: return .frameDue
    case 77..<82:
      let here = state.screen
      let entries = CommandTable.standard.entries.filter { $0.screens.contains(here) }
      return .commandChosen(entries[generator.below(entries.count)].command)
    case 82..<85: return .pointed(.step(generator.below(state.run.current.steps.count)))
    case 85..<88: return .pointed(.row(generator.below(24)))
    case 88..<90: return .pointed(.wheel(generator.below(9) - 4))
    case 90..<92: return numberMessage
    default:
      waiting = phrase
      return .keyPressed(.escape)
    }
  }

  private var anyKey: Key {
    mutating get {
      let here = state.screen
      let entries =
        generator.below(5) == 0
        ? CommandTable.standard.entries
        : CommandTable.standard.entries.filter { $0.screens.contains(here) }
      let entry = entries[generator.below(entries.count)]
      let key = entry.keys.isEmpty ? .escape : entry.keys[generator.below(entry.keys.count)]
      // Leaving ends the program: nothing would come after.
      return entry.command == ProgramCommand.quit.erased ? .escape : key
    }
  }

  private static let movingKeys: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .enter,
    .escape, .backspace, .delete, .control("u"), .control("w"), .control("x"), .function(9),
  ]
  private static let letters = Array("abdehiklnowyzCLδσ₁⁽²⁾.,-+*/()<>=0159 é漢\u{301}~%")

  private var numberMessage: Message {
    mutating get {
      let steps = state.run.current.steps
      return .pointed(
        .number(steps.quantity(of: steps.plan.address(at: generator.below(steps.count)))))
    }
  }

  /// What a learner would type on purpose.
  private var phrase: [Key] {
    mutating get {
      let number = 1 + generator.below(60)
      let value = ["0.5", "-1.25", "w1[1,1]*2", "1/0", "1e300", "0", "C"][generator.below(7)]
      func keys(_ text: String) -> [Key] { text.map { .character($0) } + [.enter] }
      let down = Array(repeating: Key.down, count: generator.below(14))
      switch generator.below(13) {
      case 0, 1: return keys("gi\(number)")
      case 2: return keys("g\(number)")
      case 3: return keys("g\(["b", "e"][generator.below(2)])\(1 + generator.below(5))")
      case 4, 5:
        let tabs = Array(repeating: Key.tab, count: generator.below(6))
        return [.character("e")] + tabs + keys(value)
      case 6, 7, 8:
        let turn: [Key] = [[.right], [.left], [.enter] + keys("3"), [.right, .right]][
          generator.below(4)]
        return [.character("o")] + down + turn + [.escape]
      case 9: return keys("rC<0.\(number)")
      case 10: return keys("s")
      case 11: return Array(repeating: .character("v"), count: 1 + generator.below(6))
      default: return keys("/w")
      }
    }
  }

  private mutating func randomSize() -> Size {
    switch generator.below(20) {
    case 0: Size(columns: 1, rows: 1)
    case 1: Size(columns: 300, rows: 100)
    case 2: Size(columns: 120, rows: 40)
    case 3: Size(columns: generator.below(130), rows: generator.below(45))
    case 4..<9: Size(columns: 60, rows: 20)
    default: .standard
    }
  }
}

// MARK: - What has to hold

extension Fuzz {
  private mutating func draw() {
    let canvas = ScreenView().draw(state, size: size)
    frameCount += 1
    if canvas.size != size { fail("the canvas has another size than the terminal") }
    for row in 0..<size.rows {
      let width = canvas.cells(ofRow: row).reduce(0) { $0 + $1.glyph.width }
      if width != size.columns { fail("row \(row) is \(width) cells wide") }
    }
  }

  private mutating func checkMoment() {
    let (run, moment) = (state.run, state.run.moment)
    let plan = run.timeline.plan
    let isThere =
      moment.iteration >= 1 && moment.index >= 0
      && moment.index < plan.steps(of: moment.iteration).count
      && moment.segment == plan.segment(of: moment.iteration)
    if !isThere { fail("there is no such moment") }
    if let limit = run.timeline.limit, limit < moment { fail("the moment is after the end") }
  }

  /// Forward and back as often is as if nothing had happened, from wherever one stands.
  package mutating func checkBack() {
    var walker = state
    _ = walker.update(.chosen(ProgramCommand.close))
    Self.stopPractice(&walker)
    guard walker.screen == .step, walker.work == nil else { return }
    let before = Self.screen(walker)
    let start = walker.run.moment
    var count = 0
    for _ in 0..<(walker.run.granularity >= .iteration ? 3 : 1 + generator.below(12)) {
      let moment = walker.run.moment
      _ = walker.update(.chosen(TimeCommand.forward))
      if walker.run.moment == moment { break }
      count += 1
    }
    for _ in 0..<count { _ = walker.update(.chosen(TimeCommand.back)) }
    let after = Self.screen(walker)
    if walker.run.moment != start { fail("\(count) forward and back end at \(walker.run.moment)") }
    var isSame = before.header == after.header && before.network == after.network
    isSame = isSame && before.listing == after.listing && before.equation == after.equation
    if !isSame || before.update != after.update {
      fail("\(count) forward and back show something else")
    }
  }

  private static func screen(_ state: State) -> StepScreen {
    let scene = state.scene(StepModel.self)
    return StepScreen(scene, room: StepLayout(.standard, scene).room)
  }

  /// While a question is open nothing is changed, and nobody gets beyond it.
  private static func stopPractice(_ state: inout State) {
    for _ in 0..<3 where state.practice != nil { _ = state.update(.chosen(ProgramCommand.close)) }
  }

  /// When all changes are undone the run is the first one, bit for bit.
  ///
  /// What goes on from there has fewer changes than can be undone.
  package mutating func checkUndo() {
    var undone = state
    _ = undone.update(.chosen(ProgramCommand.close))
    _ = undone.update(.chosen(StepCommand.show))
    Self.stopPractice(&undone)
    var count = 0
    while undone.run.canUndo, undone.screen == .step {
      _ = undone.update(.chosen(StepCommand.undo))
      count += 1
    }
    guard let setup = undone.experiment?.setup, undone.screen == .step else { return }
    if count >= Run.undoLimit { fail("the fuzz made too many changes to undo them") }
    if undone.run.isEdited { fail("after \(count) undos the run is still a changed one") }
    if undone.run.timeline.setup != setup { fail("after \(count) undos the settings differ") }
    let trainer = Trainer(setup)
    for iteration in 1...min(8, undone.run.timeline.lastIteration ?? 8) {
      let record = undone.run.timeline.steps(of: iteration).record
      trainer.step()
      let isSame =
        record.after.isIdentical(to: trainer.snapshot)
        && record.cost.bitPattern == trainer.cost.bitPattern
      if !isSame { fail("after \(count) undos iteration \(iteration) has other numbers") }
      // Nobody may have been where the run ends yet.
      if trainer.hasDiverged { break }
    }
    if count > 40 || generator.below(3) == 0 { state = undone }
  }
}
