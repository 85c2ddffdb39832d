import Derivation
import Formulas
import Lessons
import Session

/// Why a question cannot be asked.
public struct QuestionProblem: Error, Hashable {
  /// The line of the lesson's file.
  public let line: Int
  /// What is wrong.
  public let text: String
}

/// Finds out what is right, as each kind of question does in an extension of its own.
public struct QuestionReader {
  let run: Run
  /// Where one stands.
  public let anchor: Moment

  /// A reader for a run, as seen from where one stands.
  public init(run: Run, anchor: Moment) {
    self.run = run
    self.anchor = anchor
  }

  /// The iteration that is asked about, and the place in its batch.
  func place(
    _ at: QuestionMoment, line: Int
  ) throws(QuestionProblem) -> (steps: IterationSteps, sample: Int) {
    let iteration = at.iteration ?? anchor.iteration
    if let limit = run.timeline.limit, iteration > limit.iteration {
      throw QuestionProblem(
        line: line, text: "iteration \(iteration) is after the end of the run, which diverges")
    }
    let steps = run.place(at: Moment(iteration: iteration, index: 0)).steps
    let count = steps.plan.sampleCount
    var sample = at.sample
    if sample == nil, iteration == anchor.iteration {
      sample = steps.plan.address(at: min(anchor.index, steps.count - 1)).sample
    }
    if let sample, sample > count {
      throw QuestionProblem(
        line: line, text: "sample \(sample) is not in the batch, which has \(count)")
    }
    return (steps, sample ?? (at.iteration == nil ? count : 1))
  }

  /// The step of an iteration on which one stands; its first where one stands in another.
  func here(in steps: IterationSteps) -> Int {
    steps.record.iteration == anchor.iteration ? anchor.index : 0
  }

  /// The steps that make some quantities, as far as steps make them.
  func indices(
    of quantities: Set<Quantity>, _ steps: IterationSteps, _ sample: Int
  ) -> [Int] {
    quantities.compactMap { quantity in
      steps.address(of: quantity, sample: sample).flatMap { steps.plan.index(of: $0) }
    }
  }

  func moment(_ steps: IterationSteps, _ index: Int) -> Moment {
    run.timeline.plan.moment(iteration: steps.record.iteration, index: index)
  }
}
