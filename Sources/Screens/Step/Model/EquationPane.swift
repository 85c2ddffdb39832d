import ScreenKit
import Derivation
import Engine

/// The step as an equation: in symbols, the same in numbers, its value, and why.
public struct EquationPane: Hashable, Sendable {
  /// What the step makes, in words.
  public let title: String
  /// The equation, each line as pieces.
  public let lines: [[Piece]]
  /// One sentence that says why.
  public let why: String
  /// The sentence in lines, where the equation leaves room for it.
  public let sentence: [SentenceLine]
}

extension StepContext {
  /// The equation and its sentence in at most `width` cells and `rows` lines.
  ///
  /// The equation is shortened until both stand whole, or it alone where there is no sentence.
  func equationPane(width: Int, rows: Int, hasSentence: Bool = true) -> EquationPane {
    let equation = steps.equation(of: address)
    let why = why
    let block = SentenceBlock(width: width, rows: rows)
    var lines: [[Token]] = []
    var sentence: [SentenceLine]?
    for shortening in EquationShortening.allCases {
      lines = self.lines(equation, shortening, width: width)
      guard lines.count <= rows, lines.allSatisfy({ $0.width <= width }) else { continue }
      guard hasSentence else { break }
      sentence = block.place(why, under: lines.map(\.width))
      if sentence != nil { break }
    }
    return EquationPane(
      title: title(equation), lines: lines.map { $0.map { piece($0, equation.quantity) } },
      why: why,
      sentence: sentence ?? [])
  }

  private func title(_ equation: Equation) -> String {
    // What is cut stands at the end, so this comes first.
    (address.isSideRoad ? "the long way round: " : "") + names.explain(equation.quantity)
  }

  /// The whole equation as text, for the clipboard: symbols, numbers, value, however long.
  var equationText: String {
    lines(steps.equation(of: address), .none, width: 1_000_000).map(\.text).joined(separator: "\n")
  }

  private func piece(_ token: Token, _ made: Quantity) -> Piece {
    if hasSelection {
      let isMade = [.defined, .result].contains(token.role) && isSelected(made)
      if isMade || token.leaf.map({ isSelected($0.quantity) }) == true {
        return Piece(token.text, .selected)
      }
    }
    if let leaf = token.leaf?.quantity, pointedAt.contains(leaf) {
      return Piece(token.text, .accent)
    }
    return switch token.role {
    case .leaf: Piece(token.text, .number)
    case .number: Piece(token.text, .number)
    case .operator, .bracket, .word, .relation: Piece(token.text, .sign)
    case .elision: Piece(token.text, .faint)
    case .defined, .result: Piece(token.text, .accent)
    case .space: Piece(token.text, .plain)
    }
  }
}
