import ScreenKit
import Derivation
import Engine
import Text

/// What the page of all activations shows.
public struct SideBySideScreen: Sendable {
  /// An activation at the marker.
  public struct Panel: Sendable {
    /// What it is called.
    public let name: String
    /// Its curves.
    public let curve: ActivationCurve
    /// f(z) and f′(z), as text.
    public let numbers: [String]
    /// How much slope comes back.
    public let flow: DerivativeFlow
    /// Whether it is the one that is chosen.
    public let isChosen: Bool
  }

  /// The marker.
  public let z: Double
  /// How far the axes reach to both sides.
  public let reach: Double
  /// All activations of one z, in their order.
  public let panels: [Panel]
  /// What is above what the z does.
  public let title: String
  /// What comes back, from the most to the least.
  public let ranking: String
  /// What the shade means.
  public let shade: String

  /// The page of a scene.
  public init(_ scene: Scene<ActivationsModel>) {
    let model = scene.model
    let isASCII = scene.display.glyphs == .ascii
    let (format, prime) = (NumberFormat.short, isASCII ? "f'" : "f′")
    z = model.z
    reach = model.reach
    let z = z
    panels = Activation.all.indices.compactMap { place in
      let activation = model.activation(at: place)
      guard let curve = ActivationCurve(activation, reach: model.reach, steps: 120) else {
        return nil
      }
      let numbers = [("a ", curve.value(at: z)), (prime, curve.derivative(at: z))].map {
        "\($0) \(format.text($1))"
      }
      return Panel(
        name: activation.name, curve: curve, numbers: numbers, flow: curve.flow(at: z),
        isChosen: place == model.chosen)
    }
    title = "z = \(format.text(z)) in all: what is left of a slope of 1"
    let ranked = panels.enumerated().map { (place: $0.offset, panel: $0.element) }.sorted {
      let (left, right) = ($0.panel.curve.derivative(at: z), $1.panel.curve.derivative(at: z))
      return left == right ? $0.place < $1.place : left > right
    }
    ranking = ranked.map { "\($0.panel.name) \(format.text($0.panel.curve.derivative(at: z)))" }
      .joined(separator: ", ")
    shade =
      "\(DerivativeFlow.little.shade) where \(prime) is 0 or under a tenth of its largest: hardly any"
      + " slope comes back."
  }
}
