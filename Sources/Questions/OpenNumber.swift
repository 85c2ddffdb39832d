import Derivation
import Formulas
import Lessons
import Mistakes
import Session

/// A question for a number that is open, with what is right: it was computed when it was asked.
///
/// While it is open the run cannot be changed.
public struct OpenNumber {
  /// What is right.
  public enum Right {
    /// The number of a step, with its formula.
    case step(AskedNumber)
    /// The number of a formula: its value and all that counts as right.
    case formula(Double, Interval)
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

  /// The number that is right.
  public var value: Double {
    switch right {
    case .step(let asked): asked.value
    case .formula(let value, _): value
    }
  }
}

extension QuestionReader {
  /// A question for a number, ready to be asked; `line` is that of its block.
  public func number(_ predict: Predict, line: Int) throws(QuestionProblem) -> OpenNumber {
    let (steps, sample) = try place(predict.at, line: line)
    let names = Names(steps.record.setup.network)
    if let quantity = predict.answer.quantity(names: names),
      let address = steps.address(of: quantity, sample: sample),
      let index = steps.plan.index(of: address)
    {
      let asked = AskedNumber(steps, address)
      return OpenNumber(
        right: .step(asked), digits: predict.digits, moment: moment(steps, index), sample: sample,
        withheld: Withheld(steps, asked: index))
    }
    return try number(predict, steps, sample, names)
  }

  private func number(
    _ predict: Predict, _ steps: IterationSteps, _ sample: Int, _ names: Names
  ) throws(QuestionProblem) -> OpenNumber {
    do throws(FormulaError) {
      let formula = try predict.answer.formula(names: names)
      let value = try formula.number(in: steps, sample: sample)
      let tree = try formula.expression(in: steps, sample: sample)
      let interval = tree?.interval(shownAs: .short) ?? NumberFormat.short.interval(of: value)
      // The last of the steps that make what it is about; where none does, one need not go on.
      let index = indices(of: formula.quantities, steps, sample).max() ?? 0
      let last = max(index, here(in: steps))
      return OpenNumber(
        right: .formula(value, interval), digits: predict.digits, moment: moment(steps, last),
        sample: sample,
        withheld: Withheld(
          iteration: steps.record.iteration, hidden: index..<index, limit: last))
    } catch {
      throw QuestionProblem(line: predict.answer.line, text: "\(error)")
    }
  }
}
