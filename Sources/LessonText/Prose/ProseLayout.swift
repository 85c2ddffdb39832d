import Text

/// Lays blocks of Markdown out as lines of text.
public struct ProseLayout {
  private let style: ProseStyle

  /// A layout.
  public init(_ style: ProseStyle) {
    self.style = style
  }

  /// The lines of some blocks, a blank line between them.
  public func lines(_ blocks: [MarkdownBlock]) -> [ProseLine] { lines(blocks, isLoose: true) }

  /// The lines of running text alone, such as a question; at least one.
  public func lines(_ inlines: [Inline]) -> [ProseLine] {
    ProseWrapper.lines(of: inlines, style)
  }

  /// The lines of a heading; at least one.
  public func heading(_ inlines: [Inline]) -> [ProseLine] {
    ProseWrapper.lines(of: inlines, style, plain: .heading)
  }

  private func lines(_ blocks: [MarkdownBlock], isLoose: Bool) -> [ProseLine] {
    var lines: [ProseLine] = []
    for block in blocks {
      if isLoose, !lines.isEmpty { lines.append(ProseLine()) }
      lines += self.lines(block)
    }
    return lines
  }

  private func lines(_ block: MarkdownBlock) -> [ProseLine] {
    switch block.content {
    case .heading(_, let inlines): heading(inlines)
    case .paragraph(let inlines): lines(inlines)
    case .list(let list): lines(list)
    case .quote(let blocks):
      indented(ProseRun(style.sign("│ ", "| "), .faint), repeats: true) { $0.lines(blocks) }
    case .code(_, let code): code.flatMap(codeLines)
    case .table(let table): ProseTable(table, style).lines
    case .rule:
      [ProseLine([ProseRun(String(repeating: style.sign("─", "-"), count: style.width), .faint)])]
    }
  }

  /// The number of an item needs as many cells as the last one's.
  private func lines(_ list: MarkdownList) -> [ProseLine] {
    let bullet = style.sign("• ", "- ")
    let last = list.start.map { "\($0 + list.items.count - 1)".count }
    var lines: [ProseLine] = []
    for (place, item) in list.items.enumerated() {
      if list.isLoose, !lines.isEmpty { lines.append(ProseLine()) }
      let number = list.start.map { "\($0 + place)" }
      let blanks = String(repeating: " ", count: (last ?? 0) - (number?.count ?? 0))
      let mark = number.map { "\(blanks)\($0). " } ?? bullet
      lines += indented(ProseRun(mark, .faint), repeats: false) {
        $0.lines(item, isLoose: list.isLoose)
      }
    }
    return lines
  }

  /// Lines behind a mark, on the first or on each; where hardly any room is left, without it.
  private func indented(
    _ mark: ProseRun, repeats: Bool, _ inner: (ProseLayout) -> [ProseLine]
  ) -> [ProseLine] {
    let cells = mark.text.displayWidth
    guard style.width - cells >= 8 else { return inner(self) }
    let blank = ProseRun(String(repeating: " ", count: cells))
    var lines = inner(ProseLayout(style.width(style.width - cells)))
    if lines.isEmpty { lines = [ProseLine()] }
    return lines.enumerated().map { place, line in
      if repeats || place == 0 { return ProseLine([mark] + line.runs) }
      return line.runs.isEmpty ? line : ProseLine([blank] + line.runs)
    }
  }

  /// A line of code as it is; what does not fit goes on in the next, behind a sign.
  private func codeLines(_ code: String) -> [ProseLine] {
    let margin = style.width > 20 ? "  " : ""
    let goesOn = style.width > 8 ? style.sign("… ", "> ") : ""
    var lines: [ProseLine] = []
    var text = ""
    var room = style.width - margin.count
    func end() {
      let start = lines.isEmpty ? margin : margin + goesOn
      let mark = start.isEmpty ? [] : [ProseRun(start, .faint)]
      lines.append(ProseLine(mark + (text.isEmpty ? [] : [ProseRun(text, .code)])))
      text = ""
      room = max(1, style.width - margin.count - goesOn.count)
    }
    for character in code {
      let cells = Glyph(character).width
      if cells > room, !text.isEmpty { end() }
      text.append(character)
      room -= cells
    }
    end()
    return lines
  }
}
