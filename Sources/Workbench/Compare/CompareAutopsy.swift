import Derivation
import Engine
import Session

/// One weight, and what each contender's update did with it, as equations.
public struct CompareAutopsy: Sendable {
  /// An equation: what it makes, its symbols, its numbers, its value.
  public struct Line: Hashable, Sendable {
    /// What it makes.
    public let symbol: String
    /// The right-hand side in symbols.
    public let symbols: String
    /// The right-hand side with numbers.
    public let numbers: String
    /// The value, after = or ≈.
    public let value: String
    /// Whether the value is not exactly what is written.
    public let isRounded: Bool
    /// Whether this is where it first differs from the first contender.
    public let isFirstDifference: Bool
  }

  /// A contender.
  public struct Block: Sendable {
    /// Its letter, name and settings.
    public let title: String
    /// Its place among the contenders.
    public let place: Int
    /// Whether it is chosen.
    public let isChosen: Bool
    /// Its equations in their order; empty at the start.
    public let lines: [Line]
    /// Why there are none.
    public let hint: String
  }

  /// A quantity, with its value for every contender; blank where there is none.
  public struct Row: Hashable, Sendable {
    /// What it is called.
    public let symbol: String
    /// Its values in the order of the contenders.
    public let cells: [String]
  }

  /// Which weight it is about, and when.
  public let title: String
  /// The values side by side.
  public let rows: [Row]
  /// The contenders.
  public let blocks: [Block]
  /// How the chosen contender and the first part.
  public let difference: String

  /// The autopsy of a comparison.
  public init(_ race: Comparison, _ state: State) {
    let names = state.autopsyNames
    let symbol = race.parameter.map { names.symbol(.parameter($0)) } ?? ""
    title = "update of \(symbol)"
    let builder = AutopsyBuilder(race: race, state: state, names: names)
    rows = builder.rows
    blocks = race.rivals.indices.map(builder.block)
    difference = builder.difference
  }
}

private struct AutopsyBuilder {
  let race: Comparison
  let state: State
  let names: Names

  private var style: EquationStyle {
    EquationStyle(names: names, numbers: state.display.allDigits ? .all : .short)
  }

  private func autopsy(_ place: Int) -> [Equation] {
    race.report(of: race.rivals[place])?.autopsy ?? []
  }

  /// All quantities that any contender has, in the order of the longest lists.
  var rows: [CompareAutopsy.Row] {
    let lists = race.rivals.indices.map(autopsy)
    var order: [Quantity] = []
    for list in lists {
      var place = 0
      for equation in list {
        if let known = order.firstIndex(of: equation.quantity) {
          place = known + 1
        } else {
          order.insert(equation.quantity, at: place)
          place += 1
        }
      }
    }
    return order.map { quantity in
      CompareAutopsy.Row(
        symbol: names.symbol(quantity),
        cells: lists.map { list in
          list.first { $0.quantity == quantity }.map { NumberFormat.short.text($0.value) } ?? ""
        })
    }
  }

  /// The contender that the chosen one is compared with.
  private var other: Int { race.chosen == 0 ? min(1, race.rivals.count - 1) : 0 }

  func block(_ place: Int) -> CompareAutopsy.Block {
    let rival = race.rivals[place]
    let equations = autopsy(place)
    let first =
      place == race.chosen && place != other
      ? firstDifference(between: autopsy(other), and: equations) : nil
    let settings = rival.settings(
      ascii: state.display.glyphs == .ascii, sharesBatch: race.ground.isMap || race.sharesBatch)
    return CompareAutopsy.Block(
      title: "\(Comparison.letter(place)) \(rival.name)  \(settings)", place: place,
      isChosen: place == race.chosen,
      lines: equations.map { line($0, isFirst: $0.quantity == first) },
      hint: race.position == 0
        ? "Nothing is updated yet: \(state.key(.forward)) does the first iteration."
        : "on its way …")
  }

  private func line(_ equation: Equation, isFirst: Bool) -> CompareAutopsy.Line {
    let value = style.numbers.format(equation.value)
    return CompareAutopsy.Line(
      symbol: names.symbol(equation.quantity),
      symbols: equation.expression.symbols(style).text,
      numbers: equation.expression.numbers(style).map(\.text).joined(), value: value.text,
      isRounded: value.isRounded, isFirstDifference: isFirst)
  }

  /// What is said of the chosen contender and the one it is compared with.
  var difference: String {
    guard race.rivals.count > 1, other != race.chosen else { return "" }
    let (a, b) = (Comparison.letter(other), Comparison.letter(race.chosen))
    guard !autopsy(other).isEmpty, !autopsy(race.chosen).isEmpty else { return "" }
    guard let first = firstDifference(between: autopsy(other), and: autopsy(race.chosen)) else {
      return "\(a) and \(b) do the same here, to the last bit."
    }
    return "Here \(a) and \(b) first differ in \(names.symbol(first))."
  }
}
