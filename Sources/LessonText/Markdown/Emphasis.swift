/// A piece of running text before it is known what is emphasized.
struct InlinePiece {
  let kind: Inline.Kind
  let line: Int
  /// Replaces the text of a sign that turned out to mean something.
  var text: String?

  init(_ kind: Inline.Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}

/// A run of `*` or `_`.
struct EmphasisRun {
  let sign: UInt8
  let count: Int
  let canOpen: Bool
  let canClose: Bool

  init(_ bytes: [UInt8], _ at: Int) {
    let sign = bytes[at]
    let count = bytes[at...].prefix { $0 == sign }.count
    let before = Neighbour(bytes[..<at].suffix(4), isBefore: true)
    let after = Neighbour(bytes[(at + count)...].prefix(4), isBefore: false)
    let isLeft = after != .blank && (after != .sign || before != .letter)
    let isRight = before != .blank && (before != .sign || after != .letter)
    self.sign = sign
    self.count = count
    let isUnderscore = sign == UInt8(ascii: "_")
    canOpen = isLeft && (!isUnderscore || !isRight || before == .sign)
    canClose = isRight && (!isUnderscore || !isLeft || after == .sign)
  }

  /// What stands beside a run.
  private enum Neighbour {
    case blank
    case sign
    case letter

    init(_ bytes: ArraySlice<UInt8>, isBefore: Bool) {
      let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      guard let scalar = isBefore ? text.last : text.first else {
        self = .blank
        return
      }
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .control: self = .blank
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
        .modifierSymbol:
        // A byte cut off from its character reads as the stand-in, which is another symbol.
        self = .sign
      default: self = .letter
      }
    }
  }
}

/// Finds which runs belong together, each looked at once.
struct EmphasisFinder {
  private struct Opener {
    let sign: UInt8
    var count: Int
    let piece: Int
  }

  /// Pieces from one place to before another that are emphasized.
  private struct Range {
    let start: Int
    let end: Int
    let isStrong: Bool
  }

  private var openers: [Opener] = []
  private var ranges: [Range] = []
  /// How many openers there are of `*` and of `_`.
  private var counts: [UInt8: Int] = [:]

  /// Closes what the run closes; what is left of it stands in a piece of its own.
  mutating func add(_ run: EmphasisRun, to pieces: inout [InlinePiece], line: Int) {
    var count = run.count
    // Longer runs mean nothing.
    if count <= 3, run.canClose {
      while count > 0, counts[run.sign, default: 0] > 0 {
        count -= close(run.sign, count, &pieces)
      }
    }
    guard count > 0 else { return }
    pieces.append(
      InlinePiece(
        .text(String(repeating: Character(Unicode.Scalar(run.sign)), count: count)), line: line))
    if run.count <= 3, run.canOpen {
      openers.append(Opener(sign: run.sign, count: count, piece: pieces.count - 1))
      counts[run.sign, default: 0] += 1
    }
  }

  /// Closes the last opener of a sign; says how many signs that took.
  private mutating func close(
    _ sign: UInt8, _ count: Int, _ pieces: inout [InlinePiece]
  ) -> Int {
    while let last = openers.last, last.sign != sign {
      openers.removeLast()
      counts[last.sign, default: 0] -= 1
    }
    guard var opener = openers.popLast() else { return count }
    let used = min(2, count, opener.count)
    ranges.append(Range(start: opener.piece + 1, end: pieces.count, isStrong: used == 2))
    opener.count -= used
    pieces[opener.piece].text = String(
      repeating: Character(Unicode.Scalar(sign)), count: opener.count)
    if opener.count > 0 { openers.append(opener) } else { counts[sign, default: 0] -= 1 }
    return used
  }

  /// The pieces with their styles; neighbours that look the same are one.
  func inlines(of pieces: [InlinePiece]) -> [Inline] {
    var changes = Array(repeating: (emphasis: 0, strong: 0), count: pieces.count + 1)
    for range in ranges {
      if range.isStrong {
        changes[range.start].strong += 1
        changes[range.end].strong -= 1
      } else {
        changes[range.start].emphasis += 1
        changes[range.end].emphasis -= 1
      }
    }
    var joiner = InlineJoiner()
    var (emphasis, strong) = (0, 0)
    for (piece, change) in zip(pieces, changes) {
      emphasis += change.emphasis
      strong += change.strong
      joiner.add(piece, isEmphasis: emphasis > 0, isStrong: strong > 0)
    }
    return joiner.finished()
  }
}

/// Puts texts of one style together.
private struct InlineJoiner {
  private var inlines: [Inline] = []
  private var text = ""
  private var line = 0
  private var style = (isEmphasis: false, isStrong: false)

  mutating func add(_ piece: InlinePiece, isEmphasis: Bool, isStrong: Bool) {
    if style != (isEmphasis, isStrong) { flush() }
    style = (isEmphasis, isStrong)
    if case .text(let own) = piece.kind {
      if text.isEmpty { line = piece.line }
      text += piece.text ?? own
      return
    }
    flush()
    inlines.append(
      Inline(line: piece.line, kind: piece.kind, isEmphasis: isEmphasis, isStrong: isStrong))
  }

  mutating func finished() -> [Inline] {
    flush()
    return inlines
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    inlines.append(
      Inline(
        line: line, kind: .text(text), isEmphasis: style.isEmphasis, isStrong: style.isStrong))
    text = ""
  }
}
