import Derivation
import Engine

/// What an answer shows.
public enum Diagnosis: Hashable, Sendable {
  /// It is right, as far as the shown numbers tell.
  case right
  /// It is what one or more mistakes give; at least one.
  case mistakes([NamedMistake])
  /// It is wrong in a way that has no name here.
  case unknown
}

/// A mistake that an answer shows, with what to say about it.
public struct NamedMistake: Hashable, Sendable {
  /// What was done wrong.
  public let mistake: Mistake
  /// What was computed; to be shown beside the right equation.
  public let equation: Equation
  /// What to say to the learner.
  public let sentence: String
}

extension AskedNumber {
  /// Whether an answer is right, and which mistakes it shows if it is not.
  ///
  /// It is right if it may be what the formula gives for the shown numbers. If it is not, it shows
  /// every mistake that may give it; another number of the iteration is looked for only where none
  /// does, and a slip only where there is none either.
  public func diagnose(_ answer: Answer, names: Names) -> Diagnosis {
    guard isAskable else {
      return value.isFinite && answer.interval.meets(format.interval(of: value)) ? .right : .unknown
    }
    guard !answer.interval.meets(interval) else { return .right }
    let looks: [(Answer) -> [MistakenEquation]] = [rewritings, otherNumbers, slips]
    let found = looks.lazy.map { $0(answer) }.first { !$0.isEmpty } ?? []
    guard !found.isEmpty else { return .unknown }
    let wording = MistakeWording(asked: self, names: names)
    return .mistakes(
      found.map {
        NamedMistake(
          mistake: $0.mistake, equation: $0.equation, sentence: wording.sentence($0))
      })
  }

  /// The mistakes that may give an answer, each once with the formula that comes nearest.
  private func rewritings(_ answer: Answer) -> [MistakenEquation] {
    let fitting = mistakes.filter {
      let interval = $0.equation.expression.interval(shownAs: format)
      return interval.isBounded && interval.meets(answer.interval)
    }
    let byMistake = Dictionary(grouping: fitting, by: \.mistake)
    return Mistake.allCases.compactMap { mistake in
      byMistake[mistake]?.min {
        ($0.equation.value - answer.value).magnitude < ($1.equation.value - answer.value).magnitude
      }
    }
  }
}
