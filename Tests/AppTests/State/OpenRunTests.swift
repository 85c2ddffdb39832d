import App
import Compare
import Comparison
import Engine
import Experiments
import Home
import LessonPlayer
import Lessons
import ScreenKit
import Step
import TestSupport
import Testing
import Text
import Vanishing

/// Something that belongs to the run that is open, and how one comes to have it.
struct Trace: Sendable, CustomTestStringConvertible {
  let name: String
  let keys: [Key]
  let isThere: @Sendable (State) -> Bool

  var testDescription: String { name }

  init(_ name: String, _ keys: [Key], _ isThere: @escaping @Sendable (State) -> Bool) {
    (self.name, self.keys, self.isThere) = (name, keys, isThere)
  }

  /// Each character is a key; a line break is Enter, a tab Tab.
  static func keys(_ text: String) -> [Key] {
    text.map { $0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0) }
  }

  static let all = [
    Trace("nothing", []) { _ in true },
    Trace("a lit number", keys("\t")) { $0.selected != nil },
    Trace("a nudge", keys("++")) { $0.nudge.steps == 2 && $0.lower == .nudge },
    Trace("what was looked for", keys("/C\n")) { $0.wanted != nil },
    Trace("a zoomed pane", keys("z")) { $0.zoom != nil },
    Trace("another pane", keys("vv")) { $0.lower != .context },
    Trace("practice", keys("p")) { $0.practice != nil && $0.withheld != nil },
    Trace("playing", keys(" ")) { $0.playback.isPlaying },
    Trace("a search", keys("rC < 0\n")) { $0.work != nil },
    Trace("a change", keys("e0.5\n")) { $0.isUnsaved },
    Trace("a moment far away", keys("gi5\n}")) { $0.run.moment.iteration == 5 },
  ]
}

/// A way in which another run comes to be the one that is open.
struct Opening: Sendable, CustomTestStringConvertible {
  let name: String
  /// What the run is called then.
  let title: String
  let source: ExperimentSource?
  /// What is there besides the run: only where opening begins it.
  var begins: Set<String> = []
  let open: @Sendable (inout State) throws -> [Effect]

  var testDescription: String { name }

  static let experiments: [(source: ExperimentSource, title: String)] = [
    (.builtIn("mazur"), "Mazur's example"), (.file("/home/me/mine.yaml"), "Mine"),
    (.kept("kept-1"), "Kept"),
  ]

  /// The home list, by its rows; the palette, by its names.
  static let listed = experiments.flatMap { source, title in
    [
      Opening(name: "the home list: \(title)", title: title, source: source) { state in
        _ = state.update(.chosen(HomeCommand.show))
        let place = state.home.entries.firstIndex { $0.source == source } ?? 0
        for _ in 0..<20 { _ = state.update(.keyPressed(.up)) }
        for _ in 0..<place { _ = state.update(.keyPressed(.down)) }
        let isThere = state.isOpen && state.source == source
        let effects = state.update(.keyPressed(.enter))
        // The run that is open already is gone back to.
        guard !isThere else { return effects }
        return try opened(source, title, by: effects, &state)
      },
      Opening(name: "the palette: \(title)", title: title, source: source) { state in
        _ = state.update(.chosen(ProgramCommand.palette))
        let keys = Trace.keys("open \(title)\n")
        return try opened(source, title, by: keys.flatMap { state.update(.keyPressed($0)) }, &state)
      },
    ]
  }

  static let stack = Opening(
    name: "stepping into a stack", title: "Five-layer chain", source: nil
  ) { state in
    [Message.chosen(VanishingCommand.show), .keyPressed(.right), .keyPressed(.enter)].flatMap {
      state.update($0)
    }
  }

  /// Contenders of an experiment that is not open, and of one that is chosen at home: ComparingTests.
  static let contender = Opening(
    name: "stepping into a contender", title: "A run", source: nil
  ) { state in
    leaveAll(&state)
    var effects = state.update(.chosen(CompareCommand.show))
    let crew = ImmediateCrew()
    crew.follow(state.order)
    while case let news = crew.takeNews(), !news.isEmpty {
      effects += state.update(.told(news))
      crew.follow(state.order)
    }
    return effects + state.update(.chosen(CompareCommand.openContender))
  }

  static let lesson = Opening(
    name: "a page of a lesson", title: "mazur", source: .builtIn("mazur")
  ) { state in
    let opened = try Pupil("## A\n\nText.\n\n## B\n\nMore.\n").play.opened
    return state.update(.lessonOpened(opened, Progress()))
  }

  static let tour = Opening(
    name: "the tour", title: "XOR", source: .builtIn("xor"), begins: ["tour"]
  ) { state in
    try opened(.builtIn("xor"), "XOR", by: state.update(.chosen(StepCommand.tour)), &state)
  }

