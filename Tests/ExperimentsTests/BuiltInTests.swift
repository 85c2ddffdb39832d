import Engine
import Experiments
import Foundation
import Testing

@Suite("Built-in experiments")
struct BuiltInTests {
  @Test("each is read, has a title and says what there is to see", arguments: BuiltIn.names)
  func each(_ name: String) throws {
    let builtIn = try BuiltIn(named: name, read: Self.read)
    #expect(builtIn.name == name)
    #expect(builtIn.experiment.title?.isEmpty == false)
    #expect((20...100).contains(builtIn.summary.count), "\(builtIn.summary)")
    #expect(builtIn.yaml.hasPrefix("# \(builtIn.summary)\ntitle: "))
    #expect(
      try Experiment(yaml: builtIn.experiment.yaml, file: "my.yaml", read: Self.read)
        == builtIn.experiment)
  }

  @Test("no file lies there that is not listed")
  func files() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(BuiltIn.names.map(BuiltIn.file) + ["data"]))
  }

  @Test(
    "the shapes are those of the lectures",
    arguments: [
      ("neuron", [2, 1]), ("notes-chain", [3, 1, 1]), ("two-paths", [1, 1, 2, 1]),
      ("mazur", [2, 2, 2]), ("five-layer-chain", [1, 1, 1, 1, 1, 1]), ("perceptron-or", [2, 1]),
      ("xor", [2, 3, 1]), ("softmax", [2, 3]),
      ("moons", [2, 8, 8, 1]), ("spirals", [2, 16, 16, 1]), ("sine", [1, 8, 1]),
      ("iris", [4, 4, 3]), ("stackloss", [3, 1]),
    ])
  func shapes(_ name: String, _ shape: [Int]) throws {
    let network = try BuiltIn(named: name, read: Self.read).experiment.network
    #expect([network.inputs] + network.layers.map(\.units) == shape)
  }

  @Test("no start is left to chance: weights are given, or a seed is", arguments: BuiltIn.names)
  func given(_ name: String) throws {
    let builtIn = try BuiltIn(named: name, read: Self.read)
    if builtIn.yaml.contains("initializer: {"), builtIn.yaml.contains("seed: 1}\nloss") { return }
    for layer in builtIn.experiment.network.layers {
      guard case .all = layer.given else {
        Issue.record("weights are drawn")
        continue
      }
    }
  }

  @Test("iris and stack loss are whole, with thirty flowers held out")
  func data() throws {
    let iris = try BuiltIn(named: "iris", read: Self.read).experiment
    #expect(iris.setup.data.rowCount == 120 && iris.heldOut?.rowCount == 30)
    guard case .csv(let flowers) = iris.data else {
      Issue.record("iris is no CSV file")
      return
    }
    #expect(flowers.targetNames == ["setosa", "versicolor", "virginica"])
    let stackLoss = try BuiltIn(named: "stackloss", read: Self.read).experiment
    #expect(stackLoss.setup.data.rowCount == 21 && stackLoss.heldOut == nil)
    #expect(stackLoss.setup.data.targets.reduce(0, +) == 368)
  }

  @Test("iris is learned: rows that were held out are told apart")
  func learned() throws {
    let iris = try BuiltIn(named: "iris", read: Self.read).experiment
    let heldOut = try #require(iris.heldOut)
    let trainer = Trainer(iris.setup)
    for _ in 0..<10 * iris.training.epochs { trainer.step() }
    var asked = iris.setup
    asked.data = heldOut
    let answers = Trainer(asked)
    answers.restore(trainer.snapshot)
    let right = answers.outputs().enumerated().filter { row, output in
      let target = Array(heldOut.target(row: row))
      return output.firstIndex(of: output.max() ?? 0) == target.firstIndex(of: 1)
    }
    #expect(right.count >= 28)
  }

  @Test("an unknown name and a missing file are errors")
  func missing() {
    #expect(throws: ExperimentError.self) { try BuiltIn(named: "mazurka", read: Self.read) }
    #expect(
      throws: ExperimentError(
        file: "mazur.yaml", problem: .unreadable(reason: "missing"))
    ) {
      try BuiltIn(named: "mazur") { _ in throw Missing() }
    }
  }

  @Test("a near name is suggested")
  func suggestion() {
    let error = #expect(throws: ExperimentError.self) {
      try BuiltIn(named: "mazurr", read: Self.read)
    }
    #expect(
      error?.description
        == "mazurr: found \"mazurr\", did you mean mazur?; "
        + "allowed: \(BuiltIn.names.joined(separator: ", "))")
  }

  private struct Missing: Error, CustomStringConvertible {
    var description: String { "missing" }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "experiments")

  static func read(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: file)))
  }
}
