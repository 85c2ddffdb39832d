import Derivation
import Engine
import Session
import Step
import TestSupport
import Testing

@Suite("The pane that is chosen")
struct ChosenPaneTests {
  private let short = NumberFormat.short

  /// A learner with a pane, on a step of an iteration.
  private func learner(
    _ setup: Setup, _ kind: LowerPaneKind, _ address: StepAddress, iteration: Int = 3
  ) -> Learner {
    var learner = Learner(setup)
    learner.room = .large
    _ = learner.state.update(.chosen(StepCommand.pane(kind)))
    learner.go(toIteration: iteration)
    learner.go(to: address)
    return learner
  }

  private func curve(_ learner: Learner) throws -> CurvePane {
    guard case .curve(let curve) = learner.screen.lower else { throw NoCurve() }
    return curve
  }

  private struct NoCurve: Error {}

  @Test("v goes through all panes, each with a title, and comes round")
  func round() throws {
    var learner = try Learner("mazur")
    var titles: Set<String> = []
    for kind in LowerPaneKind.allCases {
      #expect(learner.state.lower == kind)
      titles.insert(learner.screen.lower.title)
      learner.type("v")
      #expect(learner.state.notice?.kind == .done)
    }
    #expect(titles.count == LowerPaneKind.allCases.count && !titles.contains(""))
    #expect(learner.state.lower == .context)
  }

  @Test("the parameters have the engine's values, gradients, states and new values")
  func parameters() throws {
    let setup = Sample.network(
      [2, 3, 2], output: .sigmoid, loss: .halfSquaredError, optimizer: Sample.fullAdam)
    var learner = learner(
      setup, .parameters, StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1))
    learner.type("$")
    let record = learner.state.run.current.steps.record
    let (trainer, names) = (Trainer(setup), learner.state.names)
    for _ in 1..<3 { trainer.step() }
    let old = trainer.parameters
    trainer.step()
    #expect(record.iteration == 3 && record.cost == trainer.cost)
    #expect(learner.table.rows.count > 4)
    for row in learner.table.rows {
      let parameter = try #require(
        setup.network.parameters.first { names.symbol(.parameter($0)) == row.label })
      #expect(row.cells.first?.text == short.text(old.value(of: parameter)))
      #expect(row.cells[1].text == short.text(trainer.gradient(of: parameter)))
      #expect(row.cells.last?.text == short.text(trainer.value(of: parameter)))
      let states = setup.optimizer.keptBuffers.map { buffer in
        short.text(record.kept(buffer, of: parameter, before: false) ?? .nan)
      }
      #expect(row.cells.dropFirst(2).dropLast().map(\.text) == states)
    }
  }

  @Test("the curve has the costs of a trainer, and a mark where one stands")
  func costs() throws {
    let setup = Sample.network([2, 3, 2], rows: 5)
    let learner = learner(setup, .curve, StepAddress(.loss, .cost), iteration: 9)
    let curve = try curve(learner)
    let trainer = Trainer(setup)
    #expect(curve.points.map(\.cost) == (1...9).map { _ in trainer.step() })
    #expect(curve.points.filter(\.isCurrent).map(\.iteration) == [9])
    #expect(curve.holdsZero)
  }

  @Test("the history has the step's number in each of the last iterations, as a replay has it")
  func history() throws {
    let setup = Sample.network([2, 3, 2], rows: 5, batch: .full)
    let addresses = [
      StepAddress(.forward, .weightedSum, sample: 2, layer: 1, unit: 2),
      StepAddress(.backward, .delta, sample: 1, layer: 1, unit: 3),
      StepAddress(.backward, .batchMean).of(.weight(layer: 2, unit: 1, from: 2)),
      StepAddress(.update, .parameterUpdate).of(.bias(layer: 1, unit: 1)),
    ]
    for address in addresses {
      let learner = learner(setup, .history, address, iteration: 12)
      let curve = try curve(learner)
      let trainer = Trainer(setup)
      let values = (1...12).map { _ in IterationSteps(trainer.recordStep()).value(of: address) }
      #expect(curve.points.map(\.iteration) == Array(1...12))
      #expect(curve.points.map(\.cost) == values)
      #expect(curve.points.filter(\.isCurrent).map(\.iteration) == [12])
    }
  }

  @Test("the history leaves out iterations that have no such step")
  func missing() throws {
    // Batches of 2 and of 1: the second sample is there in every other iteration.
    let setup = Sample.network([2, 2], rows: 3, batch: .rows(2))
    let learner = learner(
      setup, .history, StepAddress(.forward, .weightedSum, sample: 2, layer: 1, unit: 1),
      iteration: 7)
    #expect(try curve(learner).points.map(\.iteration) == [1, 3, 5, 7])
  }

  @Test("before the second iteration a hint stands in the place of the curves")
  func hints() throws {
    for kind in [LowerPaneKind.curve, .history] {
      let learner = learner(
        Sample.network([2, 2]), kind, StepAddress(.loss, .cost), iteration: 1)
      let curve = try curve(learner)
      #expect(curve.points.count == 1 && !curve.hint.isEmpty)
    }
  }

  @Test("the check compares the gradient of the batch with a central difference of its cost")
  func check() throws {
    let setup = Sample.network(
      [2, 3, 2], hidden: .tanh, output: .sigmoid, loss: .halfSquaredError, rows: 5,
      batch: .rows(2))
    for parameter in [Parameter.weight(layer: 1, unit: 2, from: 1), .bias(layer: 2, unit: 2)] {
      let learner = learner(setup, .check, StepAddress(.backward, .batchMean).of(parameter))
      let row = try #require(learner.table.rows.first)
      #expect(learner.table.rows.count == 1)
      #expect(row.label == learner.state.names.symbol(.parameter(parameter)))
      let record = learner.state.run.current.steps.record
      let value = record.value(of: parameter)
      let h = 1e-5 * max(1, abs(value))
      let above = record.cost(with: parameter, at: value + h)
      let below = record.cost(with: parameter, at: value - h)
      let difference = (above - below) / ((value + h) - (value - h))
      let digits = NumberFormat.significant(5)
      #expect(
        row.cells.prefix(3).map(\.text) == [
          short.text(h), digits.text(difference), digits.text(record.gradient(of: parameter)),
        ])
      #expect(try #require(Double(row.cells[3].text)) < 1e-6)
    }
  }

  @Test("where ±h crosses a kink the check says so instead of an error")
  func kink() throws {
    var setup = Sample.network(
      [1, 1, 1], hidden: .relu, output: .identity, loss: .squaredError, rows: 1, batch: .full)
    setup.network.layers[0].given = .all(weights: [[0]], biases: [0])
    let learner = learner(
      setup, .check, StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1),
      iteration: 1)
    #expect(learner.table.rows.first?.cells.last?.text == "at a kink")
  }
}

extension ParameterValues {
  fileprivate func value(of parameter: Parameter) -> Double {
    switch parameter {
    case .weight(let layer, let unit, let from): weights[layer - 1][unit - 1][from - 1]
    case .bias(let layer, let unit): biases[layer - 1][unit - 1]
    case .slope(let layer): slopes[layer - 1] ?? .nan
    }
  }
}
