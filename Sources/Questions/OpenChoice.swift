import Derivation
import Formulas
import Lessons
import Session

/// A choice that is open, with what is right: it was computed when it was asked.
public struct OpenChoice {
  /// The answer that is right, by its place from 0.
  public let right: Int
  /// The moment that is asked about: the last step that a condition is about, or where one stood.
  public let moment: Moment
  /// What is kept from who is asked.
  public let withheld: Withheld
}

extension QuestionReader {
  /// A choice, ready to be asked; `line` is that of its block.
  public func choice(_ choose: Choose, line: Int) throws(QuestionProblem) -> OpenChoice {
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
    let here = here(in: steps)
    // What a condition asks about must not be looked up: numbers made later stay out of reach, and
    // one that is made here is hidden.
    let own = indices(of: quantities, steps, sample).filter { $0 >= here }
    let hidden = own.contains(here) ? here..<here + 1 : here..<here
    return OpenChoice(
      right: right[0], moment: moment(steps, max(own.max() ?? here, here)),
      withheld: Withheld(iteration: steps.record.iteration, hidden: hidden, limit: here))
  }
}
