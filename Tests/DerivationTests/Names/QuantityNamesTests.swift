import Derivation
import Engine
import Testing
import Text

@Suite("Quantities by their names")
struct QuantityNamesTests {
  private static let activations: [Activation] = [.prelu(initialSlope: 0.25), .softmax]

  /// All quantities of a network, those that are named by a step and those that are not.
  private static func quantities(_ setup: Setup) -> [Quantity] {
    let steps = IterationSteps(Trainer(setup).recordStep())
    let parameters = setup.network.parameters
    let constants: [Constant] = [
      .learningRate, .beta, .beta1, .beta2, .rho, .epsilon, .setting(.weightDecay),
      .setting(.clipNorm), .setting(.delta),
      .setting(.alpha), .setting(.slope), .sampleCount, .outputCount, .beta1Power(t: 12),
      .beta2Power(t: 3),
    ]
    var quantities = (0..<steps.count).map { steps.quantity(of: steps.plan.address(at: $0)) }
    quantities += (1...setup.network.inputs).map { .input($0) }
    quantities += (1...setup.network.outputs).map { .target($0) }
    quantities += parameters.flatMap { parameter -> [Quantity] in
      [
        .parameter(parameter), .sampleGradient(parameter, sample: 3), .clippedGradient(parameter),
        .effectiveRate(parameter), .change(parameter),
      ]
        + OptimizerBuffer.allCases.flatMap { buffer in
          [true, false].map { .state(buffer, parameter, old: $0) }
        }
    }
    quantities += constants.map { .constant($0) }
    quantities += (1...setup.network.layers.count).map { .largestLogit(layer: $0) }
    return quantities + [.sampleLoss(sample: 12), .gradientNorm, .decayedGradient(parameters[0])]
  }

  @Test(
    "Every symbol of every scheme, in Unicode and ASCII, is the name of its quantity",
    arguments: 0..<12)
  func everySymbol(seed: Int) {
    var setups = RandomSetups(seed: UInt64(seed))
    let setup = setups.setup(
      hidden: Array([.tanh, .prelu(initialSlope: 0.1), .softmax, .sigmoid].prefix(seed % 4)),
      output: seed % 2 == 0 ? .softmax : .sigmoid, loss: .squaredError,
      optimizer: Optimizer(.adam(beta1: 0.9, beta2: 0.99, epsilon: 1e-8), learningRate: 0.1))
    for scheme in Names.Scheme.allCases {
      for glyphs in GlyphSet.allCases {
        let names = Names(setup.network, scheme: scheme, glyphs: glyphs)
        for quantity in Set(Self.quantities(setup)) {
          let symbol = names.symbol(quantity)
          #expect(names.quantity(named: symbol) == quantity, "\(symbol)")
        }
      }
    }
  }

  @Test("Wide and deep networks have names with commas", arguments: Names.Scheme.allCases)
  func wide(scheme: Names.Scheme) {
    for glyphs in GlyphSet.allCases {
      let names = Names(
        units: [12, 11, 12, 11, 2], activations: [.relu, .tanh, .relu, .identity], scheme: scheme,
        glyphs: glyphs)
      for layer in 1...4 {
        for unit in 1...names.units[layer] {
          let quantities: [Quantity] = [
            .activation(layer: layer, unit: unit), .delta(layer: layer, unit: unit),
            .parameter(.bias(layer: layer, unit: unit)),
            .gradient(.weight(layer: layer, unit: unit, from: names.units[layer - 1])),
          ]
          for quantity in quantities {
            #expect(names.quantity(named: names.symbol(quantity)) == quantity)
          }
        }
      }
    }
  }