  static let practice = [
    Opening(
      name: "practice: again 7", title: "A run, seed 7", source: nil,
      begins: ["practice", "withheld"]
    ) { state in
      leaveAll(&state)
      return Trace.keys("pagain 7\n").flatMap { state.update(.keyPressed($0)) }
    },
    Opening(
      name: "practice: other numbers", title: "A run, seed 1", source: nil,
      begins: ["practice", "withheld"]
    ) { $0.update(.chosen(StepCommand.practiceAgain)) },
  ]

  static let all = listed + [stack, contender, lesson, tour] + practice

  /// Nothing lies over the step screen, nothing is asked.
  private static func leaveAll(_ state: inout State) {
    for _ in 0..<4 { _ = state.update(.keyPressed(.escape)) }
  }

  /// The experiment is read, as it was asked for.
  private static func opened(
    _ source: ExperimentSource, _ title: String, by effects: [Effect], _ state: inout State
  ) throws -> [Effect] {
    #expect(effects.last == .open(source))
    let name = source == .builtIn("xor") ? "xor" : "mazur"
    let opened = OpenedExperiment(
      source: source, title: title, experiment: try Sample.builtIn(name))
    return effects + state.update(.opened(opened))
  }
}

@Suite("The run that is open, however it came to be")
struct OpenRunTests {
  private static let entries =
    HomeModel.Entry.guides
    + Opening.experiments.map { source, title in
      HomeModel.Entry(.recent, name: title, summary: "", source: source)
    }

  /// A run of XOR with something that belongs to it.
  private func state(_ trace: Trace) throws -> State {
    var state = State(
      title: "A run", experiment: try Sample.builtIn("xor"), source: .file("/home/me/a.yaml"))
    state.setHome(Self.entries)
    for key in trace.keys { _ = state.update(.keyPressed(key)) }
    try #require(trace.isThere(state), "\(trace.name)")
    return state
  }

  /// What of a model is not as in one that was just made.
  private func left(_ state: State) -> Set<String> {
    let facts = [
      ("lit", state.selected != nil),
      ("nudge", state.nudge.steps != 0 || state.nudge.quantity != nil),
      ("wanted", state.wanted != nil), ("zoom", state.zoom != nil),
      ("lower", state.lower != .context), ("tour", state.tour != nil),
      ("practice", state.practice != nil), ("work", state.work != nil),
      ("withheld", state.withheld != nil), ("playing", state.playback.direction != nil),
      ("overlay", state.overlay != .none), ("unsaved", state.isUnsaved && !isKept(state)),
      ("undo", state.run.canUndo), ("redo", state.run.canRedo),
    ]
    return Set(facts.filter(\.1).map(\.0))
  }

  private func isKept(_ state: State) -> Bool {
    if case .kept? = state.source { true } else { false }
  }

  /// All that says which run it is says the same.
  private func expectOne(_ state: State, _ title: String, _ source: ExperimentSource?) throws {
    let screen = StepScreen(state.scene(StepModel.self), room: .small)
    // Who opens what was kept is told that it is not the experiment of that name.
    #expect(screen.header.title == title + (isKept(state) ? " (kept)" : ""))
    #expect(state.step.open.title == title && state.source == source)
    #expect(state.isOpen && state.screen == .step)
    let experiment = try #require(state.experiment)
    #expect(state.run.timeline.setup == experiment.setup)
    let name = "\(OpenRun(title: title, setup: experiment.setup).fileTitle)-changed.yaml"
    #expect(state.step.open.fileName == name)
    var asked = state
    _ = asked.update(.chosen(ProgramCommand.close))
    for _ in 0..<3 where asked.withheld != nil { _ = asked.update(.chosen(ProgramCommand.close)) }
    _ = asked.update(.chosen(StepCommand.save))
    guard case .prompt(let prompt) = asked.overlay else {
      Issue.record("no name is asked for")
      return
    }
    #expect(prompt.field.text == name)
    let effects = asked.update(.keyPressed(.enter))
    guard case .save(name, let text, _)? = effects.first else {
      Issue.record("nothing is saved: \(effects)")
      return
    }
    #expect(try read(text).setup == experiment.setup)
  }

  private func read(_ text: String) throws -> Experiment {
    try Experiment(bytes: Array(text.utf8), file: "kept.yaml") { _ in [] }
  }

  /// What is changed from here on is kept as what it is.
  private func expectKept(_ state: State, _ title: String) throws {
    var state = state
    for _ in 0..<3 where state.withheld != nil { _ = state.update(.chosen(ProgramCommand.close)) }
    let parameters = state.setup.network.parameters
    _ = state.update(.chosen(StepCommand.edit))
    for key in Trace.keys("0.625\n") { _ = state.update(.keyPressed(key)) }
    #expect(state.isUnsaved)
    let kept = try #require(state.unsaved)
    #expect(kept.title == title)
    let setup = try read(kept.text).setup
    #expect(setup.network.parameters == parameters)
    let here = state.run.current.steps.record
    let trainer = Trainer(setup)
    #expect(parameters.map(trainer.value) == parameters.map(here.value))
    #expect(parameters.map(here.value).contains(0.625))
  }

