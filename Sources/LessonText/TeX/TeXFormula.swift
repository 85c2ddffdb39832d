/// A formula between `$`, as readable text.
public struct TeXFormula: Hashable, Sendable {
  /// What was written.
  public let source: String
  /// The formula in Unicode: `∂L/∂w = (ŷ − y)·x₁`.
  public let text: String
  /// The formula in ASCII: `dL/dw = (yhat - y)*x1`.
  public let ascii: String

  /// The most characters that a formula may have.
  static let lengthLimit = 1_000
  /// How deep braces and commands may stand in one another.
  static let depthLimit = 32

  /// Reads the subset of TeX that lessons use; throws the first thing that is wrong.
  public init(_ source: String) throws(TeXProblem) {
    guard source.utf8.count <= Self.lengthLimit else {
      throw .tooLong(limit: Self.lengthLimit)
    }
    var parser = TeXParser(source)
    let nodes = try parser.formula()
    self.source = source
    text = TeXWriter(glyphs: .unicode).text(nodes)
    ascii = TeXWriter(glyphs: .ascii).text(nodes)
  }
}

/// What can be wrong with a formula between `$`.
public enum TeXProblem: Error, Hashable, Sendable {
  /// Nothing but blanks.
  case empty
  /// More characters than a formula may have.
  case tooLong(limit: Int)
  /// Braces and commands deeper in one another than is read.
  case tooDeep(limit: Int)
  /// A command that is not in the subset.
  case unknownCommand(String, suggestion: String?)
  /// A character that has no meaning in a formula.
  case unknownCharacter(Character)
  /// Nothing where a command or a script wants something.
  case missingArgument(of: String)
  /// A brace or `\left` without its other half.
  case unclosed(String)
  /// The second half without the first.
  case unopened(String)
  /// Two superscripts or two subscripts of one thing.
  case secondScript(String)
  /// More than one letter under a hat.
  case severalUnderHat
}

extension TeXProblem: CustomStringConvertible {
  /// What was found and what is allowed.
  public var description: String {
    switch self {
    case .empty: "found nothing; allowed: a formula"
    case .tooLong(let limit): "found more than \(limit) characters; allowed: at most \(limit)"
    case .tooDeep(let limit): "found braces more than \(limit) deep; allowed: at most \(limit)"
    case .unknownCommand(let name, let suggestion):
      "found \\\(name)\(suggestion.map { ", did you mean \\\($0)?" } ?? ""); "
        + "allowed: the commands that AUTHORING.md lists"
    case .unknownCharacter(let character):
      "found \(character); allowed: letters, numbers, signs and commands"
    case .missingArgument(let name): "found nothing behind \(name); allowed: {…} or one character"
    case .unclosed(let sign): "found \(sign) that is never closed"
    case .unopened(let sign): "found \(sign) that closes nothing"
    case .secondScript(let sign): "found a second \(sign) of one thing; allowed: one, with {…}"
    case .severalUnderHat: "found a hat over more than one letter; allowed: over one"
    }
  }
}
