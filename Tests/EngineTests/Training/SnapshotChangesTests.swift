import Engine
import Testing

@Suite("Snapshots that are changed")
struct SnapshotChangesTests {
  private let setup = Setup(
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(units: 3, activation: .prelu(initialSlope: 0.25)),
        DenseLayer(units: 1, activation: .identity),
      ]),
    data: Dataset(rows: [([0.5, -1], [1]), ([2, 1], [0])]), loss: .squaredError,
    optimizer: Optimizer(.adam(beta1: 0.9, beta2: 0.99, epsilon: 1e-8), learningRate: 0.1),
    training: Training(batch: .rows(1)))

  private func trained(_ iterations: Int) -> Trainer {
    let trainer = Trainer(setup)
    for _ in 0..<iterations { trainer.step() }
    return trainer
  }

  @Test("A trainer that starts from a snapshot goes on with the same bits")
  func goesOn() {
    let trainer = trained(5)
    let other = Trainer(setup, from: trainer.snapshot, schedule: trainer.schedule)
    #expect(other.iteration == 5)
    for _ in 0..<4 {
      #expect(trainer.step().bitPattern == other.step().bitPattern)
      #expect(trainer.snapshot.isIdentical(to: other.snapshot))
    }
  }

  @Test("One parameter is replaced and the rest stays")
  func replaced() {
    let snapshot = trained(3).snapshot
    let bias = Parameter.bias(layer: 1, unit: 3)
    let changed = snapshot.replacing(bias, with: 7, in: setup.network)
    for parameter in setup.network.parameters {
      let value = changed.value(of: parameter, in: setup.network)
      #expect(value == (parameter == bias ? 7 : snapshot.value(of: parameter, in: setup.network)))
    }
    #expect(changed.powers == snapshot.powers && changed.iteration == 3)
  }

  @Test("Empty memory is what the optimizer would start with")
  func emptied() {
    let trainer = trained(3)
    for kind in Optimizer.Kind.all {
      var other = setup
      other.optimizer.kind = kind
      let emptied = trainer.snapshot.withEmptyMemory(of: other.optimizer)
      let start = Trainer(other).snapshot
      #expect(emptied.byteCount == start.byteCount && emptied.powers == start.powers)
      let fresh = Trainer(other, from: emptied)
      fresh.step()
      #expect(!fresh.hasDiverged && fresh.snapshot.powers.updates == 1)
    }
  }

  @Test("The parameters are those that the experiment file writes")
  func values() {
    let trainer = trained(2)
    #expect(trainer.snapshot.values(of: setup.network) == trainer.parameters)
  }

  @Test("In another shape parameters keep their values, and new ones are drawn from the seed")
  func carried() {
    let snapshot = trained(2).snapshot
    var network = setup.network
    network.layers[0].units = 4
    func carry() -> Snapshot {
      snapshot.carried(from: setup.network, to: network) { parameter in
        switch parameter {
        case .weight(1, 4, _), .bias(1, 4), .weight(2, _, 4): nil
        default: parameter
        }
      }
    }
    let carried = carry()
    #expect(carried.isIdentical(to: carry()))
    for parameter in setup.network.parameters {
      #expect(
        carried.value(of: parameter, in: network)
          == snapshot.value(of: parameter, in: setup.network))
    }
    let drawn = carried.value(of: .weight(layer: 1, unit: 4, from: 2), in: network)
    #expect(abs(drawn) <= 1 && drawn != 0)
    #expect(carried.value(of: .bias(layer: 1, unit: 4), in: network) == 0)
  }
}