  @Test("A name of another scheme is understood, in its own it has its own meaning")
  func otherSchemes() {
    let names = Names(units: [2, 2, 2], activations: [.sigmoid, .sigmoid])
    let weight = Parameter.weight(layer: 2, unit: 1, from: 2)
    let cases: [(String, Quantity)] = [
      ("w2[1,2]", .parameter(weight)), ("w2[ 1 , 2 ]", .parameter(weight)),
      ("w⁽²⁾₁,₂", .parameter(weight)), ("w6", .parameter(weight)), ("w₆", .parameter(weight)),
      ("b₂₁", .parameter(.bias(layer: 2, unit: 1))),
      ("b[2,1]", .parameter(.bias(layer: 2, unit: 1))),
      ("i1", .input(1)), ("h1", .activation(layer: 1, unit: 1)),
      ("out(h1)", .activation(layer: 1, unit: 1)), ("o12", .activation(layer: 1, unit: 2)),
      ("o2", .activation(layer: 2, unit: 2)), ("net(o1)", .weightedSum(layer: 2, unit: 1)),
      ("f'(h1)", .activationDerivative(layer: 1, unit: 1, with: nil)),
      ("σ′(net(h₁))", .activationDerivative(layer: 1, unit: 1, with: nil)),
      ("dE/dw6", .lossGradient(weight)), ("dC/dw6", .gradient(weight)),
      ("dL/dz(h1)", .delta(layer: 1, unit: 1)), ("dL/dh1", .outputDerivative(layer: 1, unit: 1)),
      ("E", .loss), ("loss", .loss), ("cost", .cost), ("target(o2)", .target(2)),
      ("w6 new", .updated(weight)), ("w6  new", .updated(weight)),
      ("y\u{302}1", .activation(layer: 2, unit: 1)),
    ]
    for (name, quantity) in cases { #expect(names.quantity(named: name) == quantity, "\(name)") }
    let notes = Names(units: [2, 12, 12], scheme: .notes)
    #expect(notes.quantity(named: "o11") == .activation(layer: 1, unit: 1))
    let indexed = Names(units: [2, 12, 12])
    #expect(indexed.quantity(named: "o11") == .activation(layer: 2, unit: 11))
  }

  @Test("What the network does not have is no name")
  func unknown() {
    let names = Names(units: [2, 2, 1], activations: [.sigmoid, .identity])
    let texts = [
      "", " ", "h", "h0", "h3", "h2[1]", "x3", "y2", "o2", "w", "w0", "w7", "w1", "w3[1,1]",
      "w1[1]", "w1[1,2,3]", "w1[1,3]", "w1[1,", "w1[,1]", "w1[]", "p1", "b1", "b3[1]", "z(x1)",
      "z(h1", "z()", "z(z(h1))", "delta(w1[1,1])", "g(h1)", "g()", "dL/dx1", "dL/", "dL", "dL/dw9",
      "dy/dw1[1,1]", "dh1/dz(h2)", "foo", "h1 new", "norm(h)", "‖h‖", "f'(x1)", "beta3", "eta1",
      "w⁽²₁", "w⁽⁾₁", "w99999999999", "x1x1", "w1[1,1]_new", "x1 x2", "h1*h1", "m4", "L0",
    ]
    for text in texts where text != "w1" {
      #expect(names.quantity(named: text) == nil, "\(text)")
    }
    #expect(names.quantity(named: String(repeating: "w", count: 1000)) == nil)
  }

  @Test("In a text a name ends where it cannot go on")
  func inText() throws {
    let names = Names(units: [2, 2, 2], activations: [.sigmoid, .sigmoid])
    let text = Array("2*w1[1,2]-delta(h1)/L < dL/dw1[1,1] and w3 new>d")
    func found(_ place: Int) -> (Quantity, Int)? {
      names.quantity(in: text, at: place).map { ($0.quantity, $0.end) }
    }
    #expect(try #require(found(2)) == (.parameter(.weight(layer: 1, unit: 1, from: 2)), 9))
    #expect(try #require(found(10)) == (.delta(layer: 1, unit: 1), 19))
    #expect(try #require(found(20)) == (.loss, 21))
    #expect(try #require(found(24)) == (.lossGradient(.weight(layer: 1, unit: 1, from: 1)), 35))
    #expect(try #require(found(40)) == (.updated(.weight(layer: 1, unit: 2, from: 1)), 46))
    #expect(try #require(found(47)) == (.constant(.setting(.delta)), 48))
    #expect(found(0) == nil && found(48) == nil)
  }

  @Test("Random texts are read without a crash")
  func fuzz() {
    var generator = SplitMix64(seed: 21)
    let alphabet = Array("wbphxyozLECdgvmsunK0123[]()',/_‖∂δασηβ₁₂⁽²⁾ŷ^·*′ ").map(String.init)
    let names = Names(units: [3, 2, 2], activations: Self.activations)
    for _ in 0..<20_000 {
      let text = (0..<generator.below(12)).map { _ in alphabet[generator.below(alphabet.count)] }
        .joined()
      guard let quantity = names.quantity(named: text) else { continue }
      #expect(names.quantity(named: names.symbol(quantity)) == quantity, "\(text)")
    }
  }
}
