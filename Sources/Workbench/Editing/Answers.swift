import Derivation
import Session

extension State {
  /// Takes what was typed, or says what is wrong with it.
  mutating func take(_ prompt: Prompt) -> [Effect] {
    switch prompt.purpose {
    case .value(let editable): return take(prompt, for: editable)
    case .setting(let setting):
      return take(prompt, for: setting)
    case .fileName, .exportName:
      guard !prompt.field.text.isEmpty else { return refuse(prompt, "type the name of a file") }
      overlay = .none
      if prompt.purpose == .exportName { return [.export(name: prompt.field.text)] }
      return save(as: prompt.field.text)
    case .condition: takeCondition(prompt)
    case .quantity: takeQuantity(prompt)
    case .place(let kind): takePlace(prompt, kind)
    case .contender(let isNew):
      return inComparison { $0.takeContender(prompt, isNew: isNew, $1) }
    case .comparison(let setting):
      return inComparison { model, _ in model.take(prompt, for: setting) }
    case .position: return inComparison { model, _ in model.takePosition(prompt) }
    case .losses: takeForLosses(prompt)
    case .stack(let asked): take(prompt, for: asked)
    case .activations(let number): takeForActivations(prompt, number)
    }
    return []
  }

  /// A learning rate may be an expression too.
  private mutating func take(_ prompt: Prompt, for setting: Setting) -> [Effect] {
    let typed = prompt.field.text
    let change =
      setting == .learningRate
      ? (try? number(typed)).map { .learningRate($0) } : setting.change(typed: typed)
    guard let change else { return refuse(prompt, "allowed: \(setting.allowed)") }
    overlay = .none
    make(change)
    return []
  }

  /// A number, or an expression over the numbers that are computed by now.
  private func number(_ text: String) throws(FormulaError) -> Double {
    let place = run.current
    return try Formula(number: text, names: names).number(
      in: place.steps, sample: place.address.sample, asOf: place.moment.index)
  }

  private mutating func take(_ prompt: Prompt, for editable: Editable) -> [Effect] {
    do throws(FormulaError) {
      let value = try number(prompt.field.text)
      guard value.isFinite else {
        return refuse(prompt, "that is \(value); allowed: a finite number")
      }
      remember(prompt)
      overlay = .none
      make(change(editable, to: value))
    } catch {
      return refuse(prompt, error)
    }
    return []
  }

  // MARK: Run until

  mutating func askForCondition() {
    let last = recall[.condition]?.last
    let hint = last.map { " (Enter: \($0))" } ?? ""
    ask(Prompt(.condition, "Run until\(hint)"))
  }

  private mutating func takeCondition(_ prompt: Prompt) {
    var prompt = prompt
    if prompt.field.text.isEmpty, let last = recall[.condition]?.last {
      prompt.field = TextField(last)
    }
    do throws(FormulaError) {
      let condition = try Formula(condition: prompt.field.text, names: names)
      // What the run does not have shows at once, not after a search.
      _ = try condition.holds(in: run.current.steps)
      remember(prompt)
      overlay = .none
      notice = nil
      work = .search(Search(condition, from: run))
    } catch {
      refuse(prompt, error)
    }
  }

  // MARK: Places

  mutating func takePlace(_ prompt: Prompt, _ kind: Prompt.PlaceKind) {
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
    overlay = .none
    notice = nil
    perform(move)
  }
}

extension Prompt.PlaceKind {
  /// What its number counts.
  var name: String {
    switch self {
    case .step: "step"
    case .iteration: "iteration"
    case .epochStart, .epochEnd: "epoch"
    }
  }
}
