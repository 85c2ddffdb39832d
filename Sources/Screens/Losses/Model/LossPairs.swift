import ScreenKit
import Derivation
import Engine
import Text

/// The outputs and losses that belong together, because δ is ŷ − y in each.
public struct LossPairs: Sendable {
  /// One of them, fed the logit of the marker.
  public struct Pair: Sendable {
    /// The activation of the output layer.
    public let output: String
    /// The loss.
    public let loss: String
    /// What the output is.
    public let prediction: Double
    /// What it should be.
    public let target: Double
    /// ∂L/∂z, as the network's backward pass has it.
    public let slope: Double
    /// The three as they are written.
    public let texts: [String]
  }

  /// What stands above the numbers.
  public let headings: [String]
  /// Sigmoid, softmax and identity.
  public let pairs: [Pair]
  /// What is to be seen in them.
  public let moral: String

  init(z: Double, y: Double, _ display: Display) {
    let sigmoid = LogitLayer(.sigmoid, .binaryCrossEntropy, rows: [(x: [z], y: [y])])
    let softmax = LogitLayer(
      .softmax, .categoricalCrossEntropy, rows: [(x: [z, 0], y: [y, 1 - y])])
    let identity = LogitLayer(.identity, .halfSquaredError, rows: [(x: [z], y: [y])])
    let isASCII = display.glyphs == .ascii
    let names = sigmoid.names(display)
    let symbols = [
      names.symbol(.activation(layer: 1, unit: 1)), names.symbol(.target(1)),
    ]
    let delta = names.symbol(.delta(layer: 1, unit: 1))
    headings = symbols + ["\(delta) = " + symbols.joined(separator: isASCII ? " - " : " − ")]
    pairs = [
      Self.pair("sigmoid", "binary cross-entropy", sigmoid),
      Self.pair("softmax of z, 0", "categorical cross-entropy", softmax),
      Self.pair("identity", isASCII ? "0.5 squared error" : "½ squared error", identity),
    ]
    moral =
      "Each loss fits its output: what the output bends, the loss bends back. So what comes"
      + " back to z is just how far the prediction is off."
  }

  private static func pair(_ output: String, _ loss: String, _ layer: LogitLayer) -> Pair {
    let numbers = [
      layer.value(.activation, row: 1), layer.steps.record.target(sample: 1, 1),
      layer.value(.delta, row: 1),
    ]
    return Pair(
      output: output, loss: loss, prediction: numbers[0], target: numbers[1], slope: numbers[2],
      texts: numbers.map(NumberFormat.short.text))
  }
}
