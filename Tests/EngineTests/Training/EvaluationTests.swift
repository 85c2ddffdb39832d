import Engine
import Testing

@Suite("Answers and cost on all rows")
struct EvaluationTests {
  @Test("They are those of every row alone, in file order", arguments: RandomSetups.outputs.indices)
  func everyRow(index: Int) {
    let (output, loss) = RandomSetups.outputs[index]
    var random = RandomSetups(seed: 101)
    let setup = random.setup(
      widths: [5, 3], output: output, loss: loss, rows: 67, batch: .rows(5))
    let trainer = Trainer(setup)
    for _ in 0..<3 { trainer.step() }
    let plain = PlainNetwork(setup, trainer.parameters)
    let samples = (0..<67).map { plain.run(row: $0) }
    #expect(trainer.outputs() == samples.map { $0.activations[1] })
    #expect(trainer.costOnAllRows() == sum(samples.map(\.loss)) / 67)
  }

  @Test("Evaluating changes nothing that training goes on from")
  func leavesTraining() {
    var random = RandomSetups(seed: 102)
    let setup = random.setup(rows: 70, batch: .rows(30))
    let (evaluated, untouched) = (Trainer(setup), Trainer(setup))
    for _ in 0..<7 {
      #expect(evaluated.step() == untouched.step())
      _ = evaluated.costOnAllRows()
      _ = evaluated.outputs()
    }
    #expect(evaluated.snapshot.isIdentical(to: untouched.snapshot))
  }
}
