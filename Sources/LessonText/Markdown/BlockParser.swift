/// Reads lines as blocks of Markdown, in one pass for each level of lists and quotes.
package struct BlockParser {
  /// How deep lists and quotes may stand in one another.
  static let depthLimit = 32

  private let rules: MarkdownRules
  private var problems: MarkdownProblems
  private var depth = 0

  /// The blocks of some lines.
  package static func blocks(
    of lines: [SourceLine], _ rules: MarkdownRules, problems: inout MarkdownProblems
  ) -> [MarkdownBlock] {
    var parser = BlockParser(rules, problems: problems)
    let blocks = parser.blocks(lines)
    problems = parser.problems
    return blocks
  }

  private init(_ rules: MarkdownRules, problems: MarkdownProblems) {
    self.rules = rules
    self.problems = problems
  }

  private mutating func blocks(_ lines: [SourceLine]) -> [MarkdownBlock] {
    guard depth <= Self.depthLimit else {
      problems.add(.tooDeep(limit: Self.depthLimit), line: lines.first?.number ?? 1)
      return []
    }
    var blocks: [MarkdownBlock] = []
    var at = 0
    while at < lines.count {
      if lines[at].isBlank {
        at += 1
        continue
      }
      let line = lines[at].number
      if let content = block(lines, &at) {
        blocks.append(MarkdownBlock(line: line, content: content))
      }
    }
    return blocks
  }

  /// The block that starts at a line that is not blank.
  private mutating func block(_ lines: [SourceLine], _ at: inout Int) -> MarkdownBlock.Content? {
    let line = lines[at]
    if let fence = line.fence { return code(fence, lines, &at) }
    if line.indent >= 4 { return indentedCode(lines, &at) }
    if let heading = line.heading {
      at += 1
      return .heading(level: heading.level, inlines([heading.text]))
    }
    if line.isRule {
      at += 1
      return .rule
    }
    if line.quoted != nil { return quote(lines, &at) }
    if let marker = line.listMarker { return list(marker, lines, &at) }
    if let columns = tableColumns(lines, at) { return table(columns, lines, &at) }
    return paragraph(lines, &at)
  }

  private mutating func inlines(_ lines: [SourceLine]) -> [Inline] {
    InlineParser.inlines(of: lines, rules, problems: &problems)
  }
}

// MARK: - Code and text

extension BlockParser {
  private mutating func code(
    _ fence: Fence, _ lines: [SourceLine], _ at: inout Int
  ) -> MarkdownBlock.Content {
    let first = lines[at].number
    let word = self.word(fence, line: first)
    var text: [String] = []
    at += 1
    while at < lines.count {
      if let end = lines[at].fence, fence.isClosed(by: end) {
        at += 1
        return .code(word: word, lines: text)
      }
      text.append(lines[at].dropping(min(fence.indent, lines[at].indent)).text)
      at += 1
    }
    problems.add(.openFence, line: first)
    return .code(word: word, lines: text)
  }

  /// The word behind a fence, which must be known, and may stand alone only at the margin.
  private mutating func word(_ fence: Fence, line: Int) -> String {
    let words = fence.info.split(separator: " ")
    let word = words.first.map(String.init) ?? ""
    if words.count > 1 { problems.add(.wordAndMore(fence.info), line: line) }
    if rules.blocks.contains(word) {
      if depth > 0 || fence.indent > 0 { problems.add(.nestedBlock(word), line: line) }
    } else if !rules.languages.contains(word) {
      problems.add(.unknownWord(word, allowed: rules.allowed), line: line)
    }
    return word
  }

  private func indentedCode(_ lines: [SourceLine], _ at: inout Int) -> MarkdownBlock.Content {
    var text: [String] = []
    while at < lines.count, lines[at].indent >= 4 || lines[at].isBlank {
      text.append(lines[at].dropping(4).text)
      at += 1
    }
    while let last = text.last, last.allSatisfy({ $0 == " " }) { text.removeLast() }
    return .code(word: "", lines: text)
  }

