/// A block of Markdown, such as a paragraph, a list or a table.
public struct MarkdownBlock: Equatable, Sendable {
  /// The line of the file on which it starts.
  public let line: Int
  /// What it is.
  public let content: Content

  /// What a block can be.
  public indirect enum Content: Equatable, Sendable {
    /// `#` to `######`.
    case heading(level: Int, [Inline])
    /// Running text.
    case paragraph([Inline])
    /// Items with bullets or numbers.
    case list(MarkdownList)
    /// Lines behind `>`.
    case quote([MarkdownBlock])
    /// Lines between fences, and the word behind the first fence.
    case code(word: String, lines: [String])
    /// Rows of cells.
    case table(MarkdownTable)
    /// A line across.
    case rule
  }
}

/// A list of Markdown.
public struct MarkdownList: Equatable, Sendable {
  /// The number of the first item; nil for bullets.
  public let start: Int?
  /// What stands in each item.
  public let items: [[MarkdownBlock]]
  /// Whether there are blank lines between items or within one.
  public let isLoose: Bool
}

/// A table of Markdown; every row has a cell for each column.
public struct MarkdownTable: Equatable, Sendable {
  /// Where cells of a column stand.
  public enum Alignment: Equatable, Sendable {
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
  }

  /// The columns, at least one.
  public let columns: [Alignment]
  /// The cells of the first row.
  public let header: [[Inline]]
  /// The cells of the others.
  public let rows: [[[Inline]]]
}

/// A piece of running text in one style.
public struct Inline: Equatable, Sendable {
  /// The line of the file on which it starts.
  public let line: Int
  /// What it is.
  public let kind: Kind
  /// Whether it stands between `*`.
  public let isEmphasis: Bool
  /// Whether it stands between `**`.
  public let isStrong: Bool

  /// What a piece can be.
  public enum Kind: Equatable, Sendable {
    /// Words.
    case text(String)
    /// A code span.
    case code(String)
    /// A number that the program computes.
    case number(NumberSpan)
    /// A formula.
    case formula(TeXFormula)
    /// Where a link leads, if that is outside the lessons' folder.
    case address(String)
    /// The end of a line that was asked for.
    case lineBreak
  }
}

extension [Inline] {
  /// The words alone, as for a name.
  public var plainText: String {
    map { inline in
      switch inline.kind {
      case .text(let text), .code(let text): text
      case .number(let number): number.formula
      case .formula(let formula): formula.text
      case .address: ""
      case .lineBreak: " "
      }
    }.joined()
  }
}

extension [MarkdownBlock] {
  /// All running text in them, those in lists, quotes and tables too.
  public var inlines: [Inline] { flatMap(\.inlines) }
}

extension MarkdownBlock {
  fileprivate var inlines: [Inline] {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines): inlines
    case .list(let list): list.items.flatMap(\.inlines)
    case .quote(let blocks): blocks.inlines
    case .table(let table): (table.header + table.rows.joined()).flatMap { $0 }
    case .code, .rule: []
    }
  }
}
