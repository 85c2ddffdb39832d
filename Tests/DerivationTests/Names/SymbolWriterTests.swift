import Derivation
import Engine
import Testing
import Text

struct SymbolWriterTests {
  static let weight = Parameter.weight(layer: 2, unit: 1, from: 2)
  static let hidden = Parameter.weight(layer: 1, unit: 1, from: 1)

  /// The quantity, and its symbol indexed, in ASCII, Mazur's and the notes', in a 2-2-2 network.
  static let table: [(Quantity, [String])] = [
    (.input(1), ["x₁", "x1", "i₁", "x₁"]),
    (.target(2), ["y₂", "y2", "target(o₂)", "y₂"]),
    (.parameter(weight), ["w⁽²⁾₁,₂", "w2[1,2]", "w₆", "w₆"]),
    (.parameter(.bias(layer: 2, unit: 1)), ["b⁽²⁾₁", "b2[1]", "b₂,₁", "b₂₁"]),
    (.parameter(.slope(layer: 1)), ["p⁽¹⁾", "p1", "p₁", "p₁"]),
    (.weightedSum(layer: 1, unit: 1), ["z(h₁)", "z(h1)", "net(h₁)", "z(o₁₁)"]),
    (.activation(layer: 1, unit: 1), ["h₁", "h1", "out(h₁)", "o₁₁"]),
    (.activation(layer: 2, unit: 1), ["ŷ₁", "yhat1", "out(o₁)", "o₂₁"]),
    (.activation(layer: 0, unit: 1), ["x₁", "x1", "i₁", "x₁"]),
    (.largestLogit(layer: 2), ["m⁽²⁾", "m2", "m⁽²⁾", "m⁽²⁾"]),
    (.product(layer: 1, unit: 1, from: 1), ["w⁽¹⁾₁,₁·x₁", "w1[1,1]*x1", "w₁·i₁", "w₁·x₁"]),
    (.lossTerm(2), ["L(o₂)", "L(o2)", "E(o₂)", "L(o₂₂)"]),
    (.loss, ["L", "L", "E", "L"]),
    (.sampleLoss(sample: 3), ["L₃", "L3", "E₃", "L₃"]),
    (.cost, ["C", "C", "C", "C"]),
    (.outputDerivative(layer: 2, unit: 1), ["∂L/∂ŷ₁", "dL/dyhat1", "∂E/∂out(o₁)", "∂L/∂o₂₁"]),
    (.outputDerivative(layer: 1, unit: 2), ["∂L/∂h₂", "dL/dh2", "∂E/∂out(h₂)", "∂L/∂o₁₂"]),
    (
      .route(layer: 1, unit: 2, to: 1),
      ["δ(o₁)·w⁽²⁾₁,₂", "delta(o1)*w2[1,2]", "δ(o₁)·w₆", "δ(o₂₁)·w₆"]
    ),
    (
      .activationDerivative(layer: 1, unit: 1, with: nil),
      ["σ′(z(h₁))", "sigma'(z(h1))", "σ′(net(h₁))", "σ′(z(o₁₁))"]
    ),
    (
      .activationDerivative(layer: 2, unit: 1, with: 2),
      ["∂ŷ₂/∂z(o₁)", "dyhat2/dz(o1)", "∂out(o₂)/∂net(o₁)", "∂o₂₂/∂z(o₂₁)"]
    ),
    (.delta(layer: 1, unit: 1), ["δ(h₁)", "delta(h1)", "δ(h₁)", "δ(o₁₁)"]),
    (.lossGradient(hidden), ["∂L/∂w⁽¹⁾₁,₁", "dL/dw1[1,1]", "∂E/∂w₁", "∂L/∂w₁"]),
    (
      .sampleGradient(hidden, sample: 4), ["∂L₄/∂w⁽¹⁾₁,₁", "dL4/dw1[1,1]", "∂E₄/∂w₁", "∂L₄/∂w₁"]
    ),
    (.gradient(hidden), ["g(w⁽¹⁾₁,₁)", "g(w1[1,1])", "g(w₁)", "g(w₁)"]),
    (.gradientNorm, ["‖g‖", "norm(g)", "‖g‖", "‖g‖"]),
    (.clippedGradient(hidden), ["g_clip(w⁽¹⁾₁,₁)", "g_clip(w1[1,1])", "g_clip(w₁)", "g_clip(w₁)"]),
    (
      .decayedGradient(hidden),
      ["g_decay(w⁽¹⁾₁,₁)", "g_decay(w1[1,1])", "g_decay(w₁)", "g_decay(w₁)"]
    ),
    (
      .effectiveRate(hidden),
      ["η′(w⁽¹⁾₁,₁)", "eta'(w1[1,1])", "η′(w₁)", "η′(w₁)"]
    ),
    (.change(hidden), ["Δw⁽¹⁾₁,₁", "Deltaw1[1,1]", "Δw₁", "Δw₁"]),
    (.updated(hidden), ["w⁽¹⁾₁,₁ new", "w1[1,1] new", "w₁ new", "w₁ new"]),
    (
      .state(.velocity, hidden, old: true),
      ["v_old(w⁽¹⁾₁,₁)", "v_old(w1[1,1])", "v_old(w₁)", "v_old(w₁)"]
    ),
    (
      .state(.correctedMean, hidden, old: false),
      ["m\u{302}(w⁽¹⁾₁,₁)", "mhat(w1[1,1])", "m\u{302}(w₁)", "m\u{302}(w₁)"]
    ),
  ]

