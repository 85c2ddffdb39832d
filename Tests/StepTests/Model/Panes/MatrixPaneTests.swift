import Derivation
import Engine
import ScreenKit
import Step
import TestSupport
import Testing

@Suite("A layer as matrices")
struct MatrixPaneTests {
  private static let setup = Sample.network(
    [3, 4, 2], hidden: .tanh, output: .sigmoid, loss: .halfSquaredError, rows: 4)

  private struct NoMatrices: Error {}

  private func pane(_ learner: Learner) throws -> MatrixPane {
    guard case .matrices(let pane) = learner.screen.lower else { throw NoMatrices() }
    return pane
  }

  private func learner(
    _ address: StepAddress, _ setup: Setup = setup, display: Display = Display()
  ) -> Learner {
    var learner = Learner(setup, display: display)
    learner.room = .large
    _ = learner.state.update(.chosen(StepCommand.pane(.matrix)))
    learner.go(toIteration: 2)
    learner.go(to: address)
    return learner
  }

  private func texts(_ block: MatrixPane.Block) -> [[String]] {
    block.rows.map { $0.map(\.figure.text) }
  }

  private func text(_ value: Double) -> String { NumberFormat.short.text(value) }

  @Test("forward they are W, what comes in, b and z, entry by entry", arguments: [1, 2])
  func forward(_ layer: Int) throws {
    let units = Self.setup.network.layers[layer - 1].units
    let inputs = Self.setup.network.inputs(ofLayer: layer - 1)
    let learner = learner(
      StepAddress(.forward, .weightedSum, sample: 2, layer: layer, unit: units))
    let (pane, record) = (try pane(learner), learner.state.run.current.steps.record)
    #expect(pane.blocks.map(\.name) == ["W", layer == 1 ? "x" : "a", "b", "z"])
    #expect(pane.blocks.map(\.sign) == ["", "·", "+", "="] && pane.more == nil)
    #expect(
      texts(pane.blocks[0])
        == (1...units).map { unit in
          (1...inputs).map {
            text(record.value(of: .weight(layer: layer, unit: unit, from: $0)))
          }
        })
    #expect(
      texts(pane.blocks[1])
        == (1...inputs).map { [text(record.activation(sample: 2, layer: layer - 1, unit: $0))] })
    #expect(
      texts(pane.blocks[2])
        == (1...units).map { [text(record.value(of: .bias(layer: layer, unit: $0)))] })
    #expect(
      texts(pane.blocks[3])
        == (1...units).map { [text(record.weightedSum(sample: 2, layer: layer, unit: $0))] })
    // The row of the step is selected, and it adds up.
    for (place, row) in pane.blocks[0].rows.enumerated() {
      #expect(row.allSatisfy { $0.isCurrent == (place == units - 1) })
    }
    #expect(pane.blocks[3].rows.map { $0[0].isCurrent } == (1...units).map { $0 == units })
  }

  @Test("a product lights its weight and what it is multiplied by, and z is not computed yet")
  func product() throws {
    let learner = learner(
      StepAddress(.forward, .product, sample: 1, layer: 1, unit: 2, from: 3))
    let pane = try pane(learner)
    for (unit, row) in pane.blocks[0].rows.enumerated() {
      #expect(row.map(\.isCurrent) == (0..<3).map { unit == 1 && $0 == 2 })
    }
    #expect(pane.blocks[1].rows.map { $0[0].isCurrent } == [false, false, true])
    #expect(pane.blocks[2].rows.allSatisfy { !$0[0].isCurrent })
    #expect(pane.blocks[3].rows.map { $0[0].figure.text == "…" } == [false, true, true, true])
  }

  @Test("backward they are the transposed W above, δ above, f′ and δ, entry by entry")
  func backward() throws {
    let learner = learner(StepAddress(.backward, .delta, sample: 2, layer: 1, unit: 4))
    let (pane, record) = (try pane(learner), learner.state.run.current.steps.record)
    #expect(pane.blocks.map(\.name) == ["Wᵀ", "δ above", "f′", "δ"])
    #expect(
      texts(pane.blocks[0])
        == (1...4).map { unit in
          (1...2).map { text(record.value(of: .weight(layer: 2, unit: $0, from: unit))) }
        })
    #expect(
      texts(pane.blocks[1]) == (1...2).map { [text(record.delta(sample: 2, layer: 2, unit: $0))] })
    #expect(
      texts(pane.blocks[2])
        == (1...4).map { unit in
          [text(record.activationDerivative(sample: 2, layer: 1, unit: unit) ?? .nan)]
        })
    #expect(
      texts(pane.blocks[3]) == (1...4).map { [text(record.delta(sample: 2, layer: 1, unit: $0))] })
    for unit in 1...4 {
      let sum = (1...2).reduce(0.0) { sum, to in
        sum + record.value(of: .weight(layer: 2, unit: to, from: unit))
          * record.delta(sample: 2, layer: 2, unit: to)
      }
      let slope = record.activationDerivative(sample: 2, layer: 1, unit: unit) ?? .nan
      #expect(abs(sum * slope - record.delta(sample: 2, layer: 1, unit: unit)) < 1e-15)
    }
    #expect(pane.blocks[3].rows.map { $0[0].isCurrent } == [false, false, false, true])
  }

  @Test("of a large layer the part around the step is shown, and how much is not")
  func large() throws {
    let setup = Sample.network([784, 128, 10])
    let learner = learner(
      StepAddress(.forward, .product, sample: 1, layer: 1, unit: 100, from: 500), setup)
    let pane = try pane(learner)
    let shown = pane.blocks[0].rows.reduce(0) { $0 + $1.count }
    #expect(pane.more == "… \(784 * 128 - shown) more weights")
    #expect(pane.blocks[0].rows.joined().filter(\.isCurrent).count == 1)
    let record = learner.state.run.current.steps.record
    let selected = pane.blocks[0].rows.joined().first(where: \.isCurrent)
    #expect(
      selected?.figure.text == text(record.value(of: .weight(layer: 1, unit: 100, from: 500))))
    #expect(pane.blocks[1].rows.count == pane.blocks[0].rows.first?.count)
    #expect(pane.blocks[3].rows.count == pane.blocks[0].rows.count)
  }

  @Test("in ASCII nothing needs more than seven bits")
  func ascii() throws {
    for address in [
      StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1),
      StepAddress(.backward, .delta, sample: 1, layer: 1, unit: 1),
    ] {
      let pane = try pane(learner(address, display: Display(glyphs: .ascii)))
      let texts =
        [pane.title]
        + pane.blocks.flatMap { block in
          [block.name, block.sign] + block.rows.joined().map(\.figure.text)
        }
      #expect(texts.allSatisfy { $0.allSatisfy(\.isASCII) }, "\(texts)")
    }
  }
}
