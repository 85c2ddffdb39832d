import LessonText
import Lessons

/// Prose of a lesson as Markdown, its numbers computed.
struct BookText {
  /// The text of a number that the program computes.
  let number: (NumberSpan) -> String

  /// Blocks, a blank line between them.
  func text(_ blocks: [MarkdownBlock]) -> String {
    blocks.map(text).joined(separator: "\n\n")
  }

  private func text(_ block: MarkdownBlock) -> String {
    switch block.content {
    case .heading(let level, let inlines):
      String(repeating: "#", count: max(3, level)) + " " + text(inlines)
    case .paragraph(let inlines): text(inlines)
    case .list(let list): text(list)
    case .quote(let blocks): Self.indented(text(blocks), "> ", then: "> ")
    case .code(_, let lines): Self.fenced(lines)
    case .table(let table): text(table)
    case .rule: "---"
    }
  }

  /// Lines between fences that are longer than any in them.
  static func fenced(_ lines: [String]) -> String {
    let longest = lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n")
  }

  private func text(_ list: MarkdownList) -> String {
    list.items.enumerated().map { place, item in
      let mark = list.start.map { "\($0 + place). " } ?? "- "
      let inner = item.map(text).joined(separator: list.isLoose ? "\n\n" : "\n")
      return Self.indented(inner, mark, then: String(repeating: " ", count: mark.count))
    }.joined(separator: list.isLoose ? "\n\n" : "\n")
  }

  private static func indented(_ text: String, _ first: String, then rest: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { line, text in
      let start = line == 0 ? first : rest
      return text.isEmpty ? String(start.prefix { $0 != " " }) : start + text
    }.joined(separator: "\n")
  }

  private func text(_ table: MarkdownTable) -> String {
    let rules = table.columns.map { alignment in
      switch alignment {
      case .left: "---"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    func cells(_ row: [[Inline]]) -> [String] {
      row.map { text($0).replacing("|", with: "\\|") }
    }
    return ([row(cells(table.header)), row(rules)] + table.rows.map { row(cells($0)) })
      .joined(separator: "\n")
  }

  // MARK: Running text

  /// Running text; neighbours in one style share its signs.
  func text(_ inlines: [Inline]) -> String {
    var result = ""
    var rest = inlines[...]
    while let first = rest.first {
      let run = rest.prefix {
        $0.isEmphasis == first.isEmphasis && $0.isStrong == first.isStrong
      }
      rest = rest.dropFirst(run.count)
      let sign = (first.isStrong ? "**" : "") + (first.isEmphasis ? "*" : "")
      result += Self.marked(run.map(text).joined(), sign)
    }
    return result
  }

  /// Signs stand at words, not at blanks.
  private static func marked(_ text: String, _ sign: String) -> String {
    guard !sign.isEmpty, text.contains(where: { $0 != " " }) else { return text }
    let before = text.prefix { $0 == " " }
    let inner = text.dropFirst(before.count)
    let words = inner.reversed().drop { $0 == " " }.reversed()
    let behind = inner.count - words.count
    return before + sign + String(words) + String(sign.reversed())
      + String(repeating: " ", count: behind)
  }

  private func text(_ inline: Inline) -> String {
    switch inline.kind {
    case .text(let text): Self.escaped(text)
    case .code(let code): code.contains("`") ? "`` \(code) ``" : "`\(code)`"
    case .number(let span): Self.escaped(number(span))
    case .formula(let formula): "$\(formula.source)$"
    case .address(let address): " (<\(address)>)"
    case .lineBreak: "\\\n"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_<[]$".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
