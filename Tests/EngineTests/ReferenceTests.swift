import Engine
import Testing

/// Training compared with implementations that share nothing with the engine.
@Suite("Reference values")
struct ReferenceTests {
  @Test("20 iterations give PyTorch's costs and parameters", arguments: try standardCases())
  func agreesWithPyTorch(_ reference: ReferenceCase) throws {
    try expectAgreement(with: reference)
  }

  @Test(
    "20 iterations of the lecture forms give the costs and parameters of scalar differentiation",
    arguments: try lectureCases())
  func agreesWithScalars(_ reference: ReferenceCase) throws {
    try expectAgreement(with: reference)
  }

  @Test("PyTorch's cases cover every allowed pair of activation and loss with every optimizer")
  func standardTableIsWhole() throws {
    let pairs = Activation.all.flatMap { activation in
      Loss.all.filter { $0.allows(output: activation) }.map { "\(activation.name), \($0.name)" }
    }
    let rules = Optimizer.Kind.all.map(\.name) + ["nesterov"]
    // 47 before rules came that have files of their own.
    let wanted = Set(pairs.flatMap { pair in rules.map { "\(pair), \($0)" } })
    let covered = Set(try Self.standardCases().map { try Self.place(of: $0) })
    #expect(pairs.count >= 47)
    #expect(wanted.subtracting(covered).sorted() == [])
  }

  @Test("the scalars' cases cover every activation with every optimizer in lecture form")
  func lectureTableIsWhole() throws {
    let setups = try Self.lectureCases().map { try $0.experiment.setup() }
    #expect(setups.allSatisfy { $0.optimizer.form == .lecture })
    for activation in Activation.all {
      let kinds = setups.filter { $0.network.layers.last?.activation.name == activation.name }
        .map(\.optimizer.kind.name)
      let wanted = Optimizer.Kind.all.filter { $0.forms.contains(.lecture) }
      #expect(Set(kinds) == Set(wanted.map(\.name)), "\(activation.name)")
    }
  }

  /// Rules that came after the first table: each has a file with all that was there before it.
  private static let later = ["adamw", "gelu", "silu", "softplus", "log-cosh"]
  private static let laterActivations = ["gelu", "silu", "softplus"]

  private static func standardCases() throws -> [ReferenceCase] {
    try (["pytorch"] + later.map { "pytorch-\($0)" }).flatMap { try ReferenceCase.all(in: $0) }
  }

  private static func lectureCases() throws -> [ReferenceCase] {
    try (["lecture"] + laterActivations.map { "lecture-\($0)" }).flatMap {
      try ReferenceCase.all(in: $0)
    }
  }

  /// Where a case stands in the table of output activations, losses and optimizers.
  private static func place(of reference: ReferenceCase) throws -> String {
    let setup = try reference.experiment.setup()
    let output = setup.network.layers.last?.activation.name ?? ""
    var rule = setup.optimizer.kind.name
    if case .momentum(_, nesterov: true) = setup.optimizer.kind { rule = "nesterov" }
    return "\(output), \(setup.loss.name), \(rule)"
  }

  private func expectAgreement(with reference: ReferenceCase) throws {
    let trainer = Trainer(try reference.experiment.setup())
    #expect(reference.costs.count == 20)
    for (index, cost) in reference.costs.enumerated() {
      expect(trainer.step(), cost, "cost of iteration \(index + 1)")
    }
    expect(trainer.costOnAllRows(), reference.finalCost, "cost on all rows")
    let parameters = trainer.parameters
    try #require(parameters.weights.count == reference.layers.count)
    for (index, layer) in reference.layers.enumerated() {
      let name = "layer \(index + 1)"
      try #require(parameters.weights[index].map(\.count) == layer.weights.map(\.count))
      for (unit, weights) in layer.weights.enumerated() {
        expect(parameters.weights[index][unit], weights, "\(name): weights into unit \(unit + 1)")
      }
      expect(parameters.biases[index], layer.biases, "\(name): biases")
      try #require((parameters.slopes[index] == nil) == (layer.slope == nil))
      expect(parameters.slopes[index] ?? 0, layer.slope ?? 0, "\(name): slope")
    }
  }

  private func expect(_ computed: [Double], _ reference: [Double], _ what: String) {
    #expect(computed.count == reference.count, "\(what)")
    for (index, pair) in zip(computed, reference).enumerated() {
      expect(pair.0, pair.1, "\(what), number \(index + 1)")
    }
  }

  /// Within 1e-10 of the larger, or of 0.001 where both are smaller than that.
  private func expect(_ computed: Double, _ reference: Double, _ what: String) {
    let scale = max(abs(computed), abs(reference), 1e-3)
    #expect(abs(computed - reference) <= 1e-10 * scale, "\(what): \(computed), \(reference)")
  }
}
