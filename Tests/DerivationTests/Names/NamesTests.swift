import Derivation
import Engine
import Testing
import Text

struct NamesTests {
  private let names = Names(units: [2, 2, 2], activations: [.sigmoid, .tanh])
  private let deep = Names(units: [3, 4, 5, 1])
  private let weight = Parameter.weight(layer: 1, unit: 1, from: 2)

  @Test("Units are named by the layer they are in")
  func units() {
    #expect(names.unitName(layer: 0, unit: 2) == "x₂")
    #expect(names.unitName(layer: 1, unit: 2) == "h₂")
    #expect(names.unitName(layer: 2, unit: 1) == "o₁")
    #expect(deep.unitName(layer: 2, unit: 5) == "h⁽²⁾₅")
    #expect(deep.unitName(layer: 3, unit: 1) == "o")
  }

  @Test("The listing has labels of few cells")
  func labels() {
    #expect(names.label(.activationDerivative(layer: 1, unit: 2, with: nil)) == "σ′ at h₂")
    #expect(names.label(.activationDerivative(layer: 2, unit: 2, with: nil)) == "tanh′ at o₂")
    #expect(names.label(.route(layer: 1, unit: 1, to: 2)) == "route via o₂")
    #expect(names.label(.delta(layer: 1, unit: 2)) == "δ(h₂)")
    #expect(names.label(.updated(weight)) == "w⁽¹⁾₁,₂ new")
    #expect(names.label(.loss) == "loss L")
    #expect(names.label(.cost) == "cost C")
  }

  @Test("A quantity is explained in plain English, with its symbols and its place")
  func explain() {
    #expect(names.explain(.parameter(weight)) == "weight into h₁ (layer 1, unit 1) from x₂")
    #expect(names.explain(.delta(layer: 2, unit: 2)) == "delta of o₂ (layer 2, unit 2)")
    #expect(names.explain(.input(1)) == "input 1 of the row")
    #expect(
      names.explain(.route(layer: 1, unit: 1, to: 2))
        == "route from h₁ (layer 1, unit 1) through o₂")
    #expect(deep.explain(.parameter(.slope(layer: 2))) == "learned slope of layer 2")
  }

  @Test("A quantity is spoken in words alone")
  func spoken() {
    #expect(names.spoken(.delta(layer: 1, unit: 1)) == "the delta of hidden unit 1")
    #expect(names.spoken(.activation(layer: 0, unit: 2)) == "input 2")
    #expect(
      deep.spoken(.parameter(.weight(layer: 2, unit: 5, from: 4)))
        == "the weight into unit 5 of hidden layer 2 from unit 4 of hidden layer 1")
    #expect(deep.spoken(.weightedSum(layer: 3, unit: 1)) == "the weighted sum of the output unit")
  }

  @Test("Names can be made from a network")
  func network() {
    let network = Network(
      inputs: 2,
      layers: [DenseLayer(units: 3, activation: .relu), DenseLayer(units: 1, activation: .sigmoid)])
    let names = Names(network, scheme: .notes, glyphs: .ascii)
    #expect(names.units == [2, 3, 1])
    #expect(names.activations == [.relu, .sigmoid])
    #expect(names.unitName(layer: 1, unit: 3) == "o13")
    #expect(names.outputLayer == 2)
  }
}
