import ScreenKit
import Derivation
import Engine
import Text

/// What the page of one activation shows.
public struct FunctionScreen: Sendable {
  /// Something to know, with the sign before it.
  public struct Fact: Hashable, Sendable {
    /// `+` for what it is good for, `−` for what goes wrong, `░` for the shade, `▶` for what to
    /// try, else blank.
    public let sign: String
    /// What there is to know.
    public let text: String
  }

  /// The activations that one can choose, in their order.
  public let names: [String]
  /// Which of them is shown.
  public let chosen: Int
  /// Its curves; nil for softmax.
  public let curve: ActivationCurve?
  /// The marker.
  public let z: Double
  /// The tangent there: two places.
  public let tangent: [ActivationCurve.Place]
  /// What is above the two plots.
  public let headings: (value: String, slope: String)
  /// What to know of it.
  public let facts: [Fact]
  /// Its parameter; nil where it has none.
  public let slider: Slider?
  /// What comes back at the marker, in words.
  public let verdict: String
  /// The numbers at the marker, as the step screen writes them.
  public let equations: [EquationText]
  /// What to do where there is nothing to draw.
  public let instead: [String]

  /// The page of a scene.
  public init(_ scene: Scene<ActivationsModel>) {
    let builder = FunctionBuilder(scene: scene)
    names = Activation.all.map(\.name)
    chosen = scene.model.chosen
    z = scene.model.z
    curve = builder.curve
    tangent = builder.tangent
    headings = builder.headings
    facts = builder.facts
    slider = builder.slider
    verdict = builder.verdict
    equations = builder.equations
    instead = builder.instead
  }
}

private struct FunctionBuilder {
  let scene: Scene<ActivationsModel>
  let curve: ActivationCurve?

  init(scene: Scene<ActivationsModel>) {
    self.scene = scene
    curve = ActivationCurve(scene.model.activation, reach: scene.model.reach)
  }

  var model: ActivationsModel { scene.model }
  var activation: Activation { model.activation }
  var glyphs: GlyphSet { scene.display.glyphs }
  var prime: String { glyphs == .ascii ? "f'" : "f′" }
  var format: NumberFormat { scene.display.allDigits ? .all : .short }

  var tangent: [ActivationCurve.Place] {
    guard let curve else { return [] }
    let (z, half) = (model.z, model.reach / 3)
    let (value, slope) = (curve.value(at: z), curve.derivative(at: z))
    return [-half, half].map { ActivationCurve.Place(z: z + $0, y: value + slope * $0) }
  }

  var headings: (value: String, slope: String) {
    ("a = f(z), and its tangent", "\(prime)(z), the tangent's slope")
  }

  var facts: [FunctionScreen.Fact] {
    let advice = ActivationAdvice(activation, glyphs)
    var facts = [FunctionScreen.Fact(sign: " ", text: "a: \(advice.range)")]
    if let curve {
      let largest = NumberFormat.short.text(curve.largest)
      facts.append(.init(sign: " ", text: "largest \(prime): \(largest), \(advice.peak)"))
    }
    facts.append(.init(sign: "+", text: advice.good))
    facts.append(.init(sign: "−", text: advice.wrong))
    if let meaning = curve?.shadeMeaning(glyphs) {
      facts.append(.init(sign: DerivativeFlow.little.shade, text: meaning))
    }
    if !advice.task.isEmpty { facts.append(.init(sign: "▶", text: advice.task)) }
    return facts
  }

  var slider: Slider? {
    guard let value = model.parameter, let name = scene.model.parameterName(scene.display) else {
      return nil
    }
    let stops = ActivationsModel.stops(activation)
    return Slider(
      "\(name) \(NumberFormat.short.text(value))", value: value, stops: stops,
      labels: stops.map(NumberFormat.all.text))
  }

  var verdict: String {
    guard let curve else { return "softmax, over all units of a layer" }
    let z = model.z
    let slope = NumberFormat.short.text(curve.derivative(at: z))
    let outcome = curve.flow(at: z).outcome
    return "at z = \(NumberFormat.short.text(z)) a slope is multiplied by \(slope): \(outcome)"
  }

  var equations: [EquationText] {
    guard curve != nil else { return [] }
    let unit = LoneUnit(activation, z: model.z)
    let style = EquationStyle(
      names: Names(loneUnit: activation, glyphs: glyphs), numbers: format, times: .dot)
    return [unit.activation, unit.slope, unit.slopeGradient].compactMap(\.self).map {
      EquationText($0, style)
    }
  }

  var instead: [String] {
    guard curve == nil else { return [] }
    return [
      "Softmax has no curve over one z. It takes the z of all units of a layer, raises e to each,"
        + " and divides by the sum: the shares of one whole.",
      "So each a depends on every z, and its derivative is a table of numbers, the Jacobian.",
      "\(scene.key(ActivationsCommand.goOn)) goes to its page among the losses: shares, Jacobian, and"
        + " how it all becomes \(glyphs == .ascii ? "yhat - y" : "ŷ − y").",
    ]
  }
}
