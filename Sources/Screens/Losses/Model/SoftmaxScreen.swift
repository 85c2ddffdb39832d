import ScreenKit
import Derivation
import Engine
import Text

/// What is on the page, as data.
public struct SoftmaxScreen: Sendable {
  /// A logit and its share.
  public struct Unit: Sendable {
    /// The logit's symbol and number.
    public let logit: [String]
    /// The share's symbol and number.
    public let activation: [String]
    /// The share, from 0 to 1.
    public let share: Double
    /// The target's symbol and number.
    public let target: [String]
    /// Whether its logit is moved.
    public let isChosen: Bool
    /// Whether it is the class that is right.
    public let isTarget: Bool
  }

  /// A number of the Jacobian.
  public struct Entry: Sendable {
    /// How much the share of the column changes with the logit of the row.
    public let value: Double
    /// The number as it is written.
    public let text: String
    /// Whether it belongs to the chosen logit's row or column.
    public let isCurrent: Bool
  }

  /// The Jacobian's numbers for one logit, and their sum.
  public struct Row: Sendable {
    /// The logit's symbol.
    public let name: String
    /// How each share changes with it.
    public let entries: [Entry]
    /// What they add up to.
    public let sum: Double
    /// The sum as it is written.
    public let sumText: String
    /// Whether it is moved.
    public let isChosen: Bool
  }

  /// δ of one logit both ways.
  public struct Ways: Sendable {
    /// The logit's symbol and those of the two ways to its δ.
    public let name: String
    /// The long way's number, in all its digits.
    public let long: String
    /// The short way's.
    public let short: String
    /// How far they are apart.
    public let difference: String
    /// Whether the logit is moved.
    public let isChosen: Bool
  }

  /// How many logits, which target, and the loss.
  public let title: String
  /// All logits with their shares.
  public let units: [Unit]
  /// The symbols of the shares, above the Jacobian's columns.
  public let columns: [String]
  /// The Jacobian, a row a logit.
  public let jacobian: [Row]
  /// Above it.
  public let jacobianTitle: String
  /// ∂L/∂ŷ of each share: its symbol, then a number a column.
  public let slopes: [String]
  /// δ the long way, all terms.
  public let long: FittedEquation
  /// δ as it trains.
  public let short: FittedEquation
  /// Above the two.
  public let waysTitle: String
  /// How far they are apart, or why the long way is no number.
  public let difference: String
  /// Whether the long way is no number.
  public let isBroken: Bool
  /// Both ways for each logit.
  public let ways: [Ways]
  /// The share of the chosen logit.
  public let activation: FittedEquation
  /// What the target adds to the loss.
  public let loss: FittedEquation
  /// What taking the largest logit off does.
  public let shift: String
  /// Above how a share comes about.
  public let shiftTitle = "the largest logit, m, is taken off first: then exp cannot overflow"
  private let page: SoftmaxPage
  private let sweepTitle: String

  /// The page of a scene.
  public init(_ page: SoftmaxPage, _ scene: Scene<LossesModel>) {
    let builder = SoftmaxBuilder(page, scene.display)
    title = builder.title
    units = builder.all.map(builder.unit)
    columns = builder.all.map { builder.symbol(.activation, $0) }
    jacobian = builder.all.map(builder.row)
    jacobianTitle =
      "the Jacobian \(builder.partial): every logit moves every output, rows add up to 0"
    slopes = builder.slopes
    long = builder.long
    short = builder.short
    waysTitle = builder.waysTitle
    difference = builder.difference
    isBroken = !builder.layer.longWay(row: 1, unit: page.chosen).value.isFinite
    ways = builder.all.map(builder.ways)
    activation = builder.fitted(.activation, page.chosen)
    loss = builder.fitted(.lossTerm, page.target)
    shift = builder.shift
    (self.page, sweepTitle) = (page, builder.sweepTitle)
  }

  /// Where the chosen logit could be moved to while the others stay, and where it is.
  ///
  /// It is computed when it is asked for: only large screens show it.
  public var sweep: SoftmaxSweep { SoftmaxSweep(page, title: sweepTitle) }
}

/// Runs a network of one softmax layer and takes its numbers out.
private struct SoftmaxBuilder {
  let page: SoftmaxPage
  let display: Display
  let layer: LogitLayer
  let names: Names
  let style: EquationStyle

  init(_ page: SoftmaxPage, _ display: Display) {
    (self.page, self.display) = (page, display)
    let targets = page.logits.indices.map { $0 + 1 == page.target ? 1.0 : 0 }
    layer = LogitLayer(.softmax, .categoricalCrossEntropy, rows: [(x: page.logits, y: targets)])
    names = layer.names(display)
    style = EquationStyle(names: names, numbers: display.allDigits ? .all : .short, times: .dot)
  }

  var all: ClosedRange<Int> { 1...page.logits.count }
  var isASCII: Bool { display.glyphs == .ascii }
  private let short4 = NumberFormat.short

  func symbol(_ kind: StepKind, _ unit: Int) -> String {
    names.symbol(layer.equation(kind, row: 1, unit: unit).quantity)
  }

  private func text(_ kind: StepKind, _ unit: Int) -> String {
    short4.text(layer.value(kind, row: 1, unit: unit))
  }

