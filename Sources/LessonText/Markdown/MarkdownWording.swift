import Formulas
import Text

extension MarkdownProblem: CustomStringConvertible {
  /// What was found and what is allowed.
  public var description: String {
    switch self {
    case .tooLarge(let bytes):
      "found \(bytes) bytes; allowed: at most \(SourceLines.byteLimit)"
    case .notUTF8: "found bytes that are not UTF-8; allowed: UTF-8 text"
    case .controlCharacter(let scalar):
      "found the control character \(PlainText.codePoint(scalar)); allowed: text that can be shown"
    case .openFence: "a fence that starts here is never closed"
    case .tooDeep(let limit):
      "found lists and quotes more than \(limit) deep; allowed: at most \(limit)"
    case .html(let tag):
      "found the tag \(shown(tag)), which code hosts do not show; "
        + "allowed: Markdown, \\< for the sign, notes in a teacher block"
    case .underlinedHeading:
      "found a line under a text, which makes it a heading; "
        + "allowed: ## before a heading, a blank line before a rule"
    case .linkDefinition:
      "found [name]: address, which is not shown; allowed: [text](address) where it belongs"
    case .tableRow(let cells, let columns):
      "found \(cells) cells in a table of \(columns); allowed: at most \(columns), \\| for the sign"
    case .openCode: "found ` without a second one; allowed: `code`, or \\` for the sign"
    case .openFormula: "found $ without a second one; allowed: $formula$, or \\$ for the sign"
    case .tex(let problem): "in a formula: \(problem)"
    case .unknownWord(let word, let allowed): wording(ofWord: word, allowed: allowed)
    case .wordAndMore(let info):
      "found \"\(shown(info))\" behind a fence; allowed: one word"
    case .nestedBlock(let word):
      "found the block \(word) inside a list, a quote or another block; allowed: at the margin"
    case .formula(let text, let error): "in the formula \"\(shown(text))\": \(wording(of: error))"
    case .numberOption(let text):
      "found \"\(shown(text))\" behind the ; of a number; "
        + "allowed: digits 1 to 15, iteration from 1, sample from 1"
    }
  }

  private func wording(ofWord word: String, allowed: [String]) -> String {
    let meant = Suggestion.nearest(to: word, among: allowed).map { ", did you mean \($0)?" } ?? ""
    return "found the block \"\(shown(word))\"\(meant); allowed: \(allowed.joined(separator: ", "))"
  }

  private func wording(of error: FormulaError) -> String {
    guard case .unknownName(_, suggestions: []) = error.problem else { return "\(error)" }
    return "column \(error.column) begins the name of no quantity; "
      + "allowed: names such as w1, z(h1), δ(o1), dL/dw1, C"
  }

  private func shown(_ text: String) -> String { PlainText.shown(text) }
}
