import Derivation
import Drawing
import Engine
import Experiments
import ScreenKit
import TestSupport
import Testing

@Suite("Every step on the screen")
struct ScreenPropertiesTests {
  /// An iteration of these has tens of thousands of steps, all like those of the others.
  private static let long = ["moons", "spirals", "sine"]

  @Test(
    "of two iterations of the built-in experiments stands whole at every size",
    arguments: BuiltIn.names.filter { !long.contains($0) })
  func builtIns(_ name: String) throws {
    let experiment = try Sample.builtIn(name)
    let isShort = experiment.setup.data.rowCount == 1
    try walk(
      experiment.setup, title: experiment.title ?? name, iterations: isShort ? 2 : 1)
  }

  @Test(
    "of an iteration of every activation, loss and optimizer stands whole at three sizes",
    arguments: Sample.variety.indices)
  func variety(_ place: Int) throws {
    try walk(
      Sample.variety[place].setup, title: Sample.variety[place].name, iterations: 1,
      sizes: Size.few)
  }

  @Test("stands whole in all digits", arguments: ["mazur", "softmax", "xor", "five-layer-chain"])
  func allDigits(_ name: String) throws {
    try walk(
      Sample.builtIn(name).setup, title: name, iterations: 1, sizes: Size.few,
      display: Display(allDigits: true))
  }

  @Test("stands whole with the notes' and Mazur's names", arguments: Names.Scheme.allCases)
  func names(_ scheme: Names.Scheme) throws {
    for name in ["mazur", "softmax", "xor", "five-layer-chain"] {
      try walk(
        Sample.builtIn(name).setup, title: name, iterations: 1, sizes: Size.few,
        display: Display(scheme: scheme))
    }
  }

  @Test("stands whole in ASCII", arguments: ["mazur", "softmax", "xor", "five-layer-chain"])
  func ascii(_ name: String) throws {
    try walk(
      Sample.builtIn(name).setup, title: name, iterations: 1, sizes: Size.few,
      display: Display(glyphs: .ascii))
  }

  @Test("of a wide network stands whole, sampled", arguments: Size.all)
  func wide(_ size: Size) throws {
    var findings = Findings()
    for units in [[64, 64, 10], [784, 128, 10], [3, 4, 4, 4, 4, 4, 2]] {
      var learner = Viewer(Sample.network(units), title: "Wide", size: size)
      let count = learner.state.run.current.steps.count
      var generator = SplitMix64(seed: 3)
      findings.start()
      for _ in 0..<60 {
        learner.go(toStep: 1 + generator.below(count))
        findings.look(at: learner)
      }
    }
    findings.record()
  }

  /// The steps of the first iterations; of several samples, those of the first and the last.
  private func walk(
    _ setup: Setup, title: String, iterations: Int, sizes: [Size] = Size.all,
    display: Display = Display()
  ) throws {
    var learner = Viewer(setup, title: title, size: .standard, display: display)
    var findings = Findings()
    while true {
      let moment = learner.state.run.moment
      let place = learner.state.run.current
      let isNew = [nil, 1, place.steps.plan.sampleCount].contains(place.address.sample)
      for size in sizes where isNew {
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

  /// Another experiment may have another layout.
  mutating func start() { places = [:] }

  mutating func look(at learner: Viewer) {
    for problem in ScreenCheck(learner).problems { add(problem, learner) }
    let places = ScreenPlaces(learner)
    if learner.state.run.moment.index > 0, let earlier = self.places[learner.size],
      earlier != places
    {
      add("the layout moved: from \(earlier) to \(places)", learner)
    }
    self.places[learner.size] = places
  }

  private mutating func add(_ problem: String, _ learner: Viewer) {
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
