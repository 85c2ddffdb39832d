import Derivation
import Engine
import Testing
import Text

@Suite("Suggestions of names")
struct SuggestionsTests {
  @Test("Every suggestion begins with the prefix and is a name", arguments: Names.Scheme.allCases)
  func areNames(scheme: Names.Scheme) {
    for glyphs in GlyphSet.allCases {
      let names = Names(
        units: [2, 3, 2], activations: [.prelu(initialSlope: 0.1), .softmax], scheme: scheme,
        glyphs: glyphs)
      for prefix in ["", "w", "d", "dL", "g", "g(", "g(w", "h", "z(", "b", "∂", "v", "s", "δ", "L"]
      {
        let found = names.suggestions(prefix: prefix, limit: 50)
        #expect(Set(found).count == found.count && found.count <= 50)
        for name in found {
          #expect(name.hasPrefix(prefix) && names.quantity(named: name) != nil, "\(name)")
        }
      }
    }
  }

  @Test("Whatever begins so is found, however far it is typed", arguments: Names.Scheme.allCases)
  func areFound(scheme: Names.Scheme) {
    for glyphs in GlyphSet.allCases {
      let names = Names(
        units: [2, 11, 2], activations: [.prelu(initialSlope: 0.1), .sigmoid], scheme: scheme,
        glyphs: glyphs)
      let weight = Parameter.weight(layer: 2, unit: 2, from: 11)
      let quantities: [Quantity] = [
        .parameter(weight), .gradient(weight), .lossGradient(weight), .updated(weight),
        .state(.velocity, weight, old: true), .parameter(.bias(layer: 1, unit: 10)),
        .parameter(.slope(layer: 1)), .delta(layer: 1, unit: 11), .weightedSum(layer: 2, unit: 2),
        .activation(layer: 1, unit: 7), .input(2), .target(2), .cost, .constant(.learningRate),
        .outputDerivative(layer: 1, unit: 3), .activationDerivative(layer: 1, unit: 11, with: nil),
      ]
      for symbol in quantities.map(names.symbol) {
        for count in 1...symbol.count {
          let prefix = String(symbol.prefix(count))
          #expect(
            names.suggestions(prefix: prefix, limit: 2000).contains(symbol), "\(prefix) \(symbol)")
        }
      }
    }
  }

  @Test("Of everything there is something, and a name that is whole comes too")
  func variety() {
    let names = Names(units: [2, 2, 2], activations: [.sigmoid, .sigmoid], glyphs: .ascii)
    let all = names.suggestions(prefix: "", limit: 30)
    for name in ["L", "eta", "x1", "y1", "h1", "yhat1", "w1[1,1]", "z(h1)", "delta(h1)"] {
      #expect(all.contains(name))
    }
    #expect(names.suggestions(prefix: "w2[1,2]") == ["w2[1,2]", "w2[1,2] new"])
    #expect(names.suggestions(prefix: "h") == ["h1", "h2"])
    #expect(names.suggestions(prefix: "delta(h") == ["delta(h1)", "delta(h2)"])
    #expect(names.suggestions(prefix: "foo").isEmpty)
    #expect(names.suggestions(prefix: "w", limit: 3).count == 3)
  }

  @Test("In a large network the last weight is found by its beginning")
  func large() {
    let names = Names(
      units: [784, 128, 10], activations: [.relu, .softmax], glyphs: .ascii)
    let wanted = ["g(w1[128,78])"] + (0...4).map { "g(w1[128,78\($0)])" }
    #expect(names.suggestions(prefix: "g(w1[128,78") == wanted)
    let numbered = Names(
      units: [784, 128, 10], activations: [.relu, .softmax], scheme: .mazur, glyphs: .ascii)
    let found = numbered.suggestions(prefix: "w10163")
    #expect(Set(found).isSuperset(of: ["w10163", "w101630", "w101631", "w101632"]))
    #expect(!found.contains("w101633"))
  }
}