  private func told(_ symbol: String, _ value: Double) -> String {
    let number = short4.format(value)
    return "\(symbol) \(number.isRounded ? (isASCII ? "~" : "≈") : "=") \(number.text)"
  }

  func fitted(_ kind: StepKind, _ unit: Int) -> FittedEquation {
    FittedEquation(layer.equation(kind, row: 1, unit: unit), style)
  }

  // MARK: Logits and shares

  var title: String {
    let target = names.unitName(layer: 1, unit: page.target)
    let loss = told(names.symbol(.loss), layer.value(.loss, row: 1))
    return "softmax of \(page.logits.count) logits   the right class is \(target)   \(loss)"
  }

  func unit(_ unit: Int) -> SoftmaxScreen.Unit {
    SoftmaxScreen.Unit(
      logit: [symbol(.weightedSum, unit), text(.weightedSum, unit)],
      activation: [symbol(.activation, unit), text(.activation, unit)],
      share: layer.value(.activation, row: 1, unit: unit),
      target: [
        names.symbol(.target(unit)),
        short4.text(layer.steps.record.target(sample: 1, unit)),
      ],
      isChosen: unit == page.chosen, isTarget: unit == page.target)
  }

  /// e^{z−m} beside eᶻ.
  var shift: String {
    let record = layer.steps.record
    let m = Expression.leaf(
      .largestLogit(layer: 1), record.largestLogit(sample: 1, layer: 1))
    let z = layer.leaf(.weightedSum, row: 1, unit: largest)
    let shifted = Expression.call(.exp, .difference(z, m))
    let plain = Expression.call(.exp, z)
    func equation(_ expression: Expression) -> String {
      told(expression.symbols(style).text, expression.evaluate())
    }
    return "Minus \(told(names.symbol(.largestLogit(layer: 1)), m.evaluate())), "
      + "\(equation(plain)) becomes \(equation(shifted))."
  }

  /// The unit of the largest logit.
  private var largest: Int {
    let largest = layer.steps.record.largestLogit(sample: 1, layer: 1)
    return all.first { layer.value(.weightedSum, row: 1, unit: $0) == largest } ?? 1
  }

  var sweepTitle: String {
    "all shares while \(symbol(.weightedSum, page.chosen)) moves and the others stay"
  }

  // MARK: The Jacobian

  /// The names without an index: what is said of all units.
  private var unindexed: Names {
    Names(units: [1, 1], activations: [.softmax], scheme: display.scheme, glyphs: display.glyphs)
  }

  /// ∂ŷ/∂z.
  var partial: String { unindexed.symbol(.activationDerivative(layer: 1, unit: 1, with: 1)) }

  /// ∂L/∂ŷ.
  private var slope: String { unindexed.symbol(.outputDerivative(layer: 1, unit: 1)) }

  func row(_ unit: Int) -> SoftmaxScreen.Row {
    let leaves = all.map { layer.leaf(.activationDerivative, row: 1, unit: unit, with: $0) }
    let sum = Expression.sum(leaves).evaluate()
    let entries = zip(all, leaves).map { other, leaf in
      let value = leaf.evaluate()
      return SoftmaxScreen.Entry(
        value: value, text: short4.text(value),
        isCurrent: unit == page.chosen || other == page.chosen)
    }
    return SoftmaxScreen.Row(
      name: symbol(.weightedSum, unit), entries: entries, sum: sum, sumText: short4.text(sum),
      isChosen: unit == page.chosen)
  }

  var slopes: [String] {
    [slope] + all.map { text(.outputDerivative, $0) }
  }

  // MARK: Both ways

  var long: FittedEquation {
    FittedEquation(layer.longWay(row: 1, unit: page.chosen), style)
  }

  var short: FittedEquation { fitted(.delta, page.chosen) }

  var waysTitle: String {
    let z = symbol(.weightedSum, page.chosen)
    return "the long way: the row of \(z) times \(slope), added up; and the short way"
  }

  var difference: String {
    let (long, short) = (
      layer.longWay(row: 1, unit: page.chosen), layer.equation(.delta, row: 1, unit: page.chosen)
    )
    guard long.value.isFinite else { return broken(long.value) }
    return LongWay.apart(long, short)
  }

  private func broken(_ value: Double) -> String {
    let share = layer.value(.activation, row: 1, unit: page.target)
    let slope =
      "\(symbol(.outputDerivative, page.target)) = \(text(.outputDerivative, page.target))"
    let sum = share == 0 ? "and 0 times inf is nan" : "and the sum is \(short4.text(value))"
    return "\(told(symbol(.activation, page.target), share)): \(slope), \(sum)."
      + " The short way holds."
  }

  func ways(_ unit: Int) -> SoftmaxScreen.Ways {
    let (long, short) = (
      layer.longWay(row: 1, unit: unit), layer.equation(.delta, row: 1, unit: unit)
    )
    let difference = Expression.difference(long.expression, short.expression).evaluate()
    return SoftmaxScreen.Ways(
      name: symbol(.delta, unit), long: NumberFormat.all.text(long.value),
      short: NumberFormat.all.text(short.value), difference: short4.text(difference),
      isChosen: unit == page.chosen)
  }
}
