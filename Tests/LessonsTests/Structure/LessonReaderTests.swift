import LessonText
import Lessons
import Testing

@Suite("Reading lessons")
struct LessonReaderTests {
  @Test("Seeded garbage ends in a lesson or in errors on lines of the file", arguments: 0..<60)
  func garbage(seed: UInt64) throws {
    var garbage = Garbage(seed: seed)
    let markdown = garbage.markdown(pieces: 300)
    let count = Sample.text("## Part\n\nText.\n\n" + markdown).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).count
    do {
      let lesson = try Sample.lesson("## Part\n\nText.\n\n" + markdown)
      #expect(lesson.parts.allSatisfy { 1...count ~= $0.line })
      for case .prose(let block) in lesson.parts.flatMap(\.items) {
        for width in [1, 9, 40] {
          let lines = ProseLayout(ProseStyle(width: width) { _ in "1.5" }).lines([block])
          #expect(lines.allSatisfy { $0.text.count <= width }, "width \(width)")
        }
      }
    } catch let errors as LessonErrors {
      #expect(errors.errors.allSatisfy { 1...count ~= $0.line })
      #expect(errors.errors.map(\.line) == errors.errors.map(\.line).sorted())
      #expect(errors.errors.allSatisfy { !"\($0)".isEmpty && !"\($0)".contains("\n") })
    }
  }
}

/// Random Markdown, the same for a seed.
private struct Garbage {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  private static let pieces = [
    "\n", "\n", "\n\n", " ", "  ", "    ", "a", "word ", "*", "**", "_", "`", "``", "$", "\\", "[",
    "](", ")", "> ", "- ", "1. ", "# ", "### ", "## Q\n", "| ", "|---|---|\n", "```\n",
    "```predict\n", "```hint\n", "question: a\n", "answer: C\n", "=C", "`=C; digits 4`", "; ",
    "\\frac", "{", "}", "^", "_", "&amp;", "<", ">", "~~~\n", "ŷ", "漢", "e\u{301}", "\t", "---\n",
    "$x^2$", "!", "https://a.b", ": ", "{a: [", "'", "\"",
  ]

  mutating func markdown(pieces count: Int) -> String {
    // Some garbage has few kinds of pieces, so that what needs two of a kind is met as well.
    let kinds = Int(next() % UInt64(Self.pieces.count - 4)) + 4
    let start = Int(next() % UInt64(Self.pieces.count))
    return (0..<count).map { _ in
      Self.pieces[(start + Int(next() % UInt64(kinds))) % Self.pieces.count]
    }.joined()
  }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
