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
    #expect(try Sample.read(builtIn.experiment.yaml) == builtIn.experiment)
  }

  @Test("no file lies there that is not listed")
  func files() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(BuiltIn.names.map(BuiltIn.file)))
  }

  @Test(
    "the shapes are those of the lectures",
    arguments: [
      ("neuron", [2, 1]), ("notes-chain", [3, 1, 1]), ("two-paths", [1, 1, 2, 1]),
      ("mazur", [2, 2, 2]), ("five-layer-chain", [1, 1, 1, 1, 1, 1]), ("perceptron-or", [2, 1]),
      ("xor", [2, 3, 1]), ("softmax", [2, 3]),
    ])
  func shapes(_ name: String, _ shape: [Int]) throws {
    let network = try BuiltIn(named: name, read: Self.read).experiment.network
    #expect([network.inputs] + network.layers.map(\.units) == shape)
  }

  @Test("no start is left to chance", arguments: BuiltIn.names)
  func given(_ name: String) throws {
    for layer in try BuiltIn(named: name, read: Self.read).experiment.network.layers {
      guard case .all = layer.given else {
        Issue.record("weights are drawn")
        continue
      }
    }
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
