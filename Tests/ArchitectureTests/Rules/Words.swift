/// One word a thing: words of code that have gone, and what is said instead.
///
/// What learners read, and what files say, is text in quotes and keeps its words.
enum Words {
  /// Parts of names, and words of comments.
  static let gone: [String: String] = [
    "rival": "contender", "rivals": "contenders", "contestant": "contender",
    "contestants": "contenders", "racer": "contender", "racers": "contenders",
    "heats": "contenders", "exhibit": "concept screen", "exhibits": "concept screens",
    "desk": "mailbox", "bell": "wake-up", "parting": "first difference",
    "partings": "first differences", "lit": "selected", "ground": "landscape",
    "grounds": "landscapes", "owed": "pending",
  ]

  /// Whole names in which `slope` was said of a derivative or a gradient.
  static let goneNames: [String: String] = [
    "outputSlope": "outputDerivative", "activationSlope": "activationDerivative",
    "weightSlope": "weightGradient", "biasSlope": "biasGradient", "slopeSlope": "slopeGradient",
    "sampleSlope": "sampleGradient", "clippedSlope": "clippedGradient",
    "decayedSlope": "decayedGradient",
  ]

  /// Where a word means something else: the file in which it may stand.
  static let elsewhere: [String: String] = [
    // The state in which a decoder waits for what begins next.
    "ground": "Sources/Ncurses/InputDecoder.swift"
  ]

  /// The words that a file has and ought not to, in its names, its comments and its path.
  static func findings(in source: SourceText) -> [Finding] {
    let words = (source.tokens + source.commentWords).filter(\.isWord)
    let names = source.names.map { Token(text: $0, line: 1, startsLine: true) }
    return (words + names).flatMap { token -> [Finding] in
      if let instead = goneNames[token.text] {
        return [source.finding(token.line, "\(token.text): say \(instead)")]
      }
      return parts(of: token.text).compactMap { part in
        guard let instead = gone[part], elsewhere[part] != source.path else { return nil }
        return source.finding(token.line, "\(token.text): say \(instead)")
      }
    }
  }

  /// The words that a name is made of, in small letters: `isBusyAsURL` is is, busy, as, url.
  static func parts(of name: String) -> [String] {
    var parts: [String] = []
    var wasSmall = false
    for character in name {
      let isLetter = character.isLetter
      if parts.isEmpty || !isLetter || character.isUppercase && wasSmall { parts.append("") }
      if isLetter { parts[parts.count - 1].append(contentsOf: character.lowercased()) }
      wasSmall = character.isLowercase
    }
    return parts.filter { !$0.isEmpty }
  }
}
