import Derivation
import Drawing
import Engine
import Experiments
import Testing
import Views
import Workbench

@Suite("Every step on the screen")
struct ScreenPropertiesTests {
  @Test(
    "of two iterations of the built-in experiments stands whole at every size",
    arguments: BuiltIn.names)
  func builtIns(_ name: String) throws {
    let experiment = try Sample.builtIn(name)
    let isShort = experiment.setup.data.rowCount == 1
    try walk(
      experiment.setup, title: experiment.title ?? name, iterations: isShort ? 2 : 1)
  }

  @Test(
    "of an iteration of every activation, loss and optimizer stands whole at every size",
    arguments: Sample.variety.indices)
  func variety(_ place: Int) throws {
    try walk(Sample.variety[place].setup, title: Sample.variety[place].name, iterations: 1)
  }

  @Test("stands whole in all digits", arguments: ["mazur", "softmax", "xor", "five-layer-chain"])
  func allDigits(_ name: String) throws {
    try walk(
      Sample.builtIn(name).setup, title: name, iterations: 1, display: Display(allDigits: true))
  }

  @Test("stands whole with the notes' and Mazur's names", arguments: Names.Scheme.allCases)
  func names(_ scheme: Names.Scheme) throws {
    for name in ["mazur", "softmax", "xor", "five-layer-chain"] {
      try walk(
        Sample.builtIn(name).setup, title: name, iterations: 1, display: Display(scheme: scheme))
    }
  }

  @Test("stands whole in ASCII", arguments: ["mazur", "softmax", "xor", "five-layer-chain"])
  func ascii(_ name: String) throws {
    try walk(
      Sample.builtIn(name).setup, title: name, iterations: 1, display: Display(glyphs: .ascii))
  }

  @Test("of a wide network stands whole, sampled", arguments: Size.all)
  func wide(_ size: Size) throws {
    var findings = Findings()
    for units in [[64, 64, 10], [784, 128, 10], [3, 4, 4, 4, 4, 4, 2]] {
      var learner = Learner(Sample.network(units), title: "Wide", size: size)
      let count = learner.state.run.current.steps.count
      var generator = SplitMix64(seed: 3)
      for _ in 0..<60 {
        learner.go(toStep: 1 + generator.below(count))
        findings.look(at: learner)
      }
    }
    findings.record()
  }

  /// All steps of the first iterations at all sizes.
  private func walk(
    _ setup: Setup, title: String, iterations: Int, display: Display = Display()
  ) throws {
    var learner = Learner(setup, title: title, size: .standard, display: display)
    var findings = Findings()
    while true {
      let moment = learner.state.run.moment
      for size in Size.all {
        learner.size = size
        findings.look(at: learner)
      }
      learner.press(.right)
      guard learner.state.run.moment.iteration <= iterations, learner.state.run.moment > moment
      else { break }
    }
    findings.record()
  }
}

/// What is wrong with many screens: of each kind at each size the first.
private struct Findings {
  private var found: [String: String] = [:]
  private var places: [Size: ScreenPlaces] = [:]

  mutating func look(at learner: Learner) {
    for problem in ScreenCheck(learner).problems { add(problem, learner) }
    let places = ScreenPlaces(learner)
    if learner.state.run.moment.index > 0, let earlier = self.places[learner.size],
      earlier != places
    {
      add("the layout moved: from \(earlier) to \(places)", learner)
    }
    self.places[learner.size] = places
  }

  private mutating func add(_ problem: String, _ learner: Learner) {
    let kind = learner.size.name + ", " + problem.prefix { $0 != ":" }
    guard found[kind] == nil else { return }
    found[kind] =
      """
      \(learner.state.title), \(learner.size.name), \(learner.state.run.moment):
      \(problem)
      \(learner.canvas.text())
      """
  }

  func record() {
    for (_, text) in found.sorted(by: { $0.key < $1.key }) { Issue.record("\(text)") }
  }
}
