import ScreenKit
import Derivation
import Session
import Text

/// What was looked for.
public struct Wanted: Hashable, Sendable {
  /// What was typed.
  public let text: String
  /// The quantity of that name; nil where the text is a part of names.
  public let quantity: Quantity?
}

extension Scene<StepModel> {
  /// Steps that are looked through for a key; more is another key's work.
  private static let reach = 20_000

  mutating func askForQuantity() {
    ask(Prompt(StepPurpose.quantity, "Find", takesNames: true, topic: "quantity"))
  }

  mutating func takeQuantity(_ prompt: Prompt) {
    let text = prompt.field.text
    guard text.contains(where: { $0 != " " }) else {
      refuse(prompt, "type a name such as delta(h1), or a part of one")
      return
    }
    let quantity = names.quantity(named: text)
    wanted = Wanted(text: text, quantity: quantity)
    remember(prompt)
    notice = nil
    if let quantity {
      findHere(quantity)
    } else if !find(forward: true) {
      let near = names.suggestions(prefix: String(text.prefix(1)), limit: 3)
      let hint = near.isEmpty ? "" : " Names look like \(near.joined(separator: ", "))."
      notice = Notice("No step here is called \(text).\(hint)", .warning)
    }
  }

  /// The step of this iteration that makes a quantity; where none does, the number is selected.
  private mutating func findHere(_ quantity: Quantity) {
    let context = StepContext(self)
    guard let address = context.steps.address(of: quantity, sample: context.sample),
      let index = context.steps.plan.index(of: address)
    else {
      if context.steps.value(of: quantity, sample: context.sample) == nil {
        notice = Notice("This run has no \(names.symbol(quantity)).", .warning)
      } else {
        light(quantity)
      }
      return
    }
    if index != context.moment.index {
      perform(.step(index))
      guard run.moment.index == index else { return }
    }
    light(quantity)
  }

  mutating func findAgain(forward: Bool) {
    guard let wanted else { return }
    if !find(forward: forward) {
      notice = Notice(
        "No \(forward ? "later" : "earlier") step near here fits \(wanted.text).", .warning)
    }
  }

  /// Goes to the next or the previous step that fits; returns whether one was found within reach.
  private mutating func find(forward: Bool) -> Bool {
    guard let wanted else { return false }
    let plan = run.timeline.plan
    var moment = run.moment
    for _ in 0..<Self.reach {
      if forward {
        guard moment != run.timeline.limit else { return false }
        moment = plan.next(after: moment)
      } else {
        guard let before = plan.previous(before: moment) else { return false }
        moment = before
      }
      // Beyond the next iteration nothing new would come.
      guard abs(moment.iteration - run.moment.iteration) <= 1 else { return false }
      if fits(moment, wanted) {
        guard mayGo(to: moment) else { return true }
        run.goTo(moment)
        if let quantity = wanted.quantity {
          light(quantity)
        } else {
          notice = Notice(
            "\(wanted.text): \(key(.findNext)) next, \(key(.findPrevious)) previous.", .done)
        }
        return true
      }
    }
    return false
  }

  private func fits(_ moment: Moment, _ wanted: Wanted) -> Bool {
    let steps = run.timeline.steps(of: moment.iteration)
    let quantity = steps.quantity(of: steps.plan.address(at: moment.index))
    if let target = wanted.quantity { return quantity == target }
    let ascii = Names(setup.network, scheme: display.scheme, glyphs: .ascii)
    let text = wanted.text.lowercased()
    return names.label(quantity).lowercased().contains(text)
      || ascii.label(quantity).lowercased().contains(text)
  }
}
