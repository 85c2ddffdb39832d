import ScreenKit
import Derivation
import Engine
import Text

/// What is on the page, as data.
public struct CrossEntropyScreen: Sendable {
  /// A loss: its curves, and what it says at the marker.
  public struct Curve: Sendable {
    /// The letter that stands for it.
    public let mark: String
    /// What it is called.
    public let name: String
    /// Which of the colours of contenders it has.
    public let color: Int
    /// The loss at each logit of the axis, the marker's last.
    public let losses: [Double]
    /// ∂L/∂z at each of them.
    public let slopes: [Double]
    /// The two at the marker, with their symbols.
    public let figures: [String]
    /// In words, how hard it pulls.
    public let verdict: String
  }

  /// Loss and derivative at the marker, as the steps of a network of one sigmoid unit.
  public struct Step: Sendable {
    /// The letter of its loss; empty where it is of both.
    public let mark: String
    /// The step.
    public let equation: FittedEquation
    /// How many rows it takes where the screen is narrow.
    public let rows: Int
  }

  /// The logit, the target and what is made of them, in words and numbers.
  public let title: String
  /// The logits that the curves are drawn at, ascending.
  public let logits: [Double]
  /// The marker's.
  public let z: Double
  /// Cross-entropy, then squared error.
  public let curves: [Curve]
  /// What the two plots show.
  public let plotTitles: [String]
  /// The lowest and the highest derivative that there can be.
  public let slopeRange: ClosedRange<Double>
  /// Where the long way ends on the axis that is shown.
  public let ends: [LongWayEnd]
  /// Which explanation was chosen.
  public let part: CrossEntropyPage.Part
  /// The names of all explanations.
  public let partTitles: [String]
  /// The first explanation: every step.
  public let steps: [Step]
  /// And what is to be seen in them.
  public let moral: String
  /// The second explanation.
  public let longWay: LongWay
  /// The third explanation.
  public let pairs: LossPairs
  /// Whether numbers are written in all digits, which takes room.
  public let hasAllDigits: Bool

  /// The page of a scene.
  public init(_ page: CrossEntropyPage, _ scene: Scene<LossesModel>) {
    let builder = CrossEntropyBuilder(page, scene.display)
    title = builder.title
    logits = builder.logits
    z = page.z
    curves = [builder.crossCurve, builder.squaredCurve]
    plotTitles = builder.plotTitles
    slopeRange = page.y == 0 ? 0...1 : -1...0
    ends = LongWayEnd.ends(y: page.y).filter { abs($0.z) <= page.reach.limit }
    part = page.part
    partTitles = ["in full (K = 1 output)", "the long way round", "three pairs, one derivative"]
    steps = builder.steps
    moral =
      "Squared error keeps the tiny slope of a flat \(builder.sigma); cross-entropy cancels it."
    longWay = LongWay(
      builder.cross, row: builder.marker, builder.style, ends: LongWayEnd.ends(y: page.y))
    pairs = LossPairs(z: page.z, y: page.y, scene.display)
    hasAllDigits = scene.display.allDigits
  }
}

/// Runs the two networks along the axis, and at the marker.
private struct CrossEntropyBuilder {
  let page: CrossEntropyPage
  let display: Display
  let logits: [Double]
  let cross: LogitLayer
  let squared: LogitLayer

  init(_ page: CrossEntropyPage, _ display: Display) {
    (self.page, self.display) = (page, display)
    let limit = page.reach.limit
    let half = Self.pieces / 2
    logits = (-half...half).map { limit * (Double($0) / Double(half)) }
    let rows = (logits + [page.z]).map { (x: [$0], y: [page.y]) }
    cross = LogitLayer(.sigmoid, .binaryCrossEntropy, rows: rows)
    squared = LogitLayer(.sigmoid, .halfSquaredError, rows: rows)
  }

  /// About as fine as the cells of a wide screen.
  private static let pieces = 200

  /// The row of the marker.
  var marker: Int { logits.count + 1 }
  var isASCII: Bool { display.glyphs == .ascii }
  var sigma: String { isASCII ? "sigma" : "σ" }
  var names: Names { cross.names(display) }
  var style: EquationStyle {
    EquationStyle(names: names, numbers: display.allDigits ? .all : .short, times: .dot)
  }

  private func symbol(_ kind: StepKind) -> String {
    names.symbol(cross.equation(kind, row: marker).quantity)
  }

  /// A number after its symbol, in a field that no number outgrows.
  private func told(_ symbol: String, _ value: Double) -> String {
    let number = NumberFormat.short.format(value)
    let sign = number.isRounded ? (isASCII ? "~" : "≈") : "="
    let blanks = max(0, NumberFormat.short.width - number.text.count)
    return "\(symbol) \(sign) \(number.text)" + String(repeating: " ", count: blanks)
  }

  /// ŷ − y: of a single output cross-entropy's derivative.
  private var error: Double { cross.value(.delta, row: marker) }

  var title: String {
    let y = names.symbol(.target(1))
    return "\(y) = \(NumberFormat.all.text(page.y))   \(told(symbol(.weightedSum), page.z)) "
      + "\(told(symbol(.activation), cross.value(.activation, row: marker))) \(judgement)"
  }

  private var judgement: String {
    switch abs(error) {
    case 0.9...: "confidently wrong"
    case 0.5.nextUp...: "wrong"
    case 0.5: "undecided"
    case 0.1...: "right, but not sure"
    default: "confidently right"
    }
  }

  var plotTitles: [String] {
    ["the loss against \(symbol(.weightedSum))", "its derivative \(symbol(.delta))"]
  }

  var crossCurve: CrossEntropyScreen.Curve {
    curve(cross, "B", "cross-entropy", color: 0)
  }

  var squaredCurve: CrossEntropyScreen.Curve {
    curve(squared, "S", isASCII ? "0.5 squared error" : "½ squared error", color: 1)
  }

  private func curve(
    _ layer: LogitLayer, _ mark: String, _ name: String, color: Int
  ) -> CrossEntropyScreen.Curve {
    let rows = 1...marker
    let slope = layer.value(.delta, row: marker)
    return CrossEntropyScreen.Curve(
      mark: mark, name: name, color: color, losses: rows.map { layer.value(.loss, row: $0) },
      slopes: rows.map { layer.value(.delta, row: $0) },
      figures: [
        told(names.symbol(.loss), layer.value(.loss, row: marker)),
        told(symbol(.delta), slope),
      ],
      verdict: verdict(slope))
  }

  private func verdict(_ slope: Double) -> String {
    let way = slope < 0 ? "up" : "down"
    switch abs(slope) {
    case 0.5...: return "pulls z \(way) hard"
    case 0.05...: return "pulls z \(way)"
    case 0.005...: return "pulls z \(way) a little"
    default: return abs(error) > 0.5 ? "has stopped learning" : "has little to do"
    }
  }

  var steps: [CrossEntropyScreen.Step] {
    func step(
      _ mark: String, _ layer: LogitLayer, _ kind: StepKind, rows: Int = 1
    ) -> CrossEntropyScreen.Step {
      CrossEntropyScreen.Step(
        mark: mark, equation: FittedEquation(layer.equation(kind, row: marker), style), rows: rows)
    }
    return [
      step("", cross, .activation), step("B", cross, .lossTerm, rows: 2),
      step("B", cross, .delta), step("S", squared, .lossTerm), step("S", squared, .delta),
    ]
  }
}
