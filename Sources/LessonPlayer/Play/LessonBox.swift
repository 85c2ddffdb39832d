import Derivation
import LessonText
import Lessons
import Questions
import ScreenKit
import Text

/// The box of a lesson: what is asked, the line to type in, what was said.
public struct LessonBox: Hashable, Sendable {
  /// What kind of page it is, in a word or two: predict, choose, task, read on, the end.
  public let kind: String
  /// How it stands with it: tries so far, right, skipped; empty where there is nothing to say.
  public let status: String
  /// What is asked.
  public let question: [LessonRow]
  /// What stands behind letters: the answers to choose from.
  public let answers: [LessonRow]
  /// What was said to what was typed, and what is wrong with the lesson.
  public let reply: [LessonRow]
  /// What is typed.
  public let field: TextField
  /// What can be typed, while nothing is.
  public let invitation: String
  /// Whether keys go to it.
  public let hasFocus: Bool

  /// The box of a lesson, its lines of a width.
  init(_ play: LessonPlay, _ writer: LessonWriter) {
    let maker = LessonBoxMaker(play: play, writer: writer)
    kind = maker.kind
    status = maker.status
    question = maker.question
    answers = maker.answers
    reply = maker.reply + maker.problems
    field = play.field
    hasFocus = play.focus == .box
    invitation = hasFocus ? maker.invitation : maker.wayBack
  }
}

private struct LessonBoxMaker {
  let play: LessonPlay
  let writer: LessonWriter

  var kind: String {
    if play.isOver { return "the end" }
    switch play.ask {
    case nil: return "read on"
    case .task: return "task"
    case .question(let question): return question.asked.block.kind.rawValue
    }
  }

  var status: String {
    if play.isOver { return "" }
    switch play.result {
    case .right: return "right"
    case .skipped: return "skipped"
    case .open, nil:
      guard play.attempts > 0 else { return "" }
      return play.attempts == 1 ? "1 try so far" : "\(play.attempts) tries so far"
    }
  }

  // MARK: What is asked

  var question: [LessonRow] {
    if play.isOver { return writer.lines(next).map { LessonRow($0) } }
    switch play.ask {
    case nil: return []
    case .task(let task): return writer.rows(task.block.goal).map(\.asQuestion)
    case .question(let question):
      return writer.rows(question.asked.block.question).map(\.asQuestion)
    }
  }

  private var next: String {
    guard let next = play.opened.next else {
      return "That was the last of the lessons. What you like to see again waits in the list."
    }
    return "Next: \(next.title), about \(next.minutes) min."
  }

  /// What Enter does where one may read on.
  private var onward: String {
    if play.isOver { return "Enter leads to the list of lessons." }
    if play.page + 1 < play.pages.count { return "Enter reads on." }
    guard play.part + 1 < play.lesson.parts.count else { return "Enter ends the lesson." }
    let part = play.lesson.parts[play.part + 1]
    return "Enter goes on to part \(play.part + 2): \(part.title.plainText)."
  }

  /// What stands behind letters, as far as it is shown.
  var answers: [LessonRow] {
    guard !play.isOver, case .question(let question)? = play.ask else { return [] }
    let (played, texts) = (question.asked.played, question.asked.block.lettered)
    return played.shown(in: play).flatMap { place in
      writer.answer(texts[place], place, isMarked: place == play.marked)
    }
  }

  // MARK: What was said

  var reply: [LessonRow] {
    guard let said = play.said else { return before }
    let text = writer.lines(said.text).map { LessonRow(.reply($0, said.kind)) }
    return text + formulas(said)
  }

  /// What is said on coming back to a page.
  private var before: [LessonRow] {
    guard !play.isOver, let result = play.result else { return [] }
    return [
      LessonRow(
        .reply(
          result == .right ? "You did this one before." : "You skipped this one before.", .note))
    ]
  }

  /// What was computed and what was asked for: side by side, else one under the other.
  private func formulas(_ said: LessonReply) -> [LessonRow] {
    let both = [("yours", said.yours), ("asked", said.wanted)].filter { !$0.1.isEmpty }
    let pieces = both.map { name, tokens in
      [Piece("  \(name)  ", .faint)] + tokens.map(Self.piece)
    }
    let widths = pieces.map { $0.reduce(0) { $0 + $1.text.count } }
    if pieces.count == 2, widths[0] + 1 + widths[1] <= writer.width {
      return [LessonRow(.formula(pieces[0] + [Piece(" ")] + pieces[1]))]
    }
    return pieces.flatMap(wrapped).map { LessonRow(.formula($0)) }
  }

  /// A formula in lines, behind what it is.
  private func wrapped(_ pieces: [Piece]) -> [[Piece]] {
    let margin = pieces[0].text.count
    var lines: [[Piece]] = []
    var (line, used) = ([Piece](), 0)
    for piece in pieces {
      if used + piece.text.count > writer.width, used > margin {
        lines.append(line)
        (line, used) = ([Piece(String(repeating: " ", count: margin))], margin)
      }
      line.append(piece)
      used += piece.text.count
    }
    return lines + [line]
  }

  private static func piece(_ token: Token) -> Piece {
    switch token.role {
    case .leaf, .number: Piece(token.text, .number)
    case .operator, .bracket, .word, .relation: Piece(token.text, .sign)
    case .elision: Piece(token.text, .faint)
    case .defined, .result: Piece(token.text, .accent)
    case .space: Piece(token.text)
    }
  }

  /// A mistake of the lesson's author is said where it shows, for the page would lie without it.
  var problems: [LessonRow] {
    guard let first = play.problems.first else { return [] }
    let more = play.problems.count > 1 ? " (and \(play.problems.count - 1) more)" : ""
    let text = "A mistake in the lesson's file, line \(first.line): \(first.text)\(more)"
    return writer.lines(text).map { LessonRow(.problem($0)) }
  }

  // MARK: The line

  var invitation: String {
    guard play.isOpen else { return onward }
    switch play.ask {
    case .question(let question): return question.asked.played.howTo.invitation
    case .task: return "Tab: workbench; or type hint, skip, reset"
    case nil: return onward
    }
  }

  /// The same while keys go to the workbench.
  var wayBack: String {
    switch play.ask {
    case .task where play.isOpen: "Tab, then type hint, skip or reset"
    case .task, .question, nil: "Tab comes back to this line"
    }
  }
}
