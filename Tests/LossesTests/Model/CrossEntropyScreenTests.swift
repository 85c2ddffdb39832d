import Derivation
import Engine
import Losses
import ScreenKit
import TestSupport
import Testing

@Suite("What the page about cross-entropy shows")
struct CrossEntropyScreenTests {
  private func screen(
    z: Double = -8, _ keys: String = "", display: Display = Display()
  ) throws -> CrossEntropyScreen {
    var learner = try Learner("xor", display: display)
    learner.press(.function(6))
    learner.type("3e\(z)")
    learner.press(.enter)
    learner.type(keys)
    return CrossEntropyScreen(
      learner.state.losses.crossEntropy, learner.state.scene(LossesModel.self))
  }

  private func steps(
    _ z: Double, y: Double, _ loss: Loss, _ activation: Activation = .sigmoid
  ) -> IterationSteps {
    let layer = DenseLayer(
      units: 1, activation: activation, given: .all(weights: [[1]], biases: [0]))
    let setup = Setup(
      network: Network(inputs: 1, layers: [layer]), data: Dataset(rows: [(x: [z], y: [y])]),
      loss: loss, optimizer: Optimizer(.gradientDescent, learningRate: 0.5), training: Training())
    return IterationSteps(Trainer(setup).recordStep())
  }

  private func delta(_ steps: IterationSteps) -> Double {
    steps.record.delta(sample: 1, layer: 1, unit: 1)
  }

  @Test("curves are the engine's losses and derivatives, bit for bit", arguments: ["", "w"])
  func curves(_ keys: String) throws {
    let y = keys == "" ? 1.0 : 0
    for reach in ["", "+", "++"] {
      let screen = try screen(keys + reach)
      for (curve, loss) in zip(screen.curves, [Loss.binaryCrossEntropy, .halfSquaredError]) {
        #expect(curve.losses.count == screen.logits.count + 1)
        for (place, z) in (screen.logits + [screen.z]).enumerated()
        where place % 13 == 0 || place == screen.logits.count {
          let steps = steps(z, y: y, loss)
          #expect(curve.losses[place].bitPattern == steps.record.loss(sample: 1).bitPattern)
          #expect(curve.slopes[place].bitPattern == delta(steps).bitPattern)
        }
      }
    }
  }

  private func screen(_ keys: String) throws -> CrossEntropyScreen { try screen(z: -8, keys) }

  @Test(
    "every equation is a step of the network, with its value in full",
    arguments: [-8, -0.3, 0, 2.5, 36, 40, -700, -710, -746, 800])
  func equations(_ z: Double) throws {
    for (keys, y) in [("", 1.0), ("w", 0)] {
      let screen = try screen(z: z, keys, display: Display(allDigits: true))
      let (cross, squared) = (
        steps(z, y: y, .binaryCrossEntropy), steps(z, y: y, .halfSquaredError)
      )
      func address(_ phase: Phase, _ kind: StepKind, side: Bool = false) -> StepAddress {
        StepAddress(phase, kind, sample: 1, layer: 1, unit: 1, isSideRoad: side)
      }
      let expected = [
        cross.value(of: address(.forward, .activation)),
        cross.value(of: address(.loss, .lossTerm)), delta(cross),
        squared.value(of: address(.loss, .lossTerm)), delta(squared),
        cross.value(of: address(.backward, .outputDerivative, side: true)),
        cross.value(of: address(.backward, .activationDerivative, side: true)),
        cross.longWay(sample: 1, layer: 1, unit: 1).value, delta(cross),
      ]
      let way = screen.longWay
      let shown = screen.steps.map(\.equation) + way.factors + [way.product, way.short]
      #expect(shown.count == expected.count)
      for (equation, value) in zip(shown, expected) {
        #expect(equation.value == NumberFormat.all.text(value), "\(equation.left) at \(z)")
      }
    }
  }

  @Test("confidently wrong: cross-entropy pulls, squared error has stopped learning")
  func wrong() throws {
    let screen = try screen()
    #expect(screen.title.contains("confidently wrong"))
    #expect(screen.curves[0].figures[1].contains("≈ -0.9997"))
    #expect(screen.curves[1].figures[1].contains("≈ -0.0003351"))
    #expect(screen.curves.map(\.verdict) == ["pulls z up hard", "has stopped learning"])
    let other = try self.screen(z: 8, "w")
    #expect(other.curves.map(\.verdict) == ["pulls z down hard", "has stopped learning"])
  }

