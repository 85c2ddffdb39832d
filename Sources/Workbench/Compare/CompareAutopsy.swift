import Derivation
import Engine
import Session

/// One weight, and what each contender's update did with it, as equations.
public struct CompareAutopsy: Sendable {
  /// An equation of an update.
  public struct Line: Hashable, Sendable {
    /// Its text, long sums shortened a little.
    public let text: EquationText
    /// The same with narrow signs, long sums shortened as far as they can be.
    public let compact: EquationText
    /// Whether this is where it first differs from the contender it is compared with.
    public let isFirstDifference: Bool
  }

  /// A contender.
  public struct Block: Sendable {
    /// Its letter with the first word of its name, and what tells it from others of that name.
    public let heading: [String]
    /// Its letter, name and settings.
    public let title: String
    /// Its place among the contenders.
    public let place: Int
    /// Whether it is chosen.
    public let isChosen: Bool
    /// Its equations in their order; empty at the start.
    public let lines: [Line]
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
  /// What to do where there are no equations yet.
  public let hint: String
  /// Whether equations have the room of the table too.
  public let isZoomed: Bool
  /// What is said where equations are left out.
  public let zoomHint: String
  /// What brings the equations of another contender.
  public let nextKey: String

  /// The autopsy of a comparison.
  public init(_ race: Comparison, _ state: State) {
    let names = state.autopsyNames
    let symbol = race.parameter.map { names.symbol(.parameter($0)) } ?? ""
    title = symbol.isEmpty ? "autopsy" : "update of \(symbol)"
    let builder = AutopsyBuilder(race: race, state: state, names: names)
    rows = builder.rows
    blocks = race.rivals.indices.map(builder.block)
    difference = builder.difference
    hint = builder.hint
    isZoomed = race.isZoomed
    zoomHint = "\(state.key(.compare(.zoom))) shows them"
    nextKey = state.key(.compare(.nextPanel))
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
  private var other: Int { race.counterpart }

  func block(_ place: Int) -> CompareAutopsy.Block {
    let rival = race.rivals[place]
    let equations = autopsy(place)
    let first =
      place == race.chosen && place != other
      ? firstDifference(between: autopsy(other), and: equations) : nil
    let settings = race.settings(of: rival, ascii: state.display.glyphs == .ascii)
    return CompareAutopsy.Block(
      heading: heading(place),
      title: "\(Comparison.letter(place)) \(state.name(of: rival))  \(settings)", place: place,
      isChosen: place == race.chosen,
      lines: equations.map { line($0, isFirst: $0.quantity == first) })
  }

  var hint: String {
    if race.parameter == nil {
      return "Every weight of this network is frozen: nothing is updated."
    }
    return race.position == 0
      ? "Nothing is updated yet: \(state.key(.forward)) does the first iteration." : "on its way …"
  }

  /// The first word of the name, and below it the form where anyone has another than the standard.
  private func heading(_ place: Int) -> [String] {
    let rival = race.rivals[place]
    let word = rival.shortName(ascii: state.display.glyphs == .ascii)
    let first = "\(Comparison.letter(place)) \(word)"
    guard race.rivals.contains(where: { $0.optimizer.form == .lecture }) else { return [first] }
    return [first, rival.optimizer.form == .lecture ? "(lecture)" : ""]
  }

  private func line(_ equation: Equation, isFirst: Bool) -> CompareAutopsy.Line {
    CompareAutopsy.Line(
      text: EquationText(equation, style), compact: EquationText(equation, compactStyle),
      isFirstDifference: isFirst)
  }

  private var compactStyle: EquationStyle {
    var style = style
    style.times = .dot
    style.elision = Elision(longest: 2, first: 1, last: 1)
    return style
  }

  /// What is said of the chosen contender and the one it is compared with.
  var difference: String {
    guard race.rivals.count > 1, other != race.chosen else { return "" }
    let (a, b) = (Comparison.letter(other), Comparison.letter(race.chosen))
    guard !autopsy(other).isEmpty, !autopsy(race.chosen).isEmpty else { return "" }
    guard let first = firstDifference(between: autopsy(other), and: autopsy(race.chosen)) else {
      return "\(a) and \(b) do the same here, to the last bit. \(parting)"
    }
    return "Here \(a) and \(b) first differ in \(names.symbol(first)). \(parting)"
  }

  /// Where in time the two part.
  private var parting: String {
    switch race.parting {
    case .unknown: return state.display.glyphs == .ascii ? "..." : "…"
    case .never: return "So they do in \(race.partingLimit) iterations."
    case .at(let difference):
      let place = difference.quantity.map { ", in \(names.symbol($0))" } ?? ""
      let iteration = "They part in iteration \(difference.iteration)\(place)"
      return race.position == difference.iteration && race.pace == .iterations
        ? "\(iteration)." : "\(iteration) (\(state.key(.compare(.parting))))."
    }
  }
}
