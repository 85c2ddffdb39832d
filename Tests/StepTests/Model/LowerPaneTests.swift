import Derivation
import Engine
import ScreenKit
import Step
import TestSupport
import Testing

@Suite("The table below the equation")
struct LowerPaneTests {
  @Test("adds up a weighted sum term by term, and says nothing too early")
  func weightedSum() throws {
    var learner = try Learner("mazur")
    learner.press(.right)
    #expect(
      learner.table.texts == [
        ["from x₁", "0.15", "0.05", "0.0075", "0.0075"],
        ["from x₂", "0.2", "0.1", "0.02000", "0.02750"],
        ["+ bias", "0.35", "", "", "…"],
      ])
    #expect(learner.table.rows.map(\.isCurrent) == [false, true])
    learner.press(.right)
    #expect(learner.table.total?.cells.last == Figure("0.3775", .fresh))
  }

  @Test("follows the term of a long sum and counts what it hides")
  func longSum() {
    var learner = Learner(Sample.network([64, 8, 2]))
    for from in [1, 30, 64] {
      learner.go(
        to: StepAddress(.forward, .product, sample: 1, layer: 1, unit: 3, from: from))
      let table = learner.table
      #expect(table.rows.count == 1 && table.more == "… 63 more inputs")
      #expect(
        table.rows.first?.label.hasSuffix(Names(units: [64, 8, 2]).unitName(layer: 0, unit: from))
          == true)
    }
    learner.room = .large
    #expect(learner.table.rows.count == 7)
    #expect(learner.table.more == "… 57 more inputs")
  }

  @Test("shares the whole among softmax's units")
  func softmax() throws {
    var learner = try Learner("softmax")
    learner.go(to: StepAddress(.forward, .activation, sample: 1, layer: 1, unit: 2))
    let table = learner.table
    #expect(table.title == "softmax: each unit's share of the whole")
    #expect(
      table.texts == [
        ["o₁", "0.06", "0.3449"], ["o₂", "-0.26", "0.2504"], ["o₃", "0.2200", "…"],
      ])
    #expect(table.rows.map { $0.bar == nil } == [false, false, true])
  }

  @Test("compares outputs with targets")
  func loss() throws {
    var learner = try Learner("mazur")
    learner.go(to: StepAddress(.loss, .lossTerm, sample: 1, layer: 2, unit: 1))
    let table = learner.table
    #expect(table.title == "loss of sample 1: half-squared-error")
    #expect(
      table.texts == [
        ["o₁", "0.01", "0.7514", "-0.7414", "0.2748"], ["o₂", "0.99", "0.7729", "0.2171", "…"],
        ["sum", "", "", "", "…"],
      ])
    learner.press(.right)
    learner.press(.right)
    #expect(learner.table.total?.cells.last == Figure("0.2984", .fresh))
  }

  @Test("calls the total a mean where the loss is one")
  func mean() {
    for loss in [Loss.meanSquaredError, .squaredError] {
      var learner = Learner(Sample.network([2, 2], output: .identity, loss: loss))
      learner.type("}")
      let label = learner.table.total?.label
      #expect(label == (loss.isMeanOverOutputs ? "mean" : "sum"))
    }
  }

  @Test("lists the losses of the batch with their rows, and their mean")
  func cost() throws {
    var learner = try Learner("xor")
    learner.room = .large
    learner.go(to: StepAddress(.loss, .cost))
    let table = learner.table
    #expect(table.rows.map(\.label) == ["sample 1", "sample 2", "sample 3", "sample 4"])
    #expect(table.rows.map { $0.cells[0].text } == ["1", "2", "3", "4"])
    #expect(table.total?.label == "mean of 4")
    let cost = learner.state.run.current.steps.record.cost
    #expect(table.total?.cells.last?.text == NumberFormat.short.text(cost))
  }

  @Test("lists the slopes whose mean is taken")
  func means() throws {
    var learner = try Learner("xor")
    learner.room = .large
    let mean = StepAddress(.backward, .batchMean, layer: 2, unit: 1, from: 3)
    learner.go(to: mean)
    let steps = learner.state.run.current.steps
    let table = learner.table
    #expect(table.title.contains("w⁽²⁾₁,₃"))
    for (place, row) in table.rows.enumerated() {
      let slope = StepAddress(
        .backward, .weightGradient, sample: place + 1, layer: 2, unit: 1, from: 3)
      #expect(row.cells.last?.text == NumberFormat.short.text(steps.value(of: slope)))
    }
    #expect(table.total?.cells.last?.text == NumberFormat.short.text(steps.value(of: mean)))
    learner.room = .small
    #expect(learner.table.more == "… 3 more samples")
  }

  @Test("lists only what is trained where the gradients' length is taken")
  func norm() {
    for (frozen, count, first) in [
      (Frozen(), 17, "w⁽¹⁾₁,₁"), (Frozen(weights: true), 5, "b⁽¹⁾₁"),
      (Frozen(biases: true), 12, "w⁽¹⁾₁,₁"), (Frozen(layers: [1]), 8, "w⁽²⁾₁,₁"),
    ] {
      var learner = Learner(
        Sample.network([2, 3, 2], optimizer: Sample.fullAdam, frozen: frozen))
      learner.go(to: StepAddress(.update, .gradientNorm))
      #expect(learner.table.rows.first?.label == first)
      #expect(learner.table.more == "… \(count - 1) more parameters")
      learner.room = .large
      let shown = learner.table.rows.count
      #expect(shown == min(count, count > 8 ? 7 : 8))
      #expect(learner.table.more == (count > 8 ? "… \(count - 7) more parameters" : nil))
    }
  }

  @Test("lists a learned slope among what is trained")
  func slope() {
    var learner = Learner(
      Sample.network(
        [1, 1], output: .prelu(initialSlope: 0.25), loss: .squaredError,
        optimizer: Sample.fullAdam))
    learner.room = .large
    learner.go(to: StepAddress(.update, .gradientNorm))
    #expect(learner.table.rows.map(\.label) == ["w⁽¹⁾", "b⁽¹⁾", "p⁽¹⁾"])
  }

  @Test("never has more rows than there is room for", arguments: Sample.variety.indices)
  func room(_ place: Int) {
    for room in [StepRoom.small, .large] {
      var learner = Learner(Sample.variety[place].setup)
      learner.room = room
      learner.forEachStep { step in
        let table = step.table
        let rows = 1 + table.rows.count + (table.more == nil ? 0 : 1) + (table.total == nil ? 0 : 1)
        #expect(rows <= room.lowerRows, "\(table.title)")
        #expect(table.rows.allSatisfy { $0.cells.count <= table.columns.count })
      }
    }
  }
}
