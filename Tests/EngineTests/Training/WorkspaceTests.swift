import Engine
import Testing

@Suite("Memory of a pass")
struct WorkspaceTests {
  @Test("A tile that is partly filled shows nothing of the one before", arguments: Activation.all)
  func partialTiles(hidden: Activation) {
    var random = RandomSetups(seed: 141)
    for widths in [[1, 1], [2, 2], [3, 3], [9, 2]] {
      var setup = random.setup(widths: widths, hidden: hidden, rows: 9, batch: .rows(8))
      setup.optimizer.learningRate = 1e-300
      let trainer = Trainer(setup)
      for _ in 0..<4 {
        let record = trainer.recordStep()
        let plain = PlainNetwork(setup, trainer.parameters)
        #expect(
          record.cost == sum(record.rows.map { plain.run(row: $0).loss })
            / Double(record.rows.count))
      }
    }
  }
}
