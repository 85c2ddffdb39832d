/// Reads running text, in one pass: spans of code, formulas, links, emphasis.
package struct InlineParser {
  let bytes: [UInt8]
  var at = 0
  var line: Int
  let rules: MarkdownRules
  var problems: MarkdownProblems
  private(set) var pieces: [InlinePiece] = []
  private var text: [UInt8] = []
  private var textLine: Int
  var emphasis = EmphasisFinder()
  /// The pieces of the `[` that may begin a link.
  private var brackets: [Int] = []
  var code: CodeSpanEnds
  var dollars: DollarSpanEnds

  /// The running text of some lines.
  package static func inlines(
    of lines: [SourceLine], _ rules: MarkdownRules, problems: inout MarkdownProblems
  ) -> [Inline] {
    guard let first = lines.first else { return [] }
    var parser = InlineParser(
      Array(lines.map(\.bytes).joined(separator: [newline])), line: first.number,
      rules, problems: problems)
    parser.run()
    problems = parser.problems
    return parser.emphasis.inlines(of: parser.pieces)
  }

  static let newline = UInt8(ascii: "\n")

  private init(
    _ bytes: [UInt8], line: Int, _ rules: MarkdownRules, problems: MarkdownProblems
  ) {
    self.rules = rules
    self.bytes = bytes
    self.line = line
    self.problems = problems
    textLine = line
    code = CodeSpanEnds(bytes)
    dollars = DollarSpanEnds(bytes)
  }

  private mutating func run() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): escape()
      case UInt8(ascii: "`"): codeSpan()
      case UInt8(ascii: "$"): formula()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): delimiter()
      case UInt8(ascii: "["): openBracket()
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "<"): angle()
      case UInt8(ascii: "&"): entity()
      case Self.newline: lineEnd()
      default: take(1)
      }
    }
    flush()
  }
}

// MARK: - Pieces

extension InlineParser {
  /// A byte ahead, or 0.
  func byte(_ ahead: Int) -> UInt8 {
    at + ahead < bytes.count && at + ahead >= 0 ? bytes[at + ahead] : 0
  }

  /// Takes bytes as they are.
  mutating func take(_ count: Int) {
    write(bytes[at..<(at + count)])
    at += count
  }

  /// Adds to the text.
  mutating func write(_ more: some Sequence<UInt8>) {
    if text.isEmpty { textLine = line }
    text += more
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    pieces.append(InlinePiece(.text(String(decoding: text, as: UTF8.self)), line: textLine))
    text = []
  }

  /// Adds a piece that is no text; says its place.
  @discardableResult
  mutating func add(_ kind: Inline.Kind, line: Int) -> Int {
    flush()
    pieces.append(InlinePiece(kind, line: line))
    return pieces.count - 1
  }

  /// Goes on behind a span, counting its lines.
  mutating func pass(to end: Int) {
    line += bytes[at..<end].count { $0 == Self.newline }
    at = end
  }

  private mutating func lineEnd() {
    let isHard = text.count >= 2 && text.suffix(2).allSatisfy { $0 == UInt8(ascii: " ") }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    if isHard { add(.lineBreak, line: line) } else { write([UInt8(ascii: " ")]) }
    at += 1
    line += 1
  }

  private mutating func escape() {
    let next = byte(1)
    if next == Self.newline {
      add(.lineBreak, line: line)
      at += 2
      line += 1
    } else if "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".utf8.contains(next) {
      at += 1
      take(1)
    } else {
      take(1)
    }
  }

  private mutating func delimiter() {
    let run = EmphasisRun(bytes, at)
    flush()
    emphasis.add(run, to: &pieces, line: line)
    at += run.count
  }
}

// MARK: - Links

extension InlineParser {
  private mutating func openBracket() {
    // The `!` of a picture goes: what it shows is told by its text.
    if text.last == UInt8(ascii: "!"), byte(-2) != UInt8(ascii: "\\") { text.removeLast() }
    brackets.append(add(.text("["), line: line))
    at += 1
  }

  private mutating func closeBracket() {
    guard let open = brackets.popLast() else {
      take(1)
      return
    }
    guard byte(1) == UInt8(ascii: "("), let link = address() else {
      take(1)
      return
    }
    flush()
    pieces[open].text = ""
    if link.address.contains("://") || link.address.hasPrefix("mailto:") {
      add(.address(link.address), line: line)
    }
    pass(to: link.end)
  }

  /// What stands in the parentheses behind a link's text, and where they end.
  ///
  /// Signs that no address has end the search, so that text is searched once.
  private func address() -> (address: String, end: Int)? {
    var place = at + 2
    var depth = 1
    let start = place
    while place < bytes.count, !" \n[]<>`\"".utf8.contains(bytes[place]) {
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      place += 1
    }
    let address = String(decoding: bytes[start..<place], as: UTF8.self)
    while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      place += 1
      while place < bytes.count, !"\"\n[".utf8.contains(bytes[place]) { place += 1 }
      if place < bytes.count, bytes[place] == UInt8(ascii: "\"") { place += 1 }
    }
    guard place < bytes.count, bytes[place] == UInt8(ascii: ")") else { return nil }
    return (address, place + 1)
  }

  /// `<https://…>` is an address; a tag is refused, for a code host would not show it.
  private mutating func angle() {
    let next = byte(1)
    let isTag = Unicode.Scalar(next).properties.isAlphabetic && next < 0x80
    guard isTag || "/!?".utf8.contains(next),
      let length = bytes[(at + 1)...].firstIndex(where: { "<>".utf8.contains($0) }),
      bytes[length] == UInt8(ascii: ">")
    else {
      take(1)
      return
    }
    let inside = String(decoding: bytes[(at + 1)..<length], as: UTF8.self)
    if !inside.contains(where: \.isWhitespace), inside.contains("://") || inside.contains("@") {
      write(inside.utf8)
    } else {
      problems.add(.html("<\(inside)>"), line: line)
    }
    pass(to: length + 1)
  }

  private static let entities: [(name: String, text: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{A0}"),
  ]

  private mutating func entity() {
    for (name, text) in Self.entities where bytes[at...].starts(with: name.utf8) {
      write(text.utf8)
      at += name.utf8.count
      return
    }
    take(1)
  }
}
