import Derivation
import Formulas
import Lessons
import Mistakes
import Session

/// A question that is open, with what is right: it was computed when it was asked.
public struct OpenQuestion {
  /// What is right.
  public enum Right {
    /// The number of a step, with its formula.
    case step(AskedNumber)
    /// The number of a formula: its value and all that counts as right.
    case formula(Double, Interval)
    /// The answer of a choice, by its place from 0.
    case choice(Int)
  }

  /// What is right.
  public let right: Right
  /// How many digits are enough.
  public let digits: Int
  /// The moment that is asked about: the step that makes the number, or where one stood.
  public let moment: Moment
  /// The sample of the batch that is asked about, from 1.
  public let sample: Int
  /// What is kept from who is asked.
  public let withheld: Withheld

  /// The number that is right; nil for a choice.
  public var value: Double? {
    switch right {
    case .step(let asked): asked.value
    case .formula(let value, _): value
    case .choice: nil
    }
  }
}

/// Why a question cannot be asked.
public struct QuestionProblem: Error, Hashable {
  /// The line of the lesson's file.
  public let line: Int
  /// What is wrong.
  public let text: String
}

/// Finds out what is right.
public struct QuestionReader {
  private let run: Run
  /// Where one stands.
  private let anchor: Moment

  /// A reader for a run, as seen from where one stands.
  public init(run: Run, anchor: Moment) {
    self.run = run
    self.anchor = anchor
  }

  /// The question, ready to be asked.
  public func open(_ question: Part.Question) throws(QuestionProblem) -> OpenQuestion {
    switch question.asked {
    case .predict(let predict): try open(predict, line: question.line)
    case .choose(let choose): try open(choose, line: question.line)
    }
  }

  /// The iteration that is asked about, and the place in its batch.
  private func place(
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

  // MARK: Numbers

  private func open(_ predict: Predict, line: Int) throws(QuestionProblem) -> OpenQuestion {
    let (steps, sample) = try place(predict.at, line: line)
    let names = Names(steps.record.setup.network)
    if let quantity = predict.answer.quantity(names: names),
      let address = steps.address(of: quantity, sample: sample),
      let index = steps.plan.index(of: address)
    {
      let asked = AskedNumber(steps, address)
      return OpenQuestion(
        right: .step(asked), digits: predict.digits, moment: moment(steps, index), sample: sample,
        withheld: Withheld(steps, asked: index))
    }
    return try open(predict, steps, sample, names)
  }

  private func open(
    _ predict: Predict, _ steps: IterationSteps, _ sample: Int, _ names: Names
  ) throws(QuestionProblem) -> OpenQuestion {
    do throws(FormulaError) {
      let formula = try predict.answer.formula(names: names)
      let value = try formula.number(in: steps, sample: sample)
      let tree = try formula.expression(in: steps, sample: sample)
      let interval = tree?.interval(shownAs: .short) ?? NumberFormat.short.interval(of: value)
      let index = lastStep(formula.quantities, steps, sample)
      let here = steps.record.iteration == anchor.iteration ? anchor.index : 0
      return OpenQuestion(
        right: .formula(value, interval), digits: predict.digits,
        moment: moment(steps, max(index, here)), sample: sample,
        withheld: Withheld(
          iteration: steps.record.iteration, hidden: index..<index, limit: max(index, here)))
    } catch {
      throw QuestionProblem(line: predict.answer.line, text: "\(error)")
    }
  }

  /// The last of the steps that make some quantities; 0 where none is made.
  private func lastStep(
    _ quantities: Set<Quantity>, _ steps: IterationSteps, _ sample: Int
  ) -> Int {
    indices(of: quantities, steps, sample).max() ?? 0
  }

  private func indices(
    of quantities: Set<Quantity>, _ steps: IterationSteps, _ sample: Int
  ) -> [Int] {
    quantities.compactMap { quantity in
      steps.address(of: quantity, sample: sample).flatMap { steps.plan.index(of: $0) }
    }
  }

  private func moment(_ steps: IterationSteps, _ index: Int) -> Moment {
    run.timeline.plan.moment(iteration: steps.record.iteration, index: index)
  }

  // MARK: Choices

  private func open(_ choose: Choose, line: Int) throws(QuestionProblem) -> OpenQuestion {
    let (steps, sample) = try place(choose.at, line: line)
    let names = Names(steps.record.setup.network)
    var right: [Int] = []
    var quantities: Set<Quantity> = []
    for (place, answer) in choose.answers.enumerated() {
      switch answer.right {
      case .always: right.append(place)
      case .never: break
      case .when(let condition):
        do throws(FormulaError) {
          let formula = try condition.formula(names: names)
          quantities.formUnion(formula.quantities)
          if try formula.holds(in: steps, sample: sample) { right.append(place) }
        } catch {
          throw QuestionProblem(line: condition.line, text: "\(error)")
        }
      }
    }
    guard right.count == 1 else {
      throw QuestionProblem(
        line: line, text: "\(right.count) of the answers are right here; allowed: exactly one")
    }
    let here = steps.record.iteration == anchor.iteration ? anchor.index : 0
    // What a condition asks about must not be looked up: numbers made later stay out of reach, and
    // one that is made here is hidden.
    let own = indices(of: quantities, steps, sample).filter { $0 >= here }
    let hidden = own.contains(here) ? here..<here + 1 : here..<here
    return OpenQuestion(
      right: .choice(right[0]), digits: 0, moment: moment(steps, max(own.max() ?? here, here)),
      sample: sample,
      withheld: Withheld(iteration: steps.record.iteration, hidden: hidden, limit: here))
  }
}
