import Derivation
import LessonText
import Lessons
import Questions
import ScreenKit
import Text

extension Order: PlayedQuestion {
  static var leastInLesson: Int { 0 }

  var howTo: HowToAnswer {
    // What is shown is never the right order, so it may be the example.
    let typed = "the letters in order, such as \(LetterOrder.text(Array(shown.indices)))"
    return HowToAnswer(
      invitation: "the letters in order, or ↑ ↓ and Enter", onScreen: typed, inPlain: typed)
  }

  func open(_ reader: QuestionReader, line: Int) throws(QuestionProblem) -> any OpenQuestion {
    OpenOrder(order: self, moment: reader.anchor)
  }

  /// As they are shown while it is open; then in the right order, unless it was just told.
  func shown(in play: LessonPlay) -> [Int] {
    if play.isOpen { return Array(shown.indices) }
    return [.right, .skipped].contains(play.said?.kind) ? [] : right
  }

  /// Its letter is added to the line, once.
  func point(at place: Int, in play: inout LessonPlay) {
    let typed = LetterOrder(play.field.text, count: shown.count)
    guard !typed.places.contains(place) else { return }
    let text = play.field.text.trimmingBlanks
    play.field = TextField((text.isEmpty ? "" : text + " ") + LessonWord.letter(place))
  }
}

/// Letters that were typed one after the other.
struct LetterOrder: Equatable {
  /// The letters that are among those that may be typed, by their places from 0.
  private(set) var places: [Int] = []
  /// What was typed and is none of them, each once.
  private(set) var unknown: [Character] = []
  private let count: Int

  /// What a line says; blanks and commas may stand between its letters, which may be large.
  init(_ line: String, count: Int) {
    self.count = count
    for character in line where !character.isWhitespace && character != "," {
      if let byte = character.asciiValue.map({ $0 | 0x20 }),
        byte >= UInt8(ascii: "a"), Int(byte - UInt8(ascii: "a")) < count, character.isLetter
      {
        places.append(Int(byte - UInt8(ascii: "a")))
      } else if !unknown.contains(character) {
        unknown.append(character)
      }
    }
  }

  /// The letters that were not typed, by their places from 0.
  var missing: [Int] { (0..<count).filter { !places.contains($0) } }

  /// The letters that were typed more than once, by their places from 0.
  var repeated: [Int] { (0..<count).filter { place in places.count { $0 == place } > 1 } }

  /// Why it is no order of all letters; nil if it is one.
  var problem: String? {
    var strange = unknown.prefix(3).map { PlainText.shown(String($0)) }
    if unknown.count > strange.count { strange.append("more") }
    let parts = [
      Self.told(strange, "is none of them", "are none of them"),
      Self.told(
        repeated.map(LessonWord.letter), "stands there more than once",
        "stand there more than once"),
      Self.told(missing.map(LessonWord.letter), "is missing", "are missing"),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let last = LessonWord.letter(count - 1)
    return "Type each letter from a to \(last) once: \(parts.joined(separator: "; "))."
  }

  /// What is said of one or of several: `a, b and c are missing`; nil of none.
  private static func told(_ names: [String], _ ofOne: String, _ ofSeveral: String) -> String? {
    guard let last = names.last else { return nil }
    if names.count == 1 { return "\(last) \(ofOne)" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last) \(ofSeveral)"
  }

  /// Letters with a blank between them.
  static func text(_ places: [Int]) -> String {
    places.map(LessonWord.letter).joined(separator: " ")
  }
}

/// Steps to put in order that are open.
private struct OpenOrder: OpenQuestion {
  let order: Order
  let moment: Moment

  /// No number is hidden, but one stays where one stands: what comes next is what is asked.
  var withheld: Withheld {
    Withheld(
      iteration: moment.iteration, hidden: moment.index..<moment.index, limit: moment.index)
  }

  func verdict(
    of line: String, in play: inout LessonPlay, _ numbers: LessonNumbers
  ) -> AnswerVerdict {
    let typed = LetterOrder(line, count: order.shown.count)
    if typed.unknown.isEmpty, typed.repeated.isEmpty, let marked = play.marked,
      typed.missing.contains(marked)
    {
      return taken(marked, after: typed, in: &play)
    }
    if let problem = typed.problem { return .unclear(problem) }
    if typed.places == order.right { return .right("Right: \(inOrder(numbers)).") }
    return .wrong(LessonReply(.wrong, wrong(typed.places)))
  }

  /// The marked step is put behind those that are in the line.
  private func taken(
    _ marked: Int, after typed: LetterOrder, in play: inout LessonPlay
  ) -> AnswerVerdict {
    let line = LetterOrder.text(typed.places + [marked])
    play.field = TextField(line)
    return .unclear(
      LetterOrder(line, count: order.shown.count).problem
        ?? "All letters are there: Enter takes them.")
  }

  /// How much of it is right, and which neighbours are exchanged where that is all.
  private func wrong(_ places: [Int]) -> String {
    let wrong = places.indices.filter { places[$0] != order.right[$0] }
    let count = places.count - wrong.count
    let inPlace =
      count == 0
      ? "none of them stands in its place"
      : "\(count) of \(places.count) \(count == 1 ? "stands" : "stand") in place"
    guard wrong.count == 2, wrong[0] + 1 == wrong[1] else { return "Not yet: \(inPlace)." }
    let pair = wrong.map { LessonWord.letter(places[$0]) }
    return "Not yet: \(inPlace); \(pair[0]) and \(pair[1]) are exchanged."
  }

  func told(_ numbers: LessonNumbers) -> String { "The order is \(inOrder(numbers))." }

  private func inOrder(_ numbers: LessonNumbers) -> String {
    let texts = order.steps.map(numbers.words)
    return "\(LetterOrder.text(order.right)): \(texts.joined(separator: "; "))"
  }

  func rehearsal(
    line: Int, on bench: some LessonBench, drawings: () -> [String]
  ) -> QuestionRehearsal {
    let texts = order.lettered.map(bench.numbers.words)
    let alike = texts.indices.filter { texts[..<$0].contains(texts[$0]) }
    var wrong = order.right
    wrong.swapAt(0, 1)
    return QuestionRehearsal(
      findings: alike.map {
        LintFinding(line: line, "two steps read \"\(texts[$0])\" here; allowed: each step once")
      },
      wrongAnswer: LetterOrder.text(wrong), rightAnswer: LetterOrder.text(order.right))
  }
}
