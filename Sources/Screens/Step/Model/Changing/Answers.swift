import ScreenKit
import Derivation
import Formulas
import Session
import Text

/// What is asked for on the step screen.
package enum StepPurpose: PromptPurpose {
  /// A new value of a number.
  case value(Editable)
  /// A new value of a setting.
  case setting(Setting)
  /// The name of a file to save to.
  case fileName
  /// The condition until which time runs.
  case condition
  /// The name of a quantity, or a part of it.
  case quantity
  /// A place to go to, by its number.
  case place(PlaceKind)
}

/// A place to go to that needs a number.
package enum PlaceKind: Hashable, Sendable {
  /// Steps of this iteration, from 1.
  case step
  /// Iterations, from 1.
  case iteration
  /// Epochs, from 1: their first step.
  case epochStart
  /// Epochs, from 1: their last step.
  case epochEnd
}

extension Scene<StepModel> {
  /// Takes what was typed, or says what is wrong with it.
  mutating func take(_ prompt: Prompt) {
    guard let purpose = prompt.purpose(StepPurpose.self) else { return }
    switch purpose {
    case .value(let editable): take(prompt, for: editable)
    case .setting(let setting): take(prompt, for: setting)
    case .fileName:
      guard !prompt.field.text.isEmpty else { return refuse(prompt, "type the name of a file") }
      save(as: prompt.field.text)
    case .condition: takeCondition(prompt)
    case .quantity: takeQuantity(prompt)
    case .place(let kind): takePlace(prompt, kind)
    }
  }

  /// A number of a rule may be an expression too.
  private mutating func take(_ prompt: Prompt, for setting: Setting) {
    let typed = prompt.field.text
    guard
      let change = setting.change(typed: typed, number: try? number(typed), in: run.setup)
    else { return refuse(prompt, "allowed: \(setting.allowed(in: run.setup))") }
    make(change)
  }

  /// A number, or an expression over the numbers that are computed by now.
  private func number(_ text: String) throws(FormulaError) -> Double {
    let place = run.current
    return try Formula(number: text, names: names).number(
      in: place.steps, sample: place.address.sample, asOf: place.moment.index)
  }

  private mutating func take(_ prompt: Prompt, for editable: Editable) {
    do throws(FormulaError) {
      let value = try number(prompt.field.text)
      guard value.isFinite else {
        return refuse(prompt, "that is \(value); allowed: a finite number")
      }
      remember(prompt)
      make(change(editable, to: value))
    } catch {
      refuse(prompt, error)
    }
  }

  // MARK: Run until

  mutating func askForCondition() {
    let last = context.recall["condition"]?.last
    let hint = last.map { " (Enter: \($0))" } ?? ""
    ask(
      Prompt(
        StepPurpose.condition, "Run until\(hint)", takesNames: true, topic: "condition"))
  }

  private mutating func takeCondition(_ prompt: Prompt) {
    var prompt = prompt
    if prompt.field.text.isEmpty, let last = context.recall["condition"]?.last {
      prompt.field = TextField(last)
    }
    do throws(FormulaError) {
      let condition = try Formula(condition: prompt.field.text, names: names)
      // What the run does not have shows at once, not after a search.
      _ = try condition.holds(in: run.current.steps)
      remember(prompt)
      notice = nil
      work = .search(Search(condition, from: run))
    } catch {
      refuse(prompt, error)
    }
  }

  // MARK: Places

  mutating func takePlace(_ prompt: Prompt, _ kind: PlaceKind) {
    let text = prompt.field.text.filter { $0 != " " && $0 != "," && $0 != "_" }
    guard let number = Int(text), number >= 1 else {
      refuse(prompt, "allowed: a whole number from 1")
      return
    }
    let move: Move
    switch kind {
    case .step: move = .step(number - 1)
    case .iteration: move = .iteration(number)
    case .epochStart: move = .epochStart(number)
    case .epochEnd: move = .epochEnd(number)
    }
    guard run.destination(of: move) != nil else {
      refuse(
        prompt,
        kind == .step
          ? "this iteration has steps 1 to \(run.current.steps.count)"
          : "there is no such \(kind.name)")
      return
    }
    notice = nil
    perform(move)
  }
}

extension PlaceKind {
  /// What its number counts.
  var name: String {
    switch self {
    case .step: "step"
    case .iteration: "iteration"
    case .epochStart, .epochEnd: "epoch"
    }
  }
}

// MARK: - Names in prompts

extension Scene<StepModel> {
  /// The prompt with what its text may go on with.
  func completed(_ prompt: Prompt) -> Prompt {
    var prompt = prompt
    guard prompt.takesNames else { return prompt }
    if isForValue(prompt), prompt.field.text.isEmpty { return prompt }
    let completion = Formula.completion(
      of: prompt.field.text, at: prompt.field.cursor, names: names, limit: 80)
    let place = run.current
    let sample = place.address.sample ?? 1
    // A name may be one of the field and yet of nothing in this run, such as another optimizer's.
    let known = completion.candidates.filter { name in
      names.quantity(named: name).map { place.steps.value(of: $0, sample: sample) != nil } ?? true
    }
    prompt.candidates = Array(known.prefix(20))
    prompt.replaced = completion.replaced
    return prompt
  }

  private func isForValue(_ prompt: Prompt) -> Bool {
    if case .value? = prompt.purpose(StepPurpose.self) { true } else { false }
  }

  /// Takes a key while something is typed, before it is edited: Tab asks for the next number where
  /// nothing is typed yet, Backspace leads back to the menu of places.
  mutating func press(_ key: Key, in prompt: Prompt) -> Bool {
    guard prompt.field.text.isEmpty else { return false }
    switch prompt.purpose(StepPurpose.self) {
    case .value(let editable)? where key == .tab || key == .backTab:
      askForNext(after: editable, forward: key == .tab)
      return true
    case .place? where key == .backspace:
      overlay = .goToMenu
      return true
    case .value, .setting, .fileName, .condition, .quantity, .place, nil: return false
    }
  }

  mutating func refuse(_ prompt: Prompt, _ error: FormulaError) {
    refuse(prompt, "\(error)", column: error.column)
  }

  /// Remembers what was taken.
  mutating func remember(_ prompt: Prompt) {
    guard let topic = prompt.topic, !prompt.field.text.isEmpty else { return }
    ask(for: .remember(topic: topic, text: prompt.field.text))
  }
}
