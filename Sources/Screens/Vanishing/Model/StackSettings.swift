import ScreenKit
import Derivation
import Engine
import Session

/// Settings of a stack as one types them: `x=0.5 b=-2.5 depth=20`.
enum StackSettings {
  /// What may be typed.
  static let allowed =
    "x, y, w, b (a number), eta (above 0), depth (1-50), width (1-16), seed, f, start"

  /// The stack with what was typed changed.
  ///
  /// - Throws: What is wrong and what is allowed.
  static func changed(_ stack: Stack, by text: String) throws(TypedProblem) -> Stack {
    var changed = stack
    let parts = text.split { $0 == " " || $0 == "," || $0 == ";" }
    guard !parts.isEmpty else { throw TypedProblem(allowed: "such as x=0.5 or b=-2.5; \(allowed)") }
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, !pair[1].isEmpty else {
        throw TypedProblem(allowed: "a name, = and a value, such as x=0.5, not \(part)")
      }
      try set(&changed, String(pair[0]), String(pair[1]))
    }
    return changed
  }

  private static func set(
    _ stack: inout Stack, _ name: String, _ value: String
  ) throws(TypedProblem) {
    switch name {
    case "x": stack.input = try number(name, value)
    case "y": stack.target = try number(name, value)
    case "w": stack.start = .alike(weight: try number(name, value))
    case "b": stack.bias = try number(name, value)
    case "eta", "η":
      let rate = try number(name, value)
      guard rate > 0 else { throw TypedProblem(allowed: "\(name) above 0, not \(value)") }
      stack.learningRate = rate
    case "depth": stack.depth = try whole(name, value, Stack.depths)
    case "width": stack.width = try whole(name, value, Stack.widths)
    case "seed":
      guard let seed = UInt64(value) else {
        throw TypedProblem(allowed: "seed a whole number from 0, not \(value)")
      }
      stack.seed = seed
    case "f": stack.activation = try named(name, value, Stack.activations, \.name)
    case "start": stack.start = .drawn(try named(name, value, Stack.initializers, \.name))
    default: throw TypedProblem(allowed: "\(allowed); not \(name)")
    }
  }

  /// A finite number.
  static func number(_ name: String, _ text: String) throws(TypedProblem) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw TypedProblem(allowed: "\(name) a finite number, not \(text)")
    }
    return number
  }

  private static func whole(
    _ name: String, _ text: String, _ range: ClosedRange<Int>
  ) throws(TypedProblem) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw TypedProblem(
        allowed: "\(name) from \(range.lowerBound) to \(range.upperBound), not \(text)")
    }
    return number
  }

  private static func named<Choice>(
    _ name: String, _ text: String, _ choices: [Choice], _ nameOf: (Choice) -> String
  ) throws(TypedProblem) -> Choice {
    guard let choice = choices.first(where: { nameOf($0) == text }) else {
      let names = choices.map(nameOf).joined(separator: " ")
      throw TypedProblem(allowed: "\(name) one of \(names), not \(text)")
    }
    return choice
  }
}

/// What can be typed about a stack.
enum StackPurpose: PromptPurpose {
  /// The weight that all start with.
  case weight
  /// Any settings, by their names.
  case settings
}

extension Scene<VanishingModel> {
  mutating func askForSettings() {
    let eta = display.isASCII ? "eta" : "η"
    ask(
      Prompt(
        StackPurpose.settings, "Set x, y, \(eta), b, … of \(model.side.letter), as x=0.5"))
  }

  mutating func askForWeight() {
    ask(Prompt(StackPurpose.weight, "Every w of \(model.side.letter) starts as"))
  }

  /// Takes what was typed.
  mutating func take(_ prompt: Prompt) {
    guard let purpose = prompt.purpose(StackPurpose.self) else { return }
    do throws(TypedProblem) {
      let text = prompt.field.text
      let changed: Stack
      switch purpose {
      case .settings: changed = try StackSettings.changed(model.stack, by: text)
      case .weight:
        let weight = try StackSettings.number("w", text.filter { $0 != " " })
        changed = try StackSettings.changed(model.stack, by: "w=\(weight)")
      }
      model.change { $0 = changed }
    } catch {
      refuse(prompt, "allowed: \(error.allowed)")
    }
  }
}
