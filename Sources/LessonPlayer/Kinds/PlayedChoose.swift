import Derivation
import LessonText
import Lessons
import Questions

extension Choose: PlayedQuestion {
  static var leastInLesson: Int { 2 }

  var howTo: HowToAnswer {
    HowToAnswer(
      invitation: "a letter, or ↑ ↓ and Enter", onScreen: "the letter of an answer",
      inPlain: "a letter")
  }

  func open(_ reader: QuestionReader, line: Int) throws(QuestionProblem) -> any OpenQuestion {
    OpenChoose(choose: self, choice: try reader.choice(self, line: line))
  }

  /// All while it is open; then the right one alone.
  func shown(in play: LessonPlay) -> [Int] {
    if play.isOpen { return Array(answers.indices) }
    guard play.result == .right, play.said?.kind == .right, let marked = play.marked else {
      return []
    }
    return [marked]
  }
}

/// A choice that is open.
private struct OpenChoose: OpenQuestion {
  let choose: Choose
  let choice: OpenChoice

  var moment: Moment { choice.moment }
  var withheld: Withheld { choice.withheld }
  var reason: [Inline] { choose.answers[choice.right].because }

  func verdict(
    of line: String, in play: inout LessonPlay, _ numbers: LessonNumbers
  ) -> AnswerVerdict {
    let given = line.isEmpty ? play.marked : LessonWord.place(line)
    guard let place = given, choose.answers.indices.contains(place) else {
      let last = LessonWord.letter(choose.answers.count - 1)
      return .unclear("Type a letter from a to \(last), or hint, or skip.")
    }
    play.marked = place
    let because = numbers.words(choose.answers[place].because)
    if place == choice.right { return .right(because.isEmpty ? "Right." : "Right. \(because)") }
    return .wrong(LessonReply(.wrong, "Not \(LessonWord.letter(place)). \(because)"))
  }

  func told(_ numbers: LessonNumbers) -> String {
    let right = choice.right
    let text = numbers.words(choose.answers[right].text)
    let end = text.last.map { ".!?".contains($0) } == true ? "" : "."
    return "The answer is \(LessonWord.letter(right)): \(text)\(end)"
  }

  func rehearsal(
    line: Int, on bench: some LessonBench, drawings: () -> [String]
  ) -> QuestionRehearsal {
    QuestionRehearsal(
      findings: [], wrongAnswer: nil, rightAnswer: LessonWord.letter(choice.right))
  }
}
