import Derivation
import Engine
import Text
import ScreenKit

/// What the page of the average shows.
public struct AverageScreen: Sendable {
  /// An average: its mark, its curve, and its arithmetic where one looks.
  public struct Curve: Sendable {
    /// What it starts from.
    public let start: ExponentialAverage.Start
    /// The sign that stands for it, in the plot and before its equations.
    public let mark: String
    /// Which of the colours of contenders it has.
    public let color: Int
    /// What it starts from, in symbols.
    public let name: String
    /// Its numbers, one for each of the series.
    public let values: [Double]
    /// What it is where one looks.
    public let value: Double
    /// How that came about.
    public let equations: [EquationText]
  }

  /// β on its line.
  public let slider: Slider
  /// About how many numbers count, as an equation; and the same in words.
  public let memory: [String]
  /// The noisy numbers.
  public let series: [Double]
  /// Which of them one looks at, from 1.
  public let t: Int
  /// That place in words and numbers.
  public let title: String
  /// The averages that are drawn, each of which is told apart by its mark.
  public let curves: [Curve]
  /// Whether numbers are written in all digits, which takes room.
  public let hasAllDigits: Bool

  /// The page of a comparison.
  public init(_ model: CompareModel, _ context: CompareContext) {
    let page = model.average
    let builder = AverageBuilder(
      page: page, names: context.networkNames(model), allDigits: context.display.allDigits)
    let format = NumberFormat.all
    slider = Slider(
      "\(builder.names.symbol(.constant(.beta))) \(format.text(page.beta))", value: page.beta,
      stops: AveragePage.stops, labels: AveragePage.stops.map(format.text))
    memory = builder.memory
    series = page.series
    t = page.t
    let number = builder.style.numbers.format(series[t - 1])
    let sign = number.isRounded ? builder.nearly : "="
    let symbol = builder.names.symbol(.seriesNumber(t))
    title = "number \(t) of \(series.count): \(symbol) \(sign) \(number.text)"
    curves = page.selection.starts.map(builder.curve)
    hasAllDigits = context.display.allDigits
  }
}

private struct AverageBuilder {
  let page: AveragePage
  let names: Names
  let allDigits: Bool

  var style: EquationStyle {
    EquationStyle(
      names: names, numbers: allDigits ? .all : .short, times: .dot)
  }

  var nearly: String { names.glyphs == .ascii ? "~" : "≈" }

  func curve(_ start: ExponentialAverage.Start) -> AverageScreen.Curve {
    let average = page.average(start)
    // Two averages that start with 0 share v_t: the corrected one goes on from there.
    let sharesAverage = start == .zeroCorrected && page.selection == .all
    let equations = average.equations(at: page.t).dropFirst(sharesAverage ? 1 : 0)
    return AverageScreen.Curve(
      start: start, mark: mark(start), color: color(start), name: name(start),
      values: average.shown,
      value: average.steps[page.t - 1].shown, equations: equations.map { EquationText($0, style) })
  }

  private func mark(_ start: ExponentialAverage.Start) -> String {
    switch start {
    case .firstNumber: "1"
    case .zero: "0"
    case .zeroCorrected: "c"
    }
  }

  /// Colours that lie far apart.
  private func color(_ start: ExponentialAverage.Start) -> Int {
    switch start {
    case .firstNumber: 1
    case .zero: 3
    case .zeroCorrected: 0
    }
  }

  private func name(_ start: ExponentialAverage.Start) -> String {
    switch start {
    case .firstNumber: "\(names.symbol(.average(1))) = \(names.symbol(.seriesNumber(1)))"
    case .zero: "\(names.symbol(.average(0))) = 0"
    case .zeroCorrected: "corrected"
    }
  }

  var memory: [String] {
    let formula = page.memory.symbols(style).text
    let value = NumberFormat.short.format(page.memory.evaluate())
    let sign = value.isRounded ? nearly : "="
    let words =
      switch page.beta {
      case 0: "only the newest counts"
      case 1: "nothing new counts"
      default: "about so many numbers"
      }
    return ["\(formula) \(sign) \(value.text)", words]
  }
}
