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
  }

  /// What is asked for.
  public internal(set) var purpose: Purpose
  /// What stands before the typed text.
  public internal(set) var question: String
  /// What was typed.
  public internal(set) var text = ""
  /// Why it was not taken.
  public internal(set) var problem: String?
}

extension State {
  /// Asks for a new value of the number that the step is about.
  mutating func edit() {
    playback.direction = nil
    ask(for: editables.first ?? .input(1))
  }

  private mutating func ask(for editable: Editable) {
    let value = StepContext(self).numbers.text(value(of: editable))
    overlay = .prompt(
      Prompt(purpose: .value(editable), question: "\(symbol(of: editable)) is \(value); set it to"))
  }

  mutating func press(_ key: KeyPress, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    prompt.problem = nil
    switch key {
    case .character(let character): if prompt.text.count < 200 { prompt.text.append(character) }
    case .backspace: _ = prompt.text.popLast()
    case .control("u"): prompt.text = ""
    case .enter: return take(prompt)
    case .escape, .control("c"):
      overlay = .none
      return []
    case .tab, .backTab: return nextEditable(after: prompt, forward: key == .tab)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default: break
    }
    overlay = .prompt(prompt)
    return []
  }

  private mutating func nextEditable(after prompt: Prompt, forward: Bool) -> [Effect] {
    guard case .value(let editable) = prompt.purpose else { return [] }
    let all = editables
    let place = all.firstIndex(of: editable) ?? 0
    ask(for: all[(place + (forward ? 1 : all.count - 1)) % all.count])
    return []
  }

  private mutating func take(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch prompt.purpose {
    case .value(let editable):
      guard let number = Self.number(prompt.text) else {
        return refuse(&prompt, "a number is asked for, such as 0.25 or -1e-3")
      }
      overlay = .none
      make(change(editable, to: number))
    case .setting(let setting):
      guard let change = setting.change(typed: prompt.text, in: run.setup) else {
        return refuse(&prompt, "allowed: \(setting.allowed)")
      }
      overlay = .none
      make(change)
    case .fileName:
      guard !prompt.text.isEmpty else { return refuse(&prompt, "type the name of a file") }
      overlay = .none
      return save(as: prompt.text)
    }
    return []
  }

  private mutating func refuse(_ prompt: inout Prompt, _ problem: String) -> [Effect] {
    prompt.problem = problem
    overlay = .prompt(prompt)
    return []
  }

  /// A finite number in the notation of experiment files.
  static func number(_ text: String) -> Double? {
    let text = text.filter { $0 != " " }
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    guard isPlain, let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