  @Test("Every quantity has a symbol in each scheme and in seven bits", arguments: table)
  func schemes(quantity: Quantity, symbols: [String]) {
    func symbol(_ scheme: Names.Scheme, _ glyphs: GlyphSet) -> String {
      Names(
        units: [2, 2, 2], activations: [.sigmoid, .softmax], scheme: scheme, glyphs: glyphs
      ).symbol(quantity)
    }
    #expect(symbol(.indexed, .unicode) == symbols[0])
    #expect(symbol(.indexed, .ascii) == symbols[1])
    #expect(symbol(.mazur, .unicode) == symbols[2])
    #expect(symbol(.notes, .unicode) == symbols[3])
    for scheme in Names.Scheme.allCases {
      #expect(symbol(scheme, .ascii).allSatisfy { $0.isASCII })
    }
  }

  @Test("On a surface there are x₁, x₂ and f")
  func surface() {
    let x = Parameter.coordinate(1)
    let table: [(Quantity, unicode: String, ascii: String, latex: String)] = [
      (.parameter(x), "x₁", "x1", "x_{1}"), (.cost, "f", "f", "f"),
      (.gradient(x), "∂f/∂x₁", "df/dx1", "\\frac{\\partial f}{\\partial x_{1}}"),
      (.clippedGradient(x), "g_clip(x₁)", "g_clip(x1)", "g^{\\text{clip}}_{x_{1}}"),
      (.state(.velocity, x, old: false), "v(x₁)", "v(x1)", "v_{x_{1}}"),
      (.state(.squareMean, x, old: true), "s_old(x₁)", "s_old(x1)", "s^{\\text{old}}_{x_{1}}"),
      (.effectiveRate(x), "η′(x₁)", "eta'(x1)", "\\eta'_{x_{1}}"),
      (.change(x), "Δx₁", "Deltax1", "\\Delta x_{1}"),
      (.updated(.coordinate(2)), "x₂ new", "x2 new", "x_{2}\\,\\text{new}"),
    ]
    for (quantity, unicode, ascii, latex) in table {
      #expect(Names.surface().symbol(quantity) == unicode)
      #expect(Names.surface(glyphs: .ascii).symbol(quantity) == ascii)
      #expect(Names.surface().latex(quantity) == latex)
      for name in [unicode, ascii] {
        #expect(Names.surface().quantity(named: name) == quantity, "\(name)")
      }
    }
    for name in ["w1", "x3", "x", "b1", "h1", "y", "C", "f1"] {
      #expect(Names.surface().quantity(named: name) == nil, "\(name)")
    }
  }

  @Test("Averages are numbered")
  func averages() {
    let names = [GlyphSet.unicode, .ascii].map { Names(units: [1, 1], glyphs: $0) }
    func symbols(_ quantity: Quantity) -> [String] { names.map { $0.symbol(quantity) } }
    #expect(symbols(.seriesNumber(12)) == ["a₁₂", "a12"])
    #expect(symbols(.average(0)) == ["v₀", "v0"])
    #expect(symbols(.correctedAverage(3)) == ["v\u{302}₃", "vhat3"])
    #expect(symbols(.constant(.betaPower(t: 7))) == ["β⁷", "beta^7"])
  }

