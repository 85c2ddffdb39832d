/// The targets of Package.swift and the dependencies that each declares.
///
/// Read from its text: a test cannot ask the package manager, which waits for the test.
struct Manifest {
  /// By target; products of packages under the product's name.
  let dependencies: [String: [String]]

  private static let makers: Set<String> = [
    "target", "executableTarget", "testTarget", "library", "tests",
  ]

  init(_ text: String) {
    let tokens = ManifestToken.all(of: MaskedText(text).codeAndLiterals)
    let products = Manifest.products(tokens)
    var dependencies: [String: [String]] = [:]
    for (index, token) in tokens.enumerated() {
      guard case .word(let maker) = token, Manifest.makers.contains(maker),
        let call = Manifest.call(tokens[(index + 1)...]), let name = Manifest.name(call)
      else { continue }
      dependencies[name] = Manifest.list(call).map { products[$0] ?? $0 }
    }
    self.dependencies = dependencies
  }

  /// What stands in the parentheses that come first.
  private static func call(_ tokens: ArraySlice<ManifestToken>) -> ArraySlice<ManifestToken>? {
    guard tokens.first == .sign("(") else { return nil }
    var depth = 0
    for (index, token) in zip(tokens.indices, tokens) {
      if token == .sign("(") { depth += 1 }
      if token == .sign(")") { depth -= 1 }
      if depth == 0 { return tokens[(tokens.startIndex + 1)..<index] }
    }
    return nil
  }

  /// The target's name: the first argument, if that is a text.
  private static func name(_ call: ArraySlice<ManifestToken>) -> String? {
    var rest = call
    if rest.starts(with: [.word("name"), .sign(":")]) { rest = rest.dropFirst(2) }
    guard case .text(let name) = rest.first else { return nil }
    return name
  }

  /// The dependencies: the list called so, or the second argument.
  private static func list(_ call: ArraySlice<ManifestToken>) -> [String] {
    let label: [ManifestToken] = [.word("dependencies"), .sign(":")]
    let start =
      call.indices.first { call[$0...].starts(with: label) }.map { $0 + 2 }
      ?? call.startIndex + (call.first == .word("name") ? 4 : 2)
    guard start < call.endIndex, call[start] == .sign("[") else { return [] }
    return call[start...].prefix { $0 != .sign("]") }.compactMap {
      switch $0 {
      case .word(let name), .text(let name): name
      case .sign: nil
      }
    }
  }

  /// The products that have a name of their own: `let yams = Target.Dependency.product(name: …`.
  private static func products(_ tokens: [ManifestToken]) -> [String: String] {
    var products: [String: String] = [:]
    for index in tokens.indices {
      let rest = tokens[index...]
      let pattern: [ManifestToken] = [
        .sign("="), .word("Target"), .sign("."), .word("Dependency"), .sign("."),
        .word("product"), .sign("("), .word("name"), .sign(":"),
      ]
      guard index > 0, rest.starts(with: pattern), case .word(let variable) = tokens[index - 1],
        case .text(let product) = rest.dropFirst(pattern.count).first
      else { continue }
      products[variable] = product
    }
    return products
  }
}

/// A word, a text in quotes or a sign of Package.swift.
enum ManifestToken: Equatable {
  case word(String)
  case text(String)
  case sign(String)

  /// The tokens of text from which comments are blanked.
  static func all(of bytes: [UInt8]) -> [ManifestToken] {
    let quote = UInt8(ascii: "\"")
    let pieces = bytes.split(separator: quote, omittingEmptySubsequences: false)
    return pieces.enumerated().flatMap { index, piece -> [ManifestToken] in
      if index % 2 == 1 { return [.text(String(decoding: piece, as: UTF8.self))] }
      return Token.all(of: Array(piece)).map { $0.isWord ? .word($0.text) : .sign($0.text) }
    }
  }
}
