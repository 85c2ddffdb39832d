import Engine
import Testing

@Suite("Snapshots")
struct SnapshotTests {
  @Test(
    "Training goes on from a snapshot bit for bit", arguments: RandomSetups.optimizers.indices)
  func restores(index: Int) {
    var random = RandomSetups(seed: 61)
    let setup = random.setup(
      hidden: .prelu(initialSlope: 0.2), output: .sigmoid, loss: .binaryCrossEntropy,
      optimizer: RandomSetups.optimizers[index])
    let trainer = Trainer(setup)
    var snapshots = [trainer.snapshot]
    var costs: [Double] = []
    for _ in 1...12 {
      costs.append(trainer.step())
      snapshots.append(trainer.snapshot)
    }
    for start in [0, 1, 4, 11] {
      for other in [trainer, Trainer(setup)] {
        other.restore(snapshots[start])
        #expect(other.snapshot.isIdentical(to: snapshots[start]))
        for iteration in start..<12 {
          #expect(other.step() == costs[iteration])
          #expect(other.snapshot.isIdentical(to: snapshots[iteration + 1]))
        }
      }
    }
  }

  @Test("It holds the optimizer's buffers and the powers of Adam's β")
  func contents() {
    var random = RandomSetups(seed: 62)
    for optimizer in RandomSetups.optimizers {
      let trainer = Trainer(random.setup(optimizer: optimizer))
      let start = trainer.snapshot
      trainer.step()
      let after = trainer.snapshot
      #expect(start.iteration == 0 && after.iteration == 1)
      #expect(after.buffers.count == optimizer.keptBuffers.count)
      #expect(start.buffers.allSatisfy { $0.allSatisfy { $0 == 0 } })
      #expect(after.buffers.allSatisfy { $0.contains { $0 != 0 } })
      let isAdam = ["adam", "adamw"].contains(optimizer.kind.name)
      #expect(after.powers.first == (isAdam ? 0.9 : 1))
      #expect(after.powers.second == (isAdam ? 0.999 : 1))
    }
  }

  @Test("Snapshots differ in the iteration, a parameter's bits or a buffer's")
  func identity() {
    var random = RandomSetups(seed: 63)
    let still = Optimizer(.momentum(beta: 0.5, nesterov: false), learningRate: 1e-300)
    let trainer = Trainer(random.setup(optimizer: still))
    let start = trainer.snapshot
    #expect(start.isIdentical(to: trainer.snapshot))
    trainer.step()
    let second = trainer.snapshot
    #expect(second.parameters == start.parameters)
    #expect(!second.isIdentical(to: start))
    let other = Trainer(random.setup(optimizer: still)).snapshot
    #expect(!other.isIdentical(to: start))
  }

  @Test("Two that are not numbers alike are identical")
  func notANumber() {
    let trainer = Trainer(
      output: .identity, logits: [1], targets: [0], loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 1.7e308))
    for _ in 0..<2 { trainer.step() }
    let snapshot = trainer.snapshot
    #expect(snapshot.parameters.contains { $0.isNaN })
    #expect(snapshot.isIdentical(to: trainer.snapshot))
  }

  @Test("Its size is that of its numbers")
  func byteCount() {
    var random = RandomSetups(seed: 64)
    let plain = Trainer(random.setup(widths: [16, 8], inputs: 10)).snapshot
    let adam = Trainer(
      random.setup(
        widths: [16, 8], optimizer: RandomSetups.optimizers[10], inputs: 10)
    ).snapshot
    let numbers = 10 * 16 + 16 + 16 * 8 + 8
    #expect(plain.byteCount >= 8 * numbers && plain.byteCount < 8 * numbers + 200)
    #expect(adam.byteCount >= 24 * numbers && adam.byteCount < 24 * numbers + 200)
  }
}