  @Test("Settings and states have the letters of the field")
  func letters() {
    let (names, ascii) = (Names(units: [1, 1]), Names(units: [1, 1], glyphs: .ascii))
    let constants: [(Constant, String, String)] = [
      (.learningRate, "η", "eta"), (.beta, "β", "beta"), (.beta1, "β₁", "beta1"),
      (.beta2, "β₂", "beta2"), (.rho, "ρ", "rho"), (.epsilon, "ε", "epsilon"),
      (.setting(.weightDecay), "λ", "lambda"), (.setting(.clipNorm), "c", "c"),
      (.setting(.delta), "d", "d"),
      (.setting(.alpha), "α", "alpha"), (.setting(.slope), "s", "s"), (.sampleCount, "n", "n"),
      (.outputCount, "K", "K"), (.beta1Power(t: 12), "β₁¹²", "beta1^12"),
      (.beta2Power(t: 3), "β₂³", "beta2^3"),
    ]
    for (constant, symbol, plain) in constants {
      #expect(names.symbol(.constant(constant)) == symbol)
      #expect(ascii.symbol(.constant(constant)) == plain)
    }
    let states = OptimizerBuffer.allCases.map {
      names.symbol(.state($0, .slope(layer: 1), old: false))
    }
    #expect(Set(states).count == OptimizerBuffer.allCases.count)
    #expect(
      Set(states.map { String($0.prefix(1)) }) == ["v", "α", "s", "u", "m", "Δ", "m\u{302}", "ŝ"])
  }

  @Test("Three hundred units stay readable")
  func large() {
    let names = Names(units: [300, 300, 300])
    let weight = Parameter.weight(layer: 2, unit: 299, from: 300)
    #expect(names.symbol(.parameter(weight)) == "w⁽²⁾₂₉₉,₃₀₀")
    #expect(
      Names(units: [300, 300, 300], scheme: .mazur).symbol(.parameter(weight)) == "w₁₇₉₇₀₀")
    #expect(
      Names(units: [300, 300, 300], scheme: .notes).unitName(layer: 2, unit: 10) == "o₂,₁₀")
    #expect(
      Names(units: [300, 300, 300], scheme: .notes, glyphs: .ascii).unitName(layer: 2, unit: 10)
        == "o2,10")
  }

  @Test("Weights are numbered by layer, unit and input without a gap")
  func numbering() {
    let names = Names(units: [3, 2, 4], scheme: .notes, glyphs: .ascii)
    var symbols: [String] = []
    for (layer, units, inputs) in [(1, 2, 3), (2, 4, 2)] {
      for unit in 1...units {
        for from in 1...inputs {
          symbols.append(names.symbol(.parameter(.weight(layer: layer, unit: unit, from: from))))
        }
      }
    }
    #expect(symbols == (1...14).map { "w\($0)" })
  }

  @Test("An index is left out where there is only one to choose from")
  func single() {
    let chain = Names(units: [1, 1, 1, 1])
    #expect(chain.symbol(.input(1)) == "x")
    #expect(chain.symbol(.activation(layer: 3, unit: 1)) == "ŷ")
    #expect(chain.symbol(.target(1)) == "y")
    #expect(chain.symbol(.parameter(.weight(layer: 2, unit: 1, from: 1))) == "w⁽²⁾")
    #expect(chain.symbol(.parameter(.bias(layer: 2, unit: 1))) == "b⁽²⁾")
    let perceptron = Names(units: [2, 1])
    #expect(perceptron.symbol(.parameter(.weight(layer: 1, unit: 1, from: 2))) == "w⁽¹⁾₁,₂")
    #expect(perceptron.symbol(.delta(layer: 1, unit: 1)) == "δ(o)")
    let ascii = Names(units: [1, 1, 1], glyphs: .ascii)
    #expect(ascii.symbol(.parameter(.weight(layer: 2, unit: 1, from: 1))) == "w2[1,1]")
  }

  @Test("No two parameters or units of a network have one name", arguments: Names.Scheme.allCases)
  func distinct(scheme: Names.Scheme) {
    for glyphs in GlyphSet.allCases {
      for units in [[1, 1], [2, 1], [1, 1, 1, 1], [12, 11, 12, 2], [2, 2, 1]] {
        let names = Names(units: units, scheme: scheme, glyphs: glyphs)
        var symbols: [String] = []
        for layer in 1..<units.count {
          symbols.append(names.symbol(.parameter(.slope(layer: layer))))
          for unit in 1...units[layer] {
            symbols.append(names.unitName(layer: layer, unit: unit))
            symbols.append(names.symbol(.parameter(.bias(layer: layer, unit: unit))))
            symbols += (1...units[layer - 1]).map {
              names.symbol(.parameter(.weight(layer: layer, unit: unit, from: $0)))
            }
          }
        }
        symbols += (1...units[0]).map { names.unitName(layer: 0, unit: $0) }
        #expect(Set(symbols).count == symbols.count, "\(units) \(glyphs)")
      }
    }
  }
}

@Suite("Names of one unit by itself")
struct LoneUnitNamesTests {
  @Test("need no unit: z, a, f′(z), p and their slopes", arguments: [true, false])
  func symbols(_ isASCII: Bool) {
    let names = Names(loneUnit: .tanh, glyphs: isASCII ? .ascii : .unicode)
    let symbols = [
      Quantity.weightedSum(layer: 1, unit: 1), .activation(layer: 1, unit: 1),
      .activationDerivative(layer: 1, unit: 1, with: nil), .parameter(.slope(layer: 1)),
      .outputDerivative(layer: 1, unit: 1), .lossGradient(.slope(layer: 1)), .input(1),
    ].map(names.symbol)
    #expect(
      symbols
        == (isASCII
          ? ["z", "a", "tanh'(z)", "p", "dL/da", "dL/dp", "x"]
          : ["z", "a", "tanh′(z)", "p", "∂L/∂a", "∂L/∂p", "x"]))
  }
}
