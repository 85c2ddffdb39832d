import LessonText
import Lessons
import ScreenKit
import Text

/// Prose of a lesson as lines that can be read aloud: no drawn lines, tables as sentences.
struct PlainProse {
  /// The characters of a line.
  static let width = 72

  /// Whether signs and formulas are written in ASCII.
  let isASCII: Bool
  /// The text of a number that the program computes.
  let number: (NumberSpan) -> String

  private func layout(_ width: Int) -> ProseLayout {
    ProseLayout(ProseStyle(width: width, isASCII: isASCII, number: number))
  }

  /// Running text in lines.
  func lines(_ inlines: [Inline], width: Int = Self.width) -> [String] {
    layout(width).lines(inlines).map(\.text)
  }

  /// Running text in one line.
  func line(_ inlines: [Inline]) -> String {
    lines(inlines, width: 100_000).joined(separator: " ")
  }

  /// Blocks in lines, a blank one between them.
  func lines(_ blocks: [MarkdownBlock], width: Int = Self.width) -> [String] {
    Array(
      blocks.map { lines($0, width) }.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func lines(_ block: MarkdownBlock, _ width: Int) -> [String] {
    switch block.content {
    case .heading(_, let inlines), .paragraph(let inlines): lines(inlines, width: width)
    case .list(let list): lines(list, width)
    case .quote(let blocks): lines(blocks, width: width)
    case .code(_, let code): code.map { "  \($0)" }
    case .table(let table): table.rows.flatMap { wrapped(row($0, of: table), width) }
    case .rule: []
    }
  }

  private func lines(_ list: MarkdownList, _ width: Int) -> [String] {
    list.items.enumerated().flatMap { place, item in
      let mark = list.start.map { "\($0 + place). " } ?? "- "
      let blank = String(repeating: " ", count: mark.count)
      let inner = lines(item, width: max(20, width - mark.count))
      return (inner.isEmpty ? [""] : inner).enumerated().map { line, text in
        text.isEmpty ? text : (line == 0 ? mark : blank) + text
      }
    }
  }

  /// A row as a sentence: its first cell, then each other with the name of its column.
  private func row(_ cells: [[Inline]], of table: MarkdownTable) -> String {
    let rest = zip(table.header, cells).dropFirst().map { title, cell in
      let name = line(title)
      return name.isEmpty ? line(cell) : "\(name) \(line(cell))"
    }
    let first = cells.first.map(line) ?? ""
    return rest.isEmpty ? first : "\(first): \(rest.joined(separator: ", "))."
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] { Self.wrapped(text, width) }

  /// A sentence in lines; one with a word that is longer than a line stays whole.
  static func wrapped(_ text: String, _ width: Int = Self.width) -> [String] {
    text.widestWord > width ? [text] : text.wrappedWords(to: width)
  }
}
