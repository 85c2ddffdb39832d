import Derivation
import LessonText
import Lessons
import Questions

/// A kind of question as lessons ask it: all in which it differs from the others, be it on the screen,
/// in plain mode, in the book or in the lint.
///
/// What is right is known to the question that `open` makes of it.
protocol PlayedQuestion: QuestionBlock {
  /// How many of its kind a lesson should have at least.
  static var leastInLesson: Int { get }
  /// How it is answered.
  var howTo: HowToAnswer { get }
  /// The question with what is right as seen from where one stands; `line` is that of its block.
  func open(_ reader: QuestionReader, line: Int) throws(QuestionProblem) -> any OpenQuestion
  /// What of its lettered texts the box shows, by their places from 0 and in their order there.
  func shown(in play: LessonPlay) -> [Int]
  /// Takes in that one of its lettered texts was pointed at while it is open.
  func point(at place: Int, in play: inout LessonPlay)
}

extension PlayedQuestion {
  /// All while it is open.
  func shown(in play: LessonPlay) -> [Int] { play.isOpen ? Array(lettered.indices) : [] }

  /// It is marked, and Enter takes it.
  func point(at place: Int, in play: inout LessonPlay) { play.marked = place }
}

/// How a question is answered, as it is said in three places.
struct HowToAnswer {
  /// What stands in the line of the box while it is empty.
  let invitation: String
  /// What is to be typed, for who reads on instead.
  let onScreen: String
  /// What is to be typed in plain mode.
  let inPlain: String
}

/// A question of a lesson that is open, with what is right: it was computed when it was asked.
protocol OpenQuestion {
  /// The moment that is asked about.
  var moment: Moment { get }
  /// What is kept from who is asked.
  var withheld: Withheld { get }
  /// Why what is right is right, in the author's words; empty where they do not say.
  var reason: [Inline] { get }
  /// What comes of a line that was typed; it may move the mark or be kept in the line.
  func verdict(
    of line: String, in play: inout LessonPlay, _ numbers: LessonNumbers
  ) -> AnswerVerdict
  /// The answer in a sentence, for who leaves it out.
  func told(_ numbers: LessonNumbers) -> String
  /// What the lint finds and types; `drawings` has what a learner may see of the bench.
  func rehearsal(
    line: Int, on bench: some LessonBench, drawings: () -> [String]
  ) -> QuestionRehearsal
}

extension OpenQuestion {
  var reason: [Inline] { [] }
}

/// What comes of an answer.
enum AnswerVerdict {
  /// It could not be read, or is not all of it; it does not count.
  case unclear(String)
  /// It is not right.
  case wrong(LessonReply)
  /// It is right.
  case right(String)
}

/// How the lint takes a question.
struct QuestionRehearsal {
  /// What can be wrong with it.
  let findings: [LintFinding]
  /// A wrong answer as a learner may type it; nil where none is known.
  let wrongAnswer: String?
  /// The right answer as a learner would type it.
  let rightAnswer: String
}

// MARK: - All kinds

extension QuestionKind {
  /// Its type.
  var type: any PlayedQuestion.Type {
    switch self {
    case .predict: Predict.self
    case .choose: Choose.self
    case .order: Order.self
    }
  }
}

extension Part.Asked {
  /// The question as it is played.
  var played: any PlayedQuestion {
    switch self {
    case .predict(let predict): predict
    case .choose(let choose): choose
    case .order(let order): order
    }
  }
}