  private mutating func paragraph(
    _ lines: [SourceLine], _ at: inout Int
  ) -> MarkdownBlock.Content {
    var text = [lines[at].trimmed]
    if lines[at].isLinkDefinition { problems.add(.linkDefinition, line: lines[at].number) }
    at += 1
    while at < lines.count {
      if lines[at].isUnderline {
        problems.add(.underlinedHeading, line: lines[at].number)
      } else if lines[at].interruptsParagraph || tableColumns(lines, at) != nil {
        break
      } else {
        text.append(lines[at].trimmed)
      }
      at += 1
    }
    return .paragraph(inlines(text))
  }
}

extension SourceLine {
  /// `[name]: address`, which is not a part of the text.
  fileprivate var isLinkDefinition: Bool {
    let text = trimmed.bytes
    guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    return text[end...].dropFirst().first == UInt8(ascii: ":")
  }
}

// MARK: - Quotes and lists

extension BlockParser {
  private mutating func inside(_ lines: [SourceLine]) -> [MarkdownBlock] {
    depth += 1
    defer { depth -= 1 }
    return blocks(lines)
  }

  private mutating func quote(_ lines: [SourceLine], _ at: inout Int) -> MarkdownBlock.Content {
    var own: [SourceLine] = []
    while at < lines.count {
      if let quoted = lines[at].quoted {
        own.append(quoted)
      } else if let last = own.last, goesOn(lines[at], after: last) {
        own.append(lines[at].trimmed)
      } else {
        break
      }
      at += 1
    }
    return .quote(inside(own))
  }

  /// Whether a line without the sign or the indentation still belongs to the paragraph above.
  private func goesOn(_ line: SourceLine, after last: SourceLine) -> Bool {
    !last.isBlank && last.heading == nil && last.fence == nil && !last.isRule
      && !line.interruptsParagraph && line.listMarker == nil
  }

  private mutating func list(
    _ first: ListMarker, _ lines: [SourceLine], _ at: inout Int
  ) -> MarkdownBlock.Content {
    var items: [[MarkdownBlock]] = []
    var isLoose = false
    var endedBlank = false
    while at < lines.count, let marker = lines[at].listMarker, marker.continues(first) {
      var own = item(marker, lines, &at)
      isLoose = isLoose || endedBlank
      endedBlank = own.count > 1 && own.last?.isBlank ?? false
      while own.count > 1, own.last?.isBlank ?? false { own.removeLast() }
      let blocks = inside(own)
      isLoose = isLoose || blocks.count > 1 && own.contains(where: \.isBlank)
      items.append(blocks)
    }
    return .list(MarkdownList(start: first.number, items: items, isLoose: isLoose))
  }

  /// The lines of an item, without marker and indentation.
  private func item(
    _ marker: ListMarker, _ lines: [SourceLine], _ at: inout Int
  ) -> [SourceLine] {
    var own = [lines[at].dropping(marker.width)]
    at += 1
    while at < lines.count {
      let line = lines[at]
      if line.isBlank || line.indent >= marker.width {
        own.append(line.dropping(marker.width))
      } else if let last = own.last, goesOn(line, after: last) {
        own.append(line.trimmed)
      } else {
        break
      }
      at += 1
    }
    return own
  }
}

// MARK: - Tables

extension BlockParser {
  /// The columns of a table that starts at a line: a row of cells, then one of dashes.
  private func tableColumns(_ lines: [SourceLine], _ at: Int) -> [MarkdownTable.Alignment]? {
    guard at + 1 < lines.count, lines[at].bytes.contains(TableRow.bar),
      let columns = TableRow.alignments(lines[at + 1]),
      TableRow.cells(lines[at]).count == columns.count
    else { return nil }
    return columns
  }

  private mutating func table(
    _ columns: [MarkdownTable.Alignment], _ lines: [SourceLine], _ at: inout Int
  ) -> MarkdownBlock.Content {
    let header = cells(lines[at], columns.count)
    at += 2
    var rows: [[[Inline]]] = []
    while at < lines.count, !lines[at].interruptsParagraph {
      rows.append(cells(lines[at], columns.count))
      at += 1
    }
    return .table(MarkdownTable(columns: columns, header: header, rows: rows))
  }

  private mutating func cells(_ line: SourceLine, _ count: Int) -> [[Inline]] {
    let cells = TableRow.cells(line)
    if cells.count > count {
      problems.add(.tableRow(cells: cells.count, columns: count), line: line.number)
    }
    let texts = cells.prefix(count).map { inlines([$0]) }
    return texts + Array(repeating: [], count: max(0, count - texts.count))
  }
}