  @Test(
    "is one run: header, title, source, names of files and what is kept, with nothing of another",
    arguments: Opening.all, Trace.all)
  func opens(_ opening: Opening, _ trace: Trace) throws {
    var state = try state(trace)
    let changed = state.unsaved
    let effects = try opening.open(&state)
    #expect(left(state) == opening.begins)
    try expectOne(state, opening.title, opening.source)
    try expectKept(state, opening.title)
    // What was changed before is kept, once.
    let kept = effects.compactMap { effect -> KeptRun? in
      if case .keep(let run) = effect { run } else { nil }
    }
    #expect(kept == [changed].compactMap(\.self))
  }

  @Test("is one run after another", arguments: Opening.all, Opening.all)
  func again(_ first: Opening, _ second: Opening) throws {
    var state = try state(Trace.all[0])
    _ = try first.open(&state)
    for _ in 0..<4 { _ = state.update(.chosen(ProgramCommand.close)) }
    let isPractice = second.begins.contains("practice")
    if state.isInLesson {
      if state.lesson?.focus == .box { _ = state.update(.chosen(LessonCommand.focus)) }
      // A lesson asks its own questions.
      let reason = state.whyNot(StepCommand.practiceAgain.erased)
      if isPractice { return #expect(reason != nil) }
    }
    let isThere = second.source == state.source && second.source != nil
    _ = try second.open(&state)
    // Practice and contenders go on from the name that is there, and what is open already is not
    // opened again.
    let title = state.title
    if !isPractice && !isThere && second.name != Opening.contender.name {
      #expect(title == second.title)
    }
    #expect(left(state) == second.begins)
    try expectOne(state, title, second.source)
    try expectKept(state, title)
  }

  @Test("is the same after undoing, and nothing is kept of it then", arguments: Opening.all)
  func undone(_ opening: Opening) throws {
    var state = try state(Trace.all[0])
    _ = try opening.open(&state)
    for _ in 0..<4 where state.withheld != nil || state.tour != nil {
      _ = state.update(.chosen(ProgramCommand.close))
    }
    _ = state.update(.chosen(StepCommand.edit))
    for key in Trace.keys("0.625\n") { _ = state.update(.keyPressed(key)) }
    _ = state.update(.chosen(StepCommand.undo))
    try expectOne(state, opening.title, opening.source)
    if !isKept(state) { #expect(state.unsaved == nil) }
  }

  @Test(
    "keeps its name when it is saved; a run that was kept is then the file", arguments: Opening.all)
  func saved(_ opening: Opening) throws {
    var state = try state(Trace.all[0])
    _ = try opening.open(&state)
    for _ in 0..<4 where state.withheld != nil || state.tour != nil {
      _ = state.update(.chosen(ProgramCommand.close))
    }
    _ = state.update(.chosen(StepCommand.edit))
    for key in Trace.keys("0.625\n") { _ = state.update(.keyPressed(key)) }
    let wasKept = isKept(state)
    let effects = state.update(.saved(path: "/tmp/b.yaml", note: ""))
    #expect(state.unsaved == nil && state.title == opening.title)
    if wasKept {
      #expect(state.source == .file("/tmp/b.yaml"))
      #expect(effects == [.forget(.kept("kept-1"))])
    } else {
      #expect(state.source == opening.source && effects == [])
    }
  }

  @Test(
    "is still there, as it was left, after a look at every other screen", arguments: Opening.all)
  func left(_ opening: Opening) throws {
    var state = try state(Trace.all[0])
    _ = try opening.open(&state)
    for _ in 0..<4 where state.withheld != nil || state.tour != nil {
      _ = state.update(.chosen(ProgramCommand.close))
    }
    if state.isInLesson { _ = state.update(.chosen(LessonCommand.focus)) }
    for key in Trace.keys("gi3\n") { _ = state.update(.keyPressed(key)) }
    let moment = state.run.moment
    #expect(moment.iteration == 3)
    for screen in ScreenID.all where screen != .step {
      let door = try #require(
        Rooms.all(.none).first { $0.id == screen }.flatMap { type(of: $0).doors.first })
      _ = state.update(.commandChosen(door.entry.command))
      #expect(state.screen == screen)
      _ = state.update(.chosen(StepCommand.show))
      #expect(state.screen == .step && state.run.moment == moment, "\(screen.name)")
      #expect(state.title == opening.title && state.source == opening.source)
    }
  }

  @Test("is none until one is opened: at home what is there to begin with is nobody's")
  func none() throws {
    let beginning = OpenedExperiment(
      source: .builtIn("xor"), title: "XOR", experiment: try Sample.builtIn("xor"))
    var state = State(entries: Self.entries, beginning: beginning)
    #expect(!state.isOpen && state.screen == .home && state.unsaved == nil)
    _ = try Opening.listed[0].open(&state)
    #expect(left(state) == [])
    try expectOne(state, Opening.listed[0].title, Opening.listed[0].source)
  }
}
