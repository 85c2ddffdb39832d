import Derivation
import Engine

/// Something that is tried out beside a comparison, once.
public struct Trial: Sendable {
  /// What is to be found out.
  public enum Question: Sendable {
    /// The cost at the end, and what else of a request comes in a `TrialResult`.
    case cost(ContenderRequest)
    /// The first iteration whose update of a parameter differs from that of another course, among
    /// so many.
    case difference(from: Course, Parameter, within: Int)

    /// The cost after an iteration, with the change of the first.
    public static func cost(atIteration iteration: Int) -> Question {
      .cost(ContenderRequest(.iteration(iteration)))
    }
  }

  /// What tells it from others; an id never names two trials.
  public let id: Int
  /// What is run.
  public let course: Course
  /// What is asked.
  public let question: Question

  /// A trial.
  public init(id: Int, course: Course, _ question: Question) {
    self.id = id
    self.course = course
    self.question = question
  }
}

/// What came of a trial.
public struct TrialResult: Hashable, Sendable {
  /// What was found.
  public enum Answer: Hashable, Sendable {
    /// The cost on all training rows (of a surface its height), that on the held-out rows, and the
    /// iteration that diverged.
    case cost(Double, heldOut: Double?, diverged: Int?)
    /// Where two courses part, and the first quantity that both have and that differs; nil where
    /// they do the same.
    case difference(FirstDifference?)
  }

  /// The trial's id.
  public let id: Int
  /// What was found.
  public let answer: Answer
  /// The change of the first iteration, where a cost was asked for: the largest of all parameters,
  /// in size.
  public var firstChange: Double?
  /// The first step that is not finite of the iteration that diverged, where it was asked for.
  public var divergedStep: StepAddress?
  /// The errors of the outputs beside the cost, where the course measures them.
  public var errors: OutputErrors?
}

/// Where two contenders part.
public struct FirstDifference: Hashable, Sendable {
  /// The first iteration whose update is not the same.
  public let iteration: Int
  /// What differs in it, the first of the equations.
  public let quantity: Quantity?

  /// A difference.
  public init(iteration: Int, quantity: Quantity?) {
    self.iteration = iteration
    self.quantity = quantity
  }
}

extension Trial {
  /// Multiply–adds that are done before the next look at whether the trial is still wanted.
  private static let piece = 8_000_000

  /// Runs it to its end, or until `goesOn`, told how many multiply–adds were made since, says no.
  func run(while goesOn: (Int) -> Bool) -> TrialResult? {
    switch question {
    case .cost(let request): return cost(request, while: goesOn)
    case .difference(let other, let parameter, let count):
      return difference(from: other, in: parameter, within: count, while: goesOn)
    }
  }

  private func cost(
    _ request: ContenderRequest, while goesOn: (Int) -> Bool
  ) -> TrialResult? {
    let runner = course.measuredAtTheEnd.runner { 0 }
    while !runner.advance(toward: request.target, work: Self.piece) {
      guard goesOn(Self.piece) else { return nil }
    }
    let report = runner.report(id, request, isComplete: true)
    return TrialResult(
      id: id,
      answer: .cost(
        report.training.cost, heldOut: report.heldOut?.cost, diverged: report.diverged),
      firstChange: report.firstChange, divergedStep: report.divergedStep,
      errors: report.training.errors)
  }

  private func difference(
    from other: Course, in parameter: Parameter, within count: Int, while goesOn: (Int) -> Bool
  ) -> TrialResult? {
    let (first, second) = (Walk(course), Walk(other))
    for iteration in 1...max(1, count) {
      guard goesOn(0) else { return nil }
      let (one, two) = (first.update(of: parameter), second.update(of: parameter))
      guard Walk.isSame(one, two) else {
        let quantity = firstDifference(between: one, and: two)
        return TrialResult(
          id: id, answer: .difference(FirstDifference(iteration: iteration, quantity: quantity)))
      }
    }
    return TrialResult(id: id, answer: .difference(nil))
  }
}

/// A course, one iteration at a time, with the equations of each update.
private final class Walk {
  private enum Kind {
    case network(Trainer)
    case surface(Descent)
  }

  private let kind: Kind

  init(_ course: Course) {
    switch course {
    case .network(let setup, _, _): kind = .network(Trainer(setup))
    case .surface(let terrain, let start, let optimizer):
      kind = .surface(Descent(terrain.terrain, from: start, optimizer: optimizer))
    }
  }

  /// Goes on, and says what became of a parameter.
  func update(of parameter: Parameter) -> [Equation] {
    switch kind {
    case .network(let trainer): return IterationSteps(trainer.recordStep()).autopsy(of: parameter)
    case .surface(let descent):
      guard case .weight(_, _, let coordinate) = parameter else { return [] }
      return descent.recordStep().autopsy(of: coordinate)
    }
  }

  /// Whether the gradient and the parameter after the update have the same bits.
  static func isSame(_ one: [Equation], _ two: [Equation]) -> Bool {
    one.first?.value.bitPattern == two.first?.value.bitPattern
      && one.last?.value.bitPattern == two.last?.value.bitPattern
  }
}
