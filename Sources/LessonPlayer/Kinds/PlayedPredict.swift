import Derivation
import Lessons
import Mistakes
import Questions
import ScreenKit

extension Predict: PlayedQuestion {
  static var leastInLesson: Int { 4 }

  var howTo: HowToAnswer {
    HowToAnswer(
      invitation: "a number, or 0.1*0.2-0.3", onScreen: "a number, such as 0.25 or 1/4",
      inPlain: "a number, such as 0.25 or 1/4")
  }

  func open(_ reader: QuestionReader, line: Int) throws(QuestionProblem) -> any OpenQuestion {
    OpenPredict(predict: self, number: try reader.number(self, line: line))
  }
}

/// A question for a number that is open.
private struct OpenPredict: OpenQuestion {
  let predict: Predict
  let number: OpenNumber

  var moment: Moment { number.moment }
  var withheld: Withheld { number.withheld }

  func verdict(
    of line: String, in play: inout LessonPlay, _ numbers: LessonNumbers
  ) -> AnswerVerdict {
    let answer: Answer
    do throws(AnswerError) { answer = try Answer(line) } catch { return .unclear(error.message) }
    let display = numbers.display
    let judge = AnswerJudge(
      asked: number,
      names: Names(
        numbers.run.place(at: moment).steps.record.setup.network, scheme: display.scheme,
        glyphs: display.glyphs))
    switch judge.verdict(of: answer) {
    case .right:
      return .right("Right: \(judge.symbol.map { "\($0) " } ?? "")\(display.equals(number)).")
    case .tooShort:
      return .unclear("So far it fits. Give \(number.digits) digits, so that it is no guess.")
    case .wrong(let reply): return .wrong(reply)
    }
  }

  func told(_ numbers: LessonNumbers) -> String {
    "The answer is \(numbers.display.shown(number.value))."
  }

  func rehearsal(
    line: Int, on bench: some LessonBench, drawings: () -> [String]
  ) -> QuestionRehearsal {
    let lint = NumberLint(number, predict, line: line, on: bench)
    return QuestionRehearsal(
      findings: lint.findings + lint.givenAway(by: drawings()), wrongAnswer: lint.wrongAnswer,
      rightAnswer: lint.rightAnswer)
  }
}
