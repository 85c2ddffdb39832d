import Derivation
import Engine
import Session
import ScreenKit

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
  public init(_ model: CompareModel, _ context: CompareContext) {
    let names = context.autopsyNames(model)
    let symbol = model.parameter.map { names.symbol(.parameter($0)) } ?? ""
    title = symbol.isEmpty ? "autopsy" : "update of \(symbol)"
    let builder = AutopsyBuilder(model: model, context: context, names: names)
    rows = builder.rows
    blocks = model.contenders.indices.map(builder.block)
    difference = builder.difference
    hint = builder.hint
    isZoomed = model.isZoomed
    zoomHint = "\(context.key(CompareCommand.zoom)) shows them"
    nextKey = context.key(.nextPanel)
  }
}

private struct AutopsyBuilder {
  let model: CompareModel
  let context: CompareContext
  let names: Names

  private var style: EquationStyle {
    EquationStyle(names: names, numbers: context.display.allDigits ? .all : .short)
  }

  private func autopsy(_ place: Int) -> [Equation] {
    model.runs.report(of: model.contenders[place])?.autopsy ?? []
  }

  /// All quantities that any contender has, in the order of the longest lists.
  var rows: [CompareAutopsy.Row] {
    let lists = model.contenders.indices.map(autopsy)
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
  private var other: Int { model.counterpart }

  func block(_ place: Int) -> CompareAutopsy.Block {
    let contender = model.contenders[place]
    let equations = autopsy(place)
    let first =
      place == model.chosen && place != other
      ? firstDifference(between: autopsy(other), and: equations) : nil
    let settings = model.settings(of: contender, ascii: context.isASCII)
    return CompareAutopsy.Block(
      heading: heading(place),
      title: "\(Contender.letter(place)) \(context.name(of: contender))  \(settings)",
      place: place,
      isChosen: place == model.chosen,
      lines: equations.map { line($0, isFirst: $0.quantity == first) })
  }

  var hint: String {
    if model.parameter == nil {
      return "Every weight of this network is frozen: nothing is updated."
    }
    return model.runs.position == 0
      ? "Nothing is updated yet: \(context.key(.forward)) does the first iteration."
      : "on its way …"
  }

  /// The first word of the name, and below it the form where anyone has another than the standard.
  private func heading(_ place: Int) -> [String] {
    let contender = model.contenders[place]
    let word = contender.shortName(ascii: context.isASCII)
    let first = "\(Contender.letter(place)) \(word)"
    guard model.contenders.contains(where: { $0.optimizer.form == .lecture }) else {
      return [first]
    }
    return [first, contender.optimizer.form == .lecture ? "(lecture)" : ""]
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
    guard model.contenders.count > 1, other != model.chosen else { return "" }
    let (a, b) = (Contender.letter(other), Contender.letter(model.chosen))
    guard !autopsy(other).isEmpty, !autopsy(model.chosen).isEmpty else { return "" }
    guard let first = firstDifference(between: autopsy(other), and: autopsy(model.chosen)) else {
      return "\(a) and \(b) do the same here, to the last bit. \(wherePart)"
    }
    return "Here \(a) and \(b) first differ in \(names.symbol(first)). \(wherePart)"
  }

  /// Where in time the two part.
  private var wherePart: String {
    switch model.firstDifference {
    case .unknown: return context.pending
    case .never:
      return "So they do in \(model.runs.differenceLimit(of: model.contender)) iterations."
    case .at(let difference):
      let place = difference.quantity.map { ", in \(names.symbol($0))" } ?? ""
      let iteration = "They part in iteration \(difference.iteration)\(place)"
      return model.runs.position == difference.iteration && model.runs.pace == .iterations
        ? "\(iteration)." : "\(iteration) (\(context.key(.firstDifference)))."
    }
  }
}
