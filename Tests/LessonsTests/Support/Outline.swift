import LessonText

/// Blocks and running text in short, for comparison.
enum Outline {
  static func text(_ blocks: [MarkdownBlock]) -> String {
    blocks.map(text).joined(separator: " ")
  }

  private static func text(_ block: MarkdownBlock) -> String {
    switch block.content {
    case .heading(let level, let inlines): "h\(level)(\(text(inlines)))"
    case .paragraph(let inlines): "p(\(text(inlines)))"
    case .list(let list):
      (list.start.map { "ol\($0)" } ?? "ul") + (list.isLoose ? "~" : "")
        + "[" + list.items.map(text).joined(separator: " | ") + "]"
    case .quote(let blocks): "q[\(text(blocks))]"
    case .code(let word, let lines): "code:\(word)[\(lines.joined(separator: "/"))]"
    case .table(let table):
      "table[\(table.columns.map { "\($0)" }.joined(separator: " ")): "
        + ([table.header] + table.rows).map { $0.map(text).joined(separator: ", ") }
        .joined(separator: " / ") + "]"
    case .rule: "rule"
    }
  }

  static func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      let own =
        switch inline.kind {
        case .text(let text): text
        case .code(let code): "`\(code)`"
        case .number(let number): "{\(number.formula)}"
        case .formula(let formula): "$\(formula.text)$"
        case .address(let address): "<\(address)>"
        case .lineBreak: "⏎"
        }
      let emphasized = inline.isEmphasis ? "*\(own)*" : own
      return inline.isStrong ? "**\(emphasized)**" : emphasized
    }.joined()
  }
}
