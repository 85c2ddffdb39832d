/// The second look at a file: that it nests sanely and has no anchors, aliases and tags.
///
/// It finds the starts of tokens by the rules of the YAML parser's scanner, so that what stands in
/// quotes, comments and running text does not count. It comes before the parser because aliases
/// can blow a small file up beyond any memory, and because the parser forgets where they stood.
struct SyntaxScan {
  private let bytes: [UInt8]
  private var at = 0
  private var lineStart = 0
  /// The columns of the open block collections; −1 is the document.
  private var indents = [-1]
  private var flowDepth = 0
  /// Where the key would start if a `:` came on this line.
  private var keyColumn: Int?

  /// Throws at the first token that a file may not have.
  static func check(_ bytes: [UInt8]) throws(YAMLError) {
    var scan = SyntaxScan(bytes: bytes)
    scan.skipBlanks()
    while scan.at < bytes.count {
      try scan.token()
      scan.skipBlanks()
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func token() throws(YAMLError) {
    unroll(to: column)
    switch byte(0) {
    case UInt8(ascii: "%") where column == 0:
      unroll(to: -1)
      skipLine()
    case UInt8(ascii: "-") where isDocumentMark, UInt8(ascii: ".") where isDocumentMark:
      unroll(to: -1)
      at += 3
    case UInt8(ascii: "["), UInt8(ascii: "{"): openFlow()
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeFlow()
    case UInt8(ascii: ","): at += 1
    case UInt8(ascii: "-") where isBlank(1): indicator(opensAt: column)
    case UInt8(ascii: "?") where flowDepth > 0 || isBlank(1): indicator(opensAt: column)
    case UInt8(ascii: ":") where flowDepth > 0 || isBlank(1):
      indicator(opensAt: keyColumn ?? column)
    case UInt8(ascii: "*"): throw YAMLError(.refused(.alias), at: at, of: bytes)
    case UInt8(ascii: "&"): throw YAMLError(.refused(.anchor), at: at, of: bytes)
    case UInt8(ascii: "!"): throw YAMLError(.refused(.tag), at: at, of: bytes)
    case UInt8(ascii: "|") where flowDepth == 0, UInt8(ascii: ">") where flowDepth == 0:
      skipBlockScalar()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): skipQuoted()
    default: skipPlain()
    }
    if indents.count - 1 + flowDepth > Document.depthLimit {
      throw YAMLError(.tooDeep(limit: Document.depthLimit), at: min(at, bytes.count), of: bytes)
    }
  }
}

// Where the scan stands.
extension SyntaxScan {
  private var column: Int { at - lineStart }

  private func byte(_ ahead: Int) -> UInt8 {
    at + ahead < bytes.count ? bytes[at + ahead] : 0
  }

  private func isBlank(_ ahead: Int) -> Bool {
    switch byte(ahead) {
    case 0, 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private var isDocumentMark: Bool {
    let first = byte(0)
    return column == 0 && (first == UInt8(ascii: "-") || first == UInt8(ascii: "."))
      && byte(1) == first && byte(2) == first && isBlank(3)
  }

  /// Passes one byte; after a line end a new line starts.
  private mutating func advance() {
    let isLineEnd = byte(0) == 0x0A || byte(0) == 0x0D
    at += 1
    if isLineEnd {
      lineStart = at
      keyColumn = nil
    }
  }

  private mutating func skipLine() {
    while at < bytes.count, byte(0) != 0x0A, byte(0) != 0x0D { at += 1 }
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      if byte(0) == UInt8(ascii: "#") {
        skipLine()
      } else if isBlank(0) {
        advance()
      } else {
        return
      }
    }
  }
}

// Collections.
extension SyntaxScan {
  private mutating func unroll(to column: Int) {
    guard flowDepth == 0 else { return }
    while let last = indents.last, last > column { indents.removeLast() }
  }

  private mutating func indicator(opensAt column: Int) {
    if flowDepth == 0, let last = indents.last, last < column { indents.append(column) }
    at += 1
  }

  private mutating func noteKey() {
    if flowDepth == 0 && keyColumn == nil { keyColumn = column }
  }

  private mutating func openFlow() {
    noteKey()
    flowDepth += 1
    at += 1
  }

  private mutating func closeFlow() {
    flowDepth = max(0, flowDepth - 1)
    at += 1
  }
}

// Scalars.
extension SyntaxScan {
  private mutating func skipQuoted() {
    noteKey()
    let quote = byte(0)
    at += 1
    while at < bytes.count {
      if byte(0) == quote {
        at += 1
        guard quote == UInt8(ascii: "'"), byte(0) == quote else { return }
        at += 1
      } else if quote == UInt8(ascii: "\""), byte(0) == UInt8(ascii: "\\"), !isBlank(1) {
        at += 2
      } else {
        advance()
      }
    }
  }

  /// Text without quotes runs on over lines that are indented more than its collection.
  private mutating func skipPlain() {
    noteKey()
    let indent = (indents.last ?? -1) + 1
    while at < bytes.count, byte(0) != UInt8(ascii: "#"), !isDocumentMark {
      while at < bytes.count, !isBlank(0) {
        if byte(0) == UInt8(ascii: ":") && isBlank(1) { return }
        if flowDepth > 0 && ",[]{}".utf8.contains(byte(0)) { return }
        at += 1
      }
      let line = lineStart
      while at < bytes.count, isBlank(0) { advance() }
      if flowDepth == 0 && lineStart != line && column < indent { return }
    }
  }

  /// A block runs on over blank lines and lines that are indented as its first.
  private mutating func skipBlockScalar() {
    let parent = indents.last ?? -1
    var indent: Int?
    at += 1
    while at < bytes.count, byte(0) != 0x0A, byte(0) != 0x0D {
      let digit = Int(byte(0)) - 0x30
      if indent == nil && digit >= 1 && digit <= 9 { indent = max(parent, 0) + digit }
      if byte(0) == UInt8(ascii: "#") { skipLine() } else { at += 1 }
    }
    var deepest = 0
    while at < bytes.count {
      advance()
      while byte(0) == 0x20, indent.map({ column < $0 }) ?? true { at += 1 }
      if byte(0) == 0x0A || byte(0) == 0x0D {
        deepest = max(deepest, column)
      } else {
        let needed = indent ?? max(deepest, parent + 1, 1, column)
        indent = needed
        if column < needed { return }
        skipLine()
      }
    }
  }
}