  @Test(
    "says how sure the prediction is",
    arguments: [
      (-2.3, "confidently wrong"), (-1, "wrong"), (0, "undecided"), (1, "right, but not sure"),
      (3, "confidently right"),
    ])
  func judgement(_ z: Double, _ words: String) throws {
    #expect(try screen(z: z).title.hasSuffix(" " + words))
    #expect(try screen(z: -z, "w").title.hasSuffix(" " + words))
  }

  @Test("where nothing is wrong, neither has much to do")
  func right() throws {
    #expect(try screen(z: 8).curves.map(\.verdict) == ["has little to do", "has little to do"])
    #expect(try screen(z: 0).curves.map(\.verdict) == ["pulls z up hard", "pulls z up"])
  }

  @Test("says how far the two ways are apart, or why the long one is no number")
  func longWay() throws {
    #expect(
      try screen(z: -8).longWay.difference == "-1.110e-16 apart: only the last digits differ.")
    #expect(try screen(z: 0).longWay.difference == "The same to the last digit.")
    let right = try screen(z: 40, "w").longWay
    #expect(right.isBroken && right.difference.hasPrefix("inf times 0 is nan."))
    #expect(right.product.value == "nan" && right.short.value == "1")
    let left = try screen(z: -800).longWay
    #expect(left.isBroken && left.difference.hasPrefix("-inf times 0 is nan."))
    #expect(left.product.value == "nan" && left.short.value == "-1")
    #expect(try screen(z: 40).longWay.difference.hasPrefix("∂L/∂ŷ is 0/0."))
    #expect(try screen(z: -710).longWay.difference.hasPrefix("∂L/∂ŷ overflows to -inf."))
  }

  @Test("marks the ends of the long way that the axis holds")
  func ends() throws {
    #expect(try screen().ends.isEmpty)
    #expect(try screen("+").ends.map(\.z) == [LongWayEnd.ends(y: 1)[1].z])
    #expect(try screen("++").ends.map(\.z) == LongWayEnd.ends(y: 1).map(\.z))
    #expect(try screen("w++").ends.map(\.z) == LongWayEnd.ends(y: 0).map(\.z))
    #expect(try screen().longWay.ends.contains("z(o) ≤ -709.8"))
    #expect(try screen("w").longWay.ends.contains("z(o) ≤ -745.1"))
  }

  @Test("three pairs of output and loss have the derivative ŷ − y", arguments: [-8, 0, 2.5, 700])
  func pairs(_ z: Double) throws {
    for (keys, y) in [("", 1.0), ("w", 0)] {
      let pairs = try screen(z: z, keys).pairs.pairs
      #expect(pairs.map(\.output) == ["sigmoid", "softmax of z, 0", "identity"])
      for pair in pairs { #expect(pair.slope == pair.prediction - y && pair.target == y) }
      #expect(pairs[0].slope == delta(steps(z, y: y, .binaryCrossEntropy)))
      #expect(pairs[2].slope == delta(steps(z, y: y, .halfSquaredError, .identity)))
      #expect(abs(pairs[1].slope - pairs[0].slope) < 1e-15)
    }
  }

  @Test("is ASCII where the display is")
  func ascii() throws {
    for (z, keys) in [(-8.0, ""), (40, "w"), (-800, "++")] {
      let screen = try screen(z: z, keys, display: Display(glyphs: .ascii))
      let way = screen.longWay
      let equations = screen.steps.map(\.equation) + way.factors + [way.product, way.short]
      let texts =
        [screen.title, screen.moral, way.difference, way.ends, screen.pairs.moral]
        + screen.plotTitles + screen.partTitles + screen.pairs.headings
        + screen.curves.flatMap { [$0.name, $0.verdict] + $0.figures }
        + screen.pairs.pairs.flatMap { [$0.output, $0.loss] + $0.texts }
        + equations.flatMap { $0.lines(width: 78, rows: 2).joined().map(\.text) }
      for text in texts { #expect(text.allSatisfy { $0.isASCII }, "\(text)") }
    }
  }
}
