import Text

/// What can be wrong with a text before anything in it is read.
public enum YAMLProblem: Hashable, Sendable {
  /// The bytes are not UTF-8.
  case notUTF8
  /// A character that no text should have.
  case controlCharacter(UInt32)
  /// Nothing but blanks and comments.
  case empty
  /// The YAML parser's complaint and what it was about.
  case notYAML(problem: String, context: String?)
  /// A tab where YAML wants spaces.
  case tab
  /// Lists and mappings too deep inside one another.
  case tooDeep(limit: Int)
  /// An anchor, an alias or a tag.
  case refused(YAMLFeature)
  /// More than one document in the file.
  case severalDocuments
  /// A key that was given before.
  case duplicateKey(firstLine: Int)
}

/// A part of YAML that no file of this program uses.
public enum YAMLFeature: String, Hashable, Sendable {
  /// `&name`.
  case anchor
  /// `*name`.
  case alias
  /// `!name`.
  case tag
}

extension YAMLProblem: CustomStringConvertible {
  /// What was found and, where that is the same for every file, what is allowed.
  public var description: String {
    switch self {
    case .notUTF8: "found bytes that are not UTF-8; allowed: UTF-8 text"
    case .controlCharacter(let scalar):
      "found the control character \(PlainText.codePoint(scalar)); allowed: text that can be shown"
    case .empty: "found nothing"
    case .notYAML(let problem, let context):
      "not YAML: \(problem)" + (context.map { " \($0)" } ?? "")
    case .tab: "not YAML: found a tab; allowed: spaces"
    case .tooDeep(let limit):
      "found lists and mappings more than \(limit) deep; allowed: at most \(limit)"
    case .refused(let feature): "found \(feature.shown); allowed: the value itself"
    case .severalDocuments: "found a second document"
    case .duplicateKey(let line): "found twice, first on line \(line); allowed: once"
    }
  }
}

extension YAMLFeature {
  fileprivate var shown: String {
    switch self {
    case .anchor: "an anchor (&)"
    case .alias: "an alias (*)"
    case .tag: "a tag (!)"
    }
  }
}
