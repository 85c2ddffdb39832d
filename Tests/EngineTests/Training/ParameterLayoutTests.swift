import Engine
import Testing

@Suite("The layout of the parameters")
struct ParameterLayoutTests {
  @Test("Every parameter has a place of its own in its layer")
  func uniquePlaces() {
    for units in [1, 2, 3, 4, 5, 8, 9] {
      let (network, layout) = Self.make([units, 3, units], hidden: .prelu(initialSlope: 0.1))
      let places = network.parameters.map { layout.offset(of: $0) }
      #expect(places.count == network.parameterCount)
      #expect(Set(places).count == places.count)
      #expect(places.allSatisfy { (0..<layout.count).contains($0) })
      for (parameter, place) in zip(network.parameters, places) {
        let layer = layout.layers[parameter.layer - 1]
        #expect(place >= layer.weights && place < layer.end)
      }
    }
  }

  @Test("Rows are padded to 1, 2, 4 or whole lanes, everything starts on a lane")
  func padding() {
    let strides = [1: 1, 2: 2, 3: 4, 4: 4, 5: 8, 8: 8, 9: 16, 16: 16, 100: 104]
    for (units, stride) in strides {
      let (_, layout) = Self.make([units, units], hidden: .prelu(initialSlope: 0.1))
      for layer in layout.layers {
        #expect(layer.stride == stride)
        for start in [layer.weights, layer.biases, layer.end] + (layer.slope.map { [$0] } ?? []) {
          #expect(start % 8 == 0)
        }
      }
    }
  }

  @Test("Weights are input-major: the units of an input stand side by side")
  func inputMajor() {
    let (_, layout) = Self.make([3, 2])
    let layer = layout.layers[1]
    #expect(layout.offset(of: .weight(layer: 2, unit: 1, from: 1)) == layer.weights)
    #expect(layout.offset(of: .weight(layer: 2, unit: 2, from: 1)) == layer.weights + 1)
    #expect(layout.offset(of: .weight(layer: 2, unit: 1, from: 3)) == layer.weights + 2 * 2)
    #expect(layout.offset(of: .bias(layer: 2, unit: 2)) == layer.biases + 1)
  }

  @Test("Training changes the places of the trainable parameters and of no others")
  func trainableRanges() {
    let choices = [
      Frozen(), Frozen(weights: true), Frozen(biases: true), Frozen(slopes: true),
      Frozen(layers: [1]), Frozen(layers: [2]), Frozen(layers: [1, 2, 3]),
      Frozen(weights: true, slopes: true, layers: [3]),
    ]
    for frozen in choices {
      let (network, layout) = Self.make(
        [3, 5, 1], hidden: .prelu(initialSlope: 0.1), frozen: frozen)
      for parameter in network.parameters {
        let place = layout.offset(of: parameter)
        let ranges = layout.trainable.filter { $0.contains(place) }
        #expect(ranges.count == (network.isTrainable(parameter) ? 1 : 0), "\(parameter)")
      }
      for (range, next) in zip(layout.trainable, layout.trainable.dropFirst()) {
        #expect(range.upperBound < next.lowerBound)
      }
    }
    #expect(Self.make([3, 2]).1.trainable.count == 1)
  }

  @Test("The order of the trace is by layer, unit, input, then the bias; a slope comes last")
  func order() {
    let (network, _) = Self.make([1, 2], hidden: .prelu(initialSlope: 0.1))
    #expect(
      network.parameters == [
        .weight(layer: 1, unit: 1, from: 1), .weight(layer: 1, unit: 1, from: 2),
        .bias(layer: 1, unit: 1), .slope(layer: 1), .weight(layer: 2, unit: 1, from: 1),
        .bias(layer: 2, unit: 1), .weight(layer: 2, unit: 2, from: 1), .bias(layer: 2, unit: 2),
      ])
    #expect(network.parameters(ofLayer: 2) == Array(network.parameters.dropFirst(4)))
  }

  private static func make(
    _ widths: [Int], hidden: Activation = .tanh, frozen: Frozen = Frozen()
  ) -> (Network, ParameterLayout) {
    var random = RandomSetups(seed: 86)
    let trainer = Trainer(random.setup(widths: widths, hidden: hidden, frozen: frozen))
    return (trainer.setup.network, trainer.layout)
  }
}
