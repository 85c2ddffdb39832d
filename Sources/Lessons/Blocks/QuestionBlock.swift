import LessonText

/// What the block of a question says, of whatever kind it is.
///
/// Each kind is a type that conforms to it, with a case of `QuestionKind` and of `Part.Asked`.
public protocol QuestionBlock: Equatable, Sendable {
  /// The kind.
  static var kind: QuestionKind { get }
  /// What is asked.
  var question: [Inline] { get }
  /// What stands below the question behind letters, from a on, in the order in which it is shown.
  var lettered: [[Inline]] { get }
  /// What may be said to an answer, in the author's words.
  var replies: [[Inline]] { get }
  /// All formulas and names, in the order of the file.
  var formulas: [LessonFormula] { get }
  /// What it tests.
  var covers: [SyllabusRow] { get }
}

extension QuestionBlock {
  /// The kind.
  public var kind: QuestionKind { Self.kind }
  /// Nothing stands behind letters.
  public var lettered: [[Inline]] { [] }
  /// The author says nothing to an answer.
  public var replies: [[Inline]] { [] }
}

/// The kinds of questions, each by the word of its block.
public enum QuestionKind: String, Hashable, Sendable, CaseIterable {
  /// For a number.
  case predict
  /// For one of some answers.
  case choose
  /// For the order of some steps.
  case order

  /// The question of a block of this kind; nil, with the problems told, where something is missing or
  /// wrong.
  func asked(
    _ yaml: [String], line: Int, id: QuestionID, problems: inout Problems
  ) -> Part.Asked? {
    switch self {
    case .predict: Predict(yaml, line: line, problems: &problems).map(Part.Asked.predict)
    case .choose: Choose(yaml, line: line, problems: &problems).map(Part.Asked.choose)
    case .order: Order(yaml, line: line, id: id, problems: &problems).map(Part.Asked.order)
    }
  }
}

extension Part {
  /// What a question asks for.
  public enum Asked: Equatable, Sendable {
    /// A number.
    case predict(Predict)
    /// One of some answers.
    case choose(Choose)
    /// The order of some steps.
    case order(Order)

    /// What its block says.
    public var block: any QuestionBlock {
      switch self {
      case .predict(let predict): predict
      case .choose(let choose): choose
      case .order(let order): order
      }
    }
  }
}
