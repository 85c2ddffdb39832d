import Comparison
import Engine
import Experiments
import Testing

@Suite("The usual contenders")
struct UsualContendersTests {
  private func usual(
    _ dimension: ContenderDimension, of change: (inout Experiment) -> Void = { _ in }
  ) throws -> [Contender] {
    var experiment = SampleRuns.experiment
    change(&experiment)
    var runs = ComparedRuns(experiment, heldOut: nil)
    try runs.vary(by: dimension)
    return runs.contenders
  }

  @Test(
    "are as many as one can follow, each another, and fit the experiment",
    arguments: ContenderDimension.allCases)
  func fitting(_ dimension: ContenderDimension) throws {
    let contenders = try usual(dimension)
    #expect((2...ComparedRuns.most).contains(contenders.count))
    #expect(Set(contenders.map(\.change)).count == contenders.count)
    #expect(contenders.allSatisfy { $0.dimension == dimension })
  }

  @Test("the experiment's own is among them, and of activations and starts the first")
  func own() throws {
    #expect(try usual(.activation)[0].change == .activation(.tanh))
    let start = try usual(.initializer) { $0.network.initializer.kind = .heUniform }
    #expect(start[0].change == .initializer(Initializer(.heUniform, seed: 1)))
    #expect(try usual(.batch).map(\.batch) == [.rows(1), .rows(3), .full])
    #expect(
      try usual(.learningRate).map(\.optimizer.learningRate) == [0.001, 0.003, 0.01, 0.03, 0.1])
    #expect(
      try usual(.depth) { $0.network.layers.insert($0.network.layers[0], at: 0) }.map(\.change)
        == [1, 2, 3, 5, 8].map { .depth($0) })
  }

  @Test("of losses those are that the output and the targets allow")
  func losses() throws {
    #expect(
      try usual(.loss).map(\.change)
        == [.binaryCrossEntropy, .halfSquaredError, .meanAbsoluteError].map { .loss($0) })
    let open = try usual(.loss) {
      $0.network.layers[1].activation = .identity
      $0.loss = .squaredError
    }
    #expect(!open.map(\.change).contains(.loss(.binaryCrossEntropy)))
  }
}
