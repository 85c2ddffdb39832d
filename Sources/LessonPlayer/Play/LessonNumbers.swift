import Derivation
import Formulas
import LessonText
import Lessons
import Questions
import ScreenKit
import Session

/// The numbers of a lesson's prose: computed, never written down.
public struct LessonNumbers {
  private let play: LessonPlay?
  private let context: ScreenContext

  /// Numbers of a lesson, as of where one is in it.
  init(_ play: LessonPlay?, _ context: ScreenContext) {
    self.play = play
    self.context = context
  }

  /// The run that is open.
  var run: Run { context.open.run }
  /// How numbers and names are written.
  var display: Display { context.display }

  /// Whether signs and formulas are written in ASCII.
  var isASCII: Bool { display.isASCII }

  /// The text of a number in a lesson's prose, as of the moment that the page is about.
  ///
  /// `?` where a question keeps it, `…` where it is not computed yet.
  public func text(of span: NumberSpan) -> String {
    guard let play else { return pendingText }
    let iteration = span.iteration ?? play.anchor.iteration
    if let limit = run.timeline.limit, iteration > limit.iteration { return pendingText }
    let steps = run.place(at: Moment(iteration: iteration, index: 0)).steps
    let isHere = span.iteration == nil
    let last = isHere ? play.anchor.index : nil
    let own = steps.plan.address(at: min(play.anchor.index, steps.count - 1)).sample
    let sample = span.sample ?? (isHere ? own : nil)
    do throws(FormulaError) {
      let formula = try Formula(number: span.formula, names: Names(steps.record.setup.network))
      if hides(formula.quantities, steps, sample) { return "?" }
      let value = try formula.number(in: steps, sample: sample, asOf: last)
      return format(span).text(value)
    } catch {
      return pendingText
    }
  }

  private var pendingText: String { isASCII ? "..." : "…" }

  private func format(_ span: NumberSpan) -> NumberFormat {
    if let digits = span.digits { return .significant(digits) }
    return display.numbers
  }

  /// Whether a question keeps one of some numbers.
  private func hides(
    _ quantities: Set<Quantity>, _ steps: IterationSteps, _ sample: Int?
  ) -> Bool {
    guard let withheld = play?.withheld, steps.record.iteration == withheld.iteration else {
      return false
    }
    return quantities.contains { quantity in
      guard let address = steps.address(of: quantity, sample: sample ?? steps.plan.sampleCount),
        let index = steps.plan.index(of: address)
      else { return false }
      return withheld.hides(Moment(iteration: withheld.iteration, index: index))
    }
  }

  /// Running text as words alone, its numbers computed.
  func words(_ inlines: [Inline]) -> String {
    ProseLayout(
      ProseStyle(width: 100_000, isASCII: isASCII, number: text(of:))
    ).lines(inlines).map(\.text).joined(separator: " ")
  }
}
