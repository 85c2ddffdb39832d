import Derivation
import Session

/// A line in which something is typed.
public struct Prompt: Hashable, Sendable {
  /// What is asked for.
  public enum Purpose: Hashable, Sendable {
    /// A new value of a number.
    case value(Editable)
    /// A new value of a setting.
    case setting(Setting)
    /// The name of a file to save to.
    case fileName
    /// The name of a file to write the screen to.
    case exportName
    /// The condition until which time runs.
    case condition
    /// The name of a quantity, or a part of it.
    case quantity
    /// A place to go to, by its number.
    case place(PlaceKind)
    /// A contender: a new one, or another for the chosen one.
    case contender(isNew: Bool)
    /// A setting of a comparison.
    case comparison(CompareSetting)
    /// Where the contenders are to go.
    case position
    /// A number of the page about losses that is shown.
    case losses
    /// A number of the screen of activations.
    case activations(ActivationsExhibit.Number)
    /// Something about a stack whose gradients vanish.
    case stack(StackNumber)
  }

  /// What can be typed about a stack.
  public enum StackNumber: Hashable, Sendable {
    /// The weight that all start with.
    case weight
    /// Any settings, by their names.
    case settings
  }

  /// A place to go to that needs a number.
  public enum PlaceKind: Hashable, Sendable {
    /// Steps of this iteration, from 1.
    case step
    /// Iterations, from 1.
    case iteration
    /// Epochs, from 1: their first step.
    case epochStart
    /// Epochs, from 1: their last step.
    case epochEnd
  }

  /// What was typed before is remembered by topic.
  enum Topic: Hashable {
    case value, condition, quantity
  }

  /// Why what was typed is not taken.
  public struct Problem: Hashable, Sendable {
    /// What is wrong and what is allowed.
    public let text: String
    /// The first character that is wrong, from 1; nil where it is the whole.
    public let column: Int?
  }

  /// What is asked for.
  public let purpose: Purpose
  /// What stands before the typed text.
  public let question: String
  /// What was typed.
  public internal(set) var field: TextField
  /// Why it was not taken.
  public internal(set) var problem: Problem?
  /// What it may go on with.
  public internal(set) var candidates: [String] = []
  /// The candidate that Tab put in.
  public internal(set) var chosen: Int?
  /// The characters that a candidate replaces.
  var replaced = 0..<0
  /// How far back one went in what was typed before.
  var recalled = 0

  init(_ purpose: Purpose, _ question: String, text: String = "") {
    self.purpose = purpose
    self.question = question
    field = TextField(text)
  }

  /// Whether it takes names of quantities.
  var takesNames: Bool {
    switch purpose {
    case .value, .condition, .quantity: true
    default: false
    }
  }

  var topic: Topic? {
    switch purpose {
    case .value: .value
    case .condition: .condition
    case .quantity: .quantity
    default: nil
    }
  }
}

extension State {
  /// Opens a prompt with what it may go on with.
  mutating func ask(_ prompt: Prompt) {
    overlay = .prompt(completed(prompt))
  }

  mutating func press(_ key: KeyPress, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .enter: return take(prompt)
    case .escape, .control("c"):
      overlay = .none
      return []
    case .backspace where prompt.field.text.isEmpty:
      if case .place = prompt.purpose { overlay = .goToMenu }
      return []
    case .tab, .backTab: return complete(prompt, forward: key == .tab)
    case .up, .down: recall(&prompt, back: key == .up)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default:
      guard prompt.field.press(key) else { return [] }
      prompt.problem = nil
      prompt.recalled = 0
    }
    overlay = .prompt(completed(prompt))
    return []
  }

  /// The prompt with what its text may go on with.
  private func completed(_ prompt: Prompt) -> Prompt {
    var prompt = prompt
    (prompt.chosen, prompt.candidates) = (nil, [])
    guard prompt.takesNames else { return prompt }
    if case .value = prompt.purpose, prompt.field.text.isEmpty { return prompt }
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

  /// Puts in the next candidate; where nothing is typed yet asks for the next number.
  private mutating func complete(_ prompt: Prompt, forward: Bool) -> [Effect] {
    var prompt = prompt
    if case .value(let editable) = prompt.purpose, prompt.field.text.isEmpty {
      askForNext(after: editable, forward: forward)
      return []
    }
    guard !prompt.candidates.isEmpty else { return [] }
    let count = prompt.candidates.count
    let next =
      prompt.chosen.map { ($0 + (forward ? 1 : count - 1)) % count } ?? (forward ? 0 : count - 1)
    let candidate = prompt.candidates[next]
    prompt.field.replace(prompt.replaced, with: candidate)
    prompt.replaced = prompt.replaced.lowerBound..<prompt.replaced.lowerBound + candidate.count
    prompt.chosen = next
    prompt.problem = nil
    overlay = .prompt(prompt)
    return []
  }

  private func recall(_ prompt: inout Prompt, back: Bool) {
    guard let topic = prompt.topic, let texts = recall[topic], !texts.isEmpty else { return }
    prompt.recalled = max(0, min(texts.count, prompt.recalled + (back ? 1 : -1)))
    prompt.field = TextField(prompt.recalled == 0 ? "" : texts[texts.count - prompt.recalled])
    prompt.problem = nil
  }

  /// Remembers what was taken, the latest last.
  mutating func remember(_ prompt: Prompt) {
    guard let topic = prompt.topic, !prompt.field.text.isEmpty else { return }
    recall[topic, default: []].removeAll { $0 == prompt.field.text }
    recall[topic, default: []].append(prompt.field.text)
    if let count = recall[topic]?.count, count > 50 { recall[topic]?.removeFirst() }
  }

  @discardableResult
  mutating func refuse(_ prompt: Prompt, _ text: String, column: Int? = nil) -> [Effect] {
    var prompt = prompt
    prompt.problem = Prompt.Problem(text: text, column: column)
    overlay = .prompt(prompt)
    return []
  }

  @discardableResult
  mutating func refuse(_ prompt: Prompt, _ error: FormulaError) -> [Effect] {
    refuse(prompt, "\(error)", column: error.column)
  }
}
