import Text

/// Writes the nodes of a formula as one line of text, with as few parentheses as keep its meaning.
struct TeXWriter {
  let glyphs: GlyphSet
  /// Whether it stands in a script, where blanks are left out.
  var isScript = false

  /// A formula.
  func text(_ nodes: [TeXNode]) -> String {
    let text = write(nodes).trimmingBlanks
    return text.isEmpty ? " " : text
  }

  /// The nodes beside one another, with blanks where their roles want them.
  private func write(_ nodes: [TeXNode]) -> String {
    var result = ""
    var previous: TeXNode?
    var isBehindSign = false
    for (place, node) in nodes.enumerated() {
      if node == .space {
        if !isScript { addBlank(&result) }
        continue
      }
      let next = nodes[(place + 1)...].first { $0 != .space }
      let own = self.node(node, previous: previous, next: next)
      let isSign = node.role == .binary && !(previous.map(endsOperand) ?? false)
      if !isScript, !result.isEmpty, !isBehindSign,
        wantsBlank(before: node, isSign: isSign, after: previous)
      {
        addBlank(&result)
      }
      if joinsWords(result, own, previous) { addBlank(&result) }
      result += own
      if !isScript, !isSign, wantsBlank(behind: node, next: next) { addBlank(&result) }
      previous = node
      isBehindSign = isSign
    }
    return result
  }

  private func addBlank(_ text: inout String) {
    if !text.isEmpty, !text.hasSuffix(" ") { text += " " }
  }

  /// Whether a sign behind it stands between two things.
  private func endsOperand(_ node: TeXNode) -> Bool {
    [.ordinary, .closing].contains(node.role)
  }

  private func wantsBlank(before node: TeXNode, isSign: Bool, after previous: TeXNode?) -> Bool {
    switch node.role {
    case .relation: true
    case .binary: !isSign
    case .function, .large: previous.map { ![.opening, .tight].contains($0.role) } ?? false
    default: false
    }
  }

  private func wantsBlank(behind node: TeXNode, next: TeXNode?) -> Bool {
    switch node.role {
    case .relation, .binary, .punctuation, .large: true
    case .function: next?.role != .opening
    default: false
    }
  }

  /// Whether a name of several letters would run into its neighbour.
  private func joinsWords(_ text: String, _ own: String, _ previous: TeXNode?) -> Bool {
    guard let last = text.last, let first = own.first, last.isASCII, first.isASCII,
      last.isLetter || last.isNumber, first.isLetter, let previous
    else { return false }
    if previous.role == .prefix, text.hasSuffix("d") { return false }
    func isWord(_ part: Substring) -> Bool { part.count > 1 && part.allSatisfy(\.isLetter) }
    let before = text[
      (text.lastIndex { !$0.isLetter }.map(text.index(after:)) ?? text.startIndex)...]
    let after = own.prefix { $0.isLetter }
    return isWord(before) || isWord(after)
  }
}

// MARK: - Nodes

extension TeXWriter {
  private func node(_ node: TeXNode, previous: TeXNode?, next: TeXNode?) -> String {
    switch node {
    case .symbol(let symbol): return glyphs.pick(symbol.unicode, symbol.ascii)
    case .words(let words): return words
    case .group(let nodes): return write(nodes)
    case .hat(let symbol): return hat(symbol)
    case .root(let nodes): return root(nodes)
    case .scripted(let base, let scripts): return scripted(base, scripts)
    case .space: return ""
    case .fraction(let top, let bottom):
      let text = fraction(top, bottom)
      let leans =
        previous.map { [.ordinary, .closing].contains($0.role) } ?? false
        || next.map { [.ordinary, .opening, .large, .prefix, .function].contains($0.role) }
          ?? false
      return leans ? "(\(text))" : text
    }
  }

  private func fraction(_ top: [TeXNode], _ bottom: [TeXNode]) -> String {
    let (above, below) = (write(top).trimmingBlanks, write(bottom).trimmingBlanks)
    let left = isSum(top) || above.contains(" ") ? "(\(above))" : above
    return "\(left)/\(isAtom(bottom) ? below : "(\(below))")"
  }

  private func root(_ nodes: [TeXNode]) -> String {
    let text = write(nodes).trimmingBlanks
    guard glyphs == .unicode else { return "sqrt(\(text))" }
    return isAtom(nodes) ? "√\(text)" : "√(\(text))"
  }

  private func hat(_ symbol: TeXSymbol) -> String {
    guard glyphs == .unicode else { return "\(symbol.ascii)hat" }
    let whole = ["y": "ŷ", "s": "ŝ", "w": "ŵ", "a": "â", "o": "ô", "e": "ê"]
    return whole[symbol.unicode] ?? "\(symbol.unicode)\u{302}"
  }

  /// Whether the whole would fall apart as a numerator.
  private func isSum(_ nodes: [TeXNode]) -> Bool {
    nodes.contains { node in
      if case .fraction = node { return true }
      if case .group(let inner) = node { return isSum(inner) }
      return [.binary, .relation, .large].contains(node.role)
    }
  }

  /// Whether it reads as one thing: `2`, `∂w₁`, `f(z)`.
  private func isAtom(_ nodes: [TeXNode]) -> Bool {
    var rest = nodes.filter { $0 != .space }[...]
    if rest.first?.role == .prefix { rest.removeFirst() }
    guard let first = rest.first else { return false }
    if case .group(let inner) = first, rest.count == 1 { return isAtom(inner) }
    if case .fraction = first { return false }
    if case .words(let words) = first, words.contains(" ") { return false }
    let isName = [.ordinary, .function].contains(first.role)
    if rest.count == 1 { return isName }
    if isName { rest.removeFirst() }
    return isParenthesized(rest)
  }

  private func isParenthesized(_ nodes: ArraySlice<TeXNode>) -> Bool {
    var depth = 0
    for (place, node) in zip(nodes.indices, nodes) {
      if node.role == .opening { depth += 1 }
      if node.role == .closing { depth -= 1 }
      if depth == 0 { return nodes.first?.role == .opening && place == nodes.endIndex - 1 }
    }
    return false
  }
}

// MARK: - Scripts

extension TeXWriter {
  private func scripted(_ base: TeXNode, _ scripts: [TeXNode.Script]) -> String {
    var text = node(base, previous: nil, next: nil)
    switch base {
    case .group(let nodes): if !isAtom(nodes) { text = "(\(text))" }
    case .fraction: text = "(\(text))"
    default: break
    }
    let inner = TeXWriter(glyphs: glyphs, isScript: true)
    let written = scripts.map { (isAbove: $0.isAbove, text: inner.write($0.nodes)) }
    if glyphs == .ascii { return Scripts.ascii(of: text, written) }
    return written.reduce(text) { $0 + Scripts.unicode($1.text, isAbove: $1.isAbove) }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
