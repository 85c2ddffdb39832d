import Derivation
import Engine
import Session
import Step
import TestSupport
import Testing

@Suite("The nudge pane")
struct NudgePaneTests {
  private static let setup = Sample.network(
    [2, 3, 2], hidden: .tanh, output: .sigmoid, loss: .halfSquaredError, rows: 4)

  private func learner(_ address: StepAddress) -> Learner {
    var learner = Learner(Self.setup)
    learner.room = .large
    learner.go(toIteration: 3)
    learner.go(to: address)
    return learner
  }

  @Test("the cost of the nudged parameter is that of a trainer with it, and changes nothing")
  func parameters() throws {
    for parameter in Self.setup.network.parameters {
      var learner = learner(StepAddress(.backward, .batchMean).of(parameter))
      let before = learner.bits(1...5)
      learner.type("++")
      let record = learner.state.run.current.steps.record
      let value = record.value(of: parameter)
      #expect(learner.state.nudge.steps == 2)
      let rows = learner.table.rows
      #expect(rows.map(\.label) == ["+2 h", "+1 h", "-2 h"])
      for (row, count) in zip(rows, [2.0, 1, -2]) {
        let moved = value + count * Nudge.size
        let cost = try cost(parameter, moved, rows: record.rows)
        #expect(row.cells[0].text == NumberFormat.short.text(moved))
        #expect(row.cells[1].text == NumberFormat.short.text(cost))
        let slope = try #require(Double(row.cells[3].text))
        // A quotient differs from the slope by about h·C″/2.
        #expect(abs(slope - record.gradient(of: parameter)) < 2 * abs(count) * Nudge.size)
      }
      #expect(
        learner.table.total?.cells.last?.text
          == NumberFormat.significant(5).text(record.gradient(of: parameter)))
      #expect(rows.map(\.isCurrent) == [true, false, false])
      #expect(Bits.firstDifference(learner.bits(1...5), before) == nil)
      #expect(!learner.state.run.isEdited)
    }
  }

  /// The mean loss of rows of the data, with a parameter moved from where the third iteration
  /// starts.
  private func cost(_ parameter: Parameter, _ value: Double, rows: [Int]) throws -> Double {
    let trainer = Trainer(Self.setup)
    for _ in 1..<3 { trainer.step() }
    var setup = Self.setup.starting(from: trainer.parameters, with: parameter, at: value)
    setup.training = Training(batch: .full, shuffle: false)
    let data = Self.setup.data
    setup.data = Dataset(
      rows: rows.map { row in
        (
          (0..<data.inputCount).map { data.inputs[row * data.inputCount + $0] },
          (0..<data.targetCount).map { data.targets[row * data.targetCount + $0] }
        )
      })
    return Trainer(setup).step()
  }

  @Test("plus and minus count up and down, at most to a hundred, and from zero for another number")
  func counting() {
    var learner = learner(StepAddress(.backward, .batchMean).of(.bias(layer: 1, unit: 1)))
    learner.type("+++-")
    #expect(learner.state.nudge.steps == 2 && learner.state.lower == .nudge)
    learner.type(String(repeating: "-", count: 150))
    #expect(learner.state.nudge.steps == -100)
    learner.type(String(repeating: "=", count: 250))
    #expect(learner.state.nudge.steps == 100)
    _ = learner.state.update(.pointed(.number(.parameter(.bias(layer: 1, unit: 2)))))
    learner.type("+")
    #expect(learner.state.nudge.steps == 1)
    #expect(learner.state.nudge.quantity == .parameter(.bias(layer: 1, unit: 2)))
  }

  @Test("at first it shows one step up and one down")
  func first() {
    var learner = learner(StepAddress(.backward, .batchMean).of(.bias(layer: 1, unit: 1)))
    _ = learner.state.update(.chosen(StepCommand.pane(.nudge)))
    #expect(learner.table.rows.map(\.label) == ["+1 h", "-1 h"])
    #expect(learner.table.rows.allSatisfy { !$0.isCurrent })
  }

  @Test("a change sets the nudge back")
  func change() {
    var learner = learner(StepAddress(.backward, .batchMean).of(.bias(layer: 1, unit: 1)))
    learner.type("+++e0.5")
    learner.press(.enter)
    #expect(learner.state.nudge.steps == 0)
  }

  @Test(
    "a weighted sum or an activation is nudged on its sample, beside its slope",
    arguments: [
      (Quantity.weightedSum(layer: 1, unit: 2), Quantity.delta(layer: 1, unit: 2)),
      (.activation(layer: 1, unit: 1), .outputDerivative(layer: 1, unit: 1)),
      (.weightedSum(layer: 2, unit: 1), .delta(layer: 2, unit: 1)),
    ])
  func computed(_ quantity: Quantity, _ slope: Quantity) throws {
    var learner = learner(StepAddress(.loss, .loss, sample: 2))
    _ = learner.state.update(.pointed(.number(quantity)))
    learner.type("+")
    let steps = learner.state.run.current.steps
    let expected = try #require(steps.value(of: slope, sample: 2))
    for row in learner.table.rows {
      let quotient = try #require(Double(row.cells[3].text))
      #expect(abs(quotient - expected) < 2 * Nudge.size)
    }
    #expect(
      learner.table.total?.cells.last?.text == NumberFormat.significant(5).text(expected))
  }

  @Test("what nothing comes after cannot be nudged, and a key says so")
  func refused() {
    var learner = learner(StepAddress(.loss, .loss, sample: 1))
    _ = learner.state.update(.pointed(.number(.delta(layer: 1, unit: 1))))
    learner.type("+")
    #expect(learner.state.nudge.steps == 0 && learner.state.lower == .context)
    #expect(learner.state.notice?.kind == .warning)
  }
}
