import Text

/// Reads the subset of TeX by descent.
struct TeXParser {
  private let text: [Character]
  private var at = 0
  private var depth = 0

  init(_ source: String) {
    text = Array(source)
  }

  /// What ends a list of nodes.
  private enum End {
    case text
    case brace
    /// `\right`, which is left to be read.
    case right
  }

  /// The whole formula.
  mutating func formula() throws(TeXProblem) -> [TeXNode] {
    let nodes = try nodes(until: .text)
    guard !nodes.isEmpty else { throw .empty }
    return nodes
  }

  private var next: Character? { at < text.count ? text[at] : nil }

  private mutating func nodes(until end: End) throws(TeXProblem) -> [TeXNode] {
    guard depth <= TeXFormula.depthLimit else {
      throw .tooDeep(limit: TeXFormula.depthLimit)
    }
    depth += 1
    defer { depth -= 1 }
    var nodes: [TeXNode] = []
    while let character = next {
      if character.isWhitespace || character == "~" {
        at += 1
        if character == "~" { nodes.append(.space) }
      } else if character == "}" {
        guard end == .brace else { throw .unopened("}") }
        at += 1
        return nodes
      } else if isNext("\\right"), end == .right {
        return nodes
      } else if character == "^" || character == "_" {
        try addScript(to: &nodes)
      } else {
        nodes += try node()
      }
    }
    switch end {
    case .text: return nodes
    case .brace: throw .unclosed("{")
    case .right: throw .unclosed("\\left")
    }
  }

  private func isNext(_ command: String) -> Bool {
    let end = at + command.count
    guard end <= text.count, text[at..<end].elementsEqual(command) else { return false }
    return end == text.count || !(text[end].isASCII && text[end].isLetter)
  }

  /// One thing, which is several nodes where it has parentheses of its own.
  private mutating func node() throws(TeXProblem) -> [TeXNode] {
    guard let character = next else { throw .empty }
    switch character {
    case "\\": return try command()
    case "{":
      at += 1
      return [.group(try nodes(until: .brace))]
    default: break
    }
    if character.isASCII, character.isNumber { return [.symbol(number())] }
    guard let symbol = TeXSymbol.of(character) else { throw .unknownCharacter(character) }
    at += 1
    return [.symbol(symbol)]
  }

  /// Digits, with a point between them.
  private mutating func number() -> TeXSymbol {
    let start = at
    func isDigit(_ place: Int) -> Bool {
      place < text.count && text[place].isASCII && text[place].isNumber
    }
    while isDigit(at) || next == "." && isDigit(at + 1) { at += 1 }
    return TeXSymbol(String(text[start..<at]))
  }

  /// What a command or a script is applied to.
  private mutating func argument(of name: String) throws(TeXProblem) -> [TeXNode] {
    while let character = next, character.isWhitespace { at += 1 }
    guard let character = next, character != "}", character != "^", character != "_" else {
      throw .missingArgument(of: name)
    }
    if character == "{" {
      at += 1
      let nodes = try nodes(until: .brace)
      guard !nodes.isEmpty else { throw .missingArgument(of: name) }
      return nodes
    }
    if character.isASCII, character.isNumber {
      // As in TeX, one digit.
      at += 1
      return [.symbol(TeXSymbol(String(character)))]
    }
    // A command may be the argument of one.
    guard depth <= TeXFormula.depthLimit else {
      throw .tooDeep(limit: TeXFormula.depthLimit)
    }
    depth += 1
    defer { depth -= 1 }
    return try node()
  }

  private mutating func addScript(to nodes: inout [TeXNode]) throws(TeXProblem) {
    let isAbove = next == "^"
    let sign = isAbove ? "^" : "_"
    at += 1
    let script = TeXNode.Script(isAbove: isAbove, nodes: try argument(of: sign))
    guard let base = nodes.popLast(), base != .space else {
      throw .missingArgument(of: "the base of \(sign)")
    }
    guard case .scripted(let inner, let scripts) = base else {
      nodes.append(.scripted(base, [script]))
      return
    }
    guard !scripts.contains(where: { $0.isAbove == isAbove }) else { throw .secondScript(sign) }
    nodes.append(.scripted(inner, scripts + [script]))
  }
}

// MARK: - Commands

extension TeXParser {
  private mutating func command() throws(TeXProblem) -> [TeXNode] {
    let name = commandName()
    if let symbol = TeXSymbol.commands[name] { return [.symbol(symbol)] }
    if TeXSymbol.spaces.contains(name) { return name == "!" ? [] : [.space] }
    switch name {
    case "frac":
      let top = try argument(of: "\\frac")
      return [.fraction(top, try argument(of: "\\frac"))]
    case "sqrt": return [.root(try argument(of: "\\sqrt"))]
    case "hat": return [try hat()]
    case "text", "mathrm": return [.words(try words(of: name))]
    case "left": return try pair()
    case "right": throw .unopened("\\right")
    default:
      let names = TeXSymbol.takers + TeXSymbol.commands.keys.sorted()
      throw .unknownCommand(name, suggestion: Suggestion.nearest(to: name, among: names))
    }
  }

  /// The letters behind the backslash, or one other character.
  private mutating func commandName() -> String {
    at += 1
    let start = at
    while let character = next, character.isASCII, character.isLetter { at += 1 }
    if at == start, next != nil { at += 1 }
    return String(text[start..<at])
  }

  private mutating func hat() throws(TeXProblem) -> TeXNode {
    let nodes = try argument(of: "\\hat")
    guard nodes.count == 1, case .symbol(let symbol) = nodes[0] else { throw .severalUnderHat }
    return .hat(symbol)
  }

  /// Text in braces, as it is.
  private mutating func words(of name: String) throws(TeXProblem) -> String {
    while let character = next, character.isWhitespace { at += 1 }
    guard next == "{" else { throw .missingArgument(of: "\\\(name)") }
    let start = at + 1
    guard let end = text[start...].firstIndex(of: "}") else { throw .unclosed("{") }
    at = end + 1
    return String(text[start..<end]).replacing("\\", with: "")
  }

  /// `\left(` to `\right)`; a point stands for nothing.
  private mutating func pair() throws(TeXProblem) -> [TeXNode] {
    let opening = try delimiter(.opening)
    let inner = try nodes(until: .right)
    at += "\\right".count
    let closing = try delimiter(.closing)
    return opening + inner + closing
  }

  private mutating func delimiter(_ role: TeXSymbol.Role) throws(TeXProblem) -> [TeXNode] {
    let name = role == .opening ? "\\left" : "\\right"
    while let character = next, character.isWhitespace { at += 1 }
    guard let character = next else { throw .missingArgument(of: name) }
    if character == "." {
      at += 1
      return []
    }
    let sign = character == "\\" ? commandName() : String(character)
    if character != "\\" { at += 1 }
    guard ["(", ")", "[", "]", "{", "}", "|"].contains(sign) else {
      throw .missingArgument(of: name)
    }
    return [.symbol(TeXSymbol(sign, nil, role))]
  }
}
