import ScreenKit
import Derivation
import Engine
import Text

/// What the page of losses against the residual shows.
public struct ResidualScreen: Sendable {
  /// A loss: its curves, and what it is under the marker.
  public struct Curve: Sendable {
    /// Which loss.
    public let kind: ResidualLoss
    /// Its name.
    public let name: String
    /// Its values, one for each of `residuals`.
    public let losses: [Double]
    /// Its slopes ∂L/∂ŷ, one for each of `residuals`.
    public let slopes: [Double]
    /// What it is under the marker.
    public let loss: Double
    /// ∂L/∂ŷ under the marker.
    public let slope: Double
    /// L and ∂L/∂ŷ under the marker, as texts.
    public let texts: (loss: String, slope: String)
    /// Whether it is the one that is looked at.
    public let isChosen: Bool
  }

  /// Where the curves have their values, ascending.
  public let residuals: [Double]
  /// The four losses.
  public let curves: [Curve]
  /// The residual under the marker.
  public let residual: Double
  /// Huber's d, beyond which its curve goes straight.
  public let delta: Double
  /// What is looked at, in a line.
  public let title: String
  /// What the two plots show.
  public let plots: (loss: String, slope: String)
  /// What the two numbers of the table are called.
  public let columns: (loss: String, slope: String)
  /// Huber's d on its line.
  public let slider: Slider
  /// L, ∂L/∂ŷ of the chosen loss, as the step screen writes them.
  public let equations: [EquationText]
  /// What is seen here, made of the numbers.
  public let sentence: String
  /// What the chosen loss is called elsewhere, or what else to know of it.
  public let note: String

  /// The page of a scene.
  public init(_ page: ResidualPage, _ scene: Scene<LossesModel>) {
    let builder = ResidualBuilder(page: page, scene: scene)
    residuals = ResidualPage.places
    curves = ResidualLoss.allCases.map(builder.curve)
    residual = page.residual
    delta = page.delta
    title = builder.title
    plots = ("L, the loss, against r", "\(builder.slopeSymbol), its pull, against r")
    columns = ("L", builder.slopeSymbol)
    slider = HuberSlider.slider(page.delta)
    equations = builder.equations
    sentence = builder.sentence
    note = builder.note
  }
}

private struct ResidualBuilder {
  let page: ResidualPage
  let scene: Scene<LossesModel>

  var isASCII: Bool { scene.display.glyphs == .ascii }

  var names: Names {
    Names(
      units: [1, 1], activations: [.identity], scheme: scene.display.scheme,
      glyphs: scene.display.glyphs)
  }

  var numbers: NumberFormat { scene.display.allDigits ? .all : .short }

  var prediction: String { names.symbol(.activation(layer: 1, unit: 1)) }

  var slopeSymbol: String { names.symbol(.outputDerivative(layer: 1, unit: 1)) }

  var title: String {
    let y = names.symbol(.target(1))
    let minus = isASCII ? "-" : "−"
    return "residual r = \(y) \(minus) \(prediction) = \(numbers.text(page.residual)):"
      + " the target \(y) is \(numbers.text(page.residual)), the prediction \(prediction) is"
      + " \(numbers.text(ResidualPage.prediction))"
  }

  func curve(_ kind: ResidualLoss) -> ResidualScreen.Curve {
    let loss = page.loss(kind, at: page.residual)
    let slope = page.derivative(kind, at: page.residual)
    return ResidualScreen.Curve(
      kind: kind, name: kind.name, losses: ResidualPage.places.map { page.loss(kind, at: $0) },
      slopes: ResidualPage.places.map { page.derivative(kind, at: $0) }, loss: loss, slope: slope,
      texts: (numbers.text(loss), numbers.text(slope)), isChosen: kind == page.chosen)
  }

  var equations: [EquationText] {
    let steps = page.steps(page.chosen)
    let style = EquationStyle(names: names, numbers: numbers, times: .dot)
    return [
      StepAddress(.loss, .lossTerm, sample: 1, layer: 1, unit: 1),
      StepAddress(.backward, .outputDerivative, sample: 1, layer: 1, unit: 1),
    ].map { EquationText(steps.equation(of: $0), style) }
  }

  // MARK: What is seen

  private func pull(_ kind: ResidualLoss) -> Expression {
    .call(
      .abs,
      .leaf(
        .outputDerivative(layer: 1, unit: 1), page.derivative(kind, at: page.residual), source: nil)
    )
  }

  private func text(_ expression: Expression) -> String {
    NumberFormat.short.text(expression.evaluate())
  }

  private func times(_ first: ResidualLoss, _ second: ResidualLoss) -> String {
    text(.quotient(pull(first), pull(second)))
  }

  var sentence: String {
    let r = numbers.text(page.residual)
    if page.residual == 0 {
      return "Target and prediction agree: nothing pulls. |r| has a corner here; its derivative"
        + " at 0 is 0 by definition, while it is \(text(pullNear)) on either side."
    }
    let absolute = text(pull(.absolute))
    switch page.chosen {
    case .squared, .halfSquared:
      return "At r = \(r) the \(page.chosen.name) pulls \(text(pull(page.chosen))), the absolute"
        + " error \(absolute): this row counts \(times(page.chosen, .absolute)) times as much."
    case .absolute:
      return "The absolute error pulls \(absolute) at r = \(r), and \(text(pullNear)) at r ="
        + " \(Self.near) too: an outlier pulls no more than any other row."
    case .huber:
      let d = NumberFormat.all.text(page.delta)
      let pulls = "Huber's loss pulls \(text(pull(.huber)))"
      return abs(page.residual) > page.delta
        ? "|r| is more than d = \(d): \(pulls), and no more however far the row lies; half squared"
          + " error would pull \(text(pull(.halfSquared)))."
        : "|r| is not more than d = \(d): here \(pulls), as half squared error does"
          + " (\(text(pull(.halfSquared)))). Beyond d the pull stays."
    case .logCosh:
      return "Log cosh pulls tanh r: \(text(pull(.logCosh))) at r = \(r); half squared error would"
        + " pull \(text(pull(.halfSquared))), the absolute error \(absolute)."
    }
  }

  private static let near = 0.1

  /// What the absolute error pulls close to the minimum.
  private var pullNear: Expression {
    .call(
      .abs,
      .leaf(
        .outputDerivative(layer: 1, unit: 1), page.derivative(.absolute, at: Self.near),
        source: nil))
  }

  /// In a line of 80 cells.
  var note: String {
    let (half, squares) = isASCII ? ("0.5", "sum r^2") : ("½", "Σr²")
    switch page.chosen {
    case .squared:
      return
        "With 1 output also mean-squared-error. \(half) \(squares), 1/(2n) \(squares): \"MSE\" too."
    case .halfSquared:
      return "\(half) takes the 2 out of the slope. Its mean, 1/(2n) \(squares), is called MSE too."
    case .absolute:
      return "Its slope never shrinks near 0: a fixed learning rate hovers; let it fall."
    case .huber:
      return "The signs | stand at -d and d: a parabola between, straight lines outside."
    case .logCosh:
      return "Like Huber's loss with d = 1, but smooth: the pull bends over and never has a corner."
    }
  }
}
