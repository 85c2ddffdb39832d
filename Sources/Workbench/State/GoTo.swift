import Session

/// A line of the menu of places to go to.
public struct GoToEntry: Sendable {
  /// What chooses it.
  public let key: String
  /// Where it goes.
  public let summary: String
}

extension GoToEntry {
  /// The menu.
  public static let menu = [
    GoToEntry(key: "1-9", summary: "a step of this iteration, by its number"),
    GoToEntry(key: "i", summary: "an iteration, by its number"),
    GoToEntry(key: "b", summary: "the beginning of an epoch"),
    GoToEntry(key: "e", summary: "the end of an epoch"),
    GoToEntry(key: "s", summary: "the start of the run"),
    GoToEntry(key: "f", summary: "the first number that is not finite"),
    GoToEntry(key: "Esc", summary: "nowhere"),
  ]
}

extension State {
  mutating func pressInMenu(_ key: KeyPress) -> [Effect] {
    guard case .character(let character) = key else { return performOver(key) }
    overlay = .none
    switch character {
    case "1"..."9": ask(.step, String(character))
    case "i": ask(.iteration)
    case "b": ask(.epochStart)
    case "e": ask(.epochEnd)
    case "s": perform(.runStart)
    case "f": goToDivergence()
    case "q": return [.quit]
    case "?": break
    default:
      overlay = .goToMenu
    }
    return []
  }

  private mutating func ask(_ kind: GoToNumber.Kind, _ text: String = "") {
    overlay = .goToNumber(GoToNumber(kind: kind, text: text, problem: nil))
  }

  private mutating func goToDivergence() {
    if let divergence = run.timeline.divergence {
      perform(.moment(divergence.moment))
    } else {
      notice = Notice(
        "Every number is finite in the \(run.timeline.iterationCount) iterations so far.", .done)
    }
  }

  mutating func press(_ key: KeyPress, in prompt: GoToNumber) -> [Effect] {
    var prompt = prompt
    prompt.problem = nil
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber:
      if prompt.text.count < 12 { prompt.text.append(digit) }
    case .backspace:
      guard !prompt.text.isEmpty else {
        overlay = .goToMenu
        return []
      }
      prompt.text.removeLast()
    case .enter: return go(prompt)
    case .escape, .control("c"):
      overlay = .none
      return []
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default: prompt.problem = "a number is asked for: digits, Enter, or Esc"
    }
    overlay = .goToNumber(prompt)
    return []
  }

  private mutating func go(_ prompt: GoToNumber) -> [Effect] {
    if let problem = problem(of: prompt) {
      var prompt = prompt
      prompt.problem = problem
      overlay = .goToNumber(prompt)
      return []
    }
    overlay = .none
    notice = nil
    if let number = Int(prompt.text) { perform(Self.move(prompt.kind, number)) }
    return []
  }

  private static func move(_ kind: GoToNumber.Kind, _ number: Int) -> Move {
    switch kind {
    case .step: .step(number - 1)
    case .iteration: .iteration(number)
    case .epochStart: .epochStart(number)
    case .epochEnd: .epochEnd(number)
    }
  }

  /// Why the number is not taken; nil if it is.
  private func problem(of prompt: GoToNumber) -> String? {
    guard let number = Int(prompt.text), number >= 1 else {
      return "type a number from 1, then Enter"
    }
    let target = run.destination(of: Self.move(prompt.kind, number))
    if prompt.kind == .step {
      return target == nil ? "this iteration has steps 1 to \(run.current.steps.count)" : nil
    }
    let furthest = furthestIteration
    if let target, target.iteration <= furthest { return nil }
    let schedule = run.timeline.plan.schedule
    let place =
      prompt.kind == .iteration
      ? "iteration \(furthest)" : "epoch \(furthest / schedule.iterationsPerEpoch)"
    return "too far for one jump: at most \(place)"
  }

  /// How far a jump may train on: a few seconds, for nothing else happens meanwhile.
  private var furthestIteration: Int {
    run.timeline.iterationCount + IterationWork(setup).iterations(in: 4_000_000_000)
  }
}
