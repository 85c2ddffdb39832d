import Derivation
import LessonText
import Lessons
import Questions
import ScreenKit
import Text

/// A row of a lesson's text: prose, an answer to choose, what was said.
public struct LessonRow: Hashable, Sendable {
  /// What stands in it.
  public enum Content: Hashable, Sendable {
    /// A line of prose.
    case prose(ProseLine)
    /// A line of a reply.
    case reply(String, LessonReply.Kind)
    /// A formula, behind what it is.
    case formula([Piece])
    /// Something that the lesson does wrong.
    case problem(String)
  }

  /// What stands in it.
  public let content: Content
  /// The letter that it stands behind, from 0.
  public let answer: Int?
  /// Whether what stands there is marked.
  public let isMarked: Bool
  /// Whether it is a part of the question.
  public private(set) var isQuestion = false

  init(_ content: Content, answer: Int? = nil, isMarked: Bool = false) {
    self.content = content
    self.answer = answer
    self.isMarked = isMarked
  }

  /// The row as one of a question.
  var asQuestion: LessonRow {
    var row = self
    row.isQuestion = true
    return row
  }

  init(_ text: String, _ style: ProseRun.Style = .plain) {
    self.init(.prose(ProseLine(text.isEmpty ? [] : [ProseRun(text, style)])))
  }

  /// An empty row between what is told one after the other.
  public static let blank = LessonRow("")

  /// The text without styles.
  public var text: String {
    switch content {
    case .prose(let line): line.text
    case .reply(let text, _), .problem(let text): text
    case .formula(let pieces): pieces.map(\.text).joined()
    }
  }
}

/// How much room a lesson has; the view decides, the model fills it.
public struct LessonRoom {
  /// Cells of a line of the prose.
  public let prose: Int
  /// Cells of a line of the box.
  public let box: Int

  /// Some room.
  public init(prose: Int, box: Int) {
    self.prose = prose
    self.box = box
  }
}

/// Lays text of a lesson out in rows.
struct LessonWriter {
  let numbers: LessonNumbers
  let width: Int

  private func layout(_ width: Int) -> ProseLayout {
    ProseLayout(
      ProseStyle(width: width, isASCII: numbers.isASCII, number: numbers.text(of:)))
  }

  func rows(_ blocks: [MarkdownBlock]) -> [LessonRow] {
    layout(width).lines(blocks).map { LessonRow(.prose($0)) }
  }

  func rows(_ inlines: [Inline]) -> [LessonRow] {
    layout(width).lines(inlines).map { LessonRow(.prose($0)) }
  }

  func heading(_ inlines: [Inline]) -> [LessonRow] {
    layout(width).heading(inlines).map { LessonRow(.prose($0)) }
  }

  /// A text behind its letter; the marked one has a mark that needs no colour.
  func answer(_ text: [Inline], _ place: Int, isMarked: Bool) -> [LessonRow] {
    let mark = isMarked ? "▶ " : "  "
    let head = mark + LessonWord.letter(place) + ") "
    return layout(max(1, width - head.count)).lines(text).enumerated().map { row, line in
      let start = row == 0 ? head : String(repeating: " ", count: head.count)
      return LessonRow(
        .prose(ProseLine([ProseRun(start, isMarked ? .strong : .plain)] + line.runs)),
        answer: place, isMarked: isMarked)
    }
  }

  /// Plain text in lines.
  func lines(_ text: String) -> [String] { text.wrappedWords(to: width) }
}
