/// What is moved on the page.
public struct OutlierPage: LossesPage {

  /// Milliseconds to the next frame; nil while nothing moves.
  var interval: Int? { nil }

  /// A frame is due.
  mutating func frame() {}

  mutating func perform(_ command: LossesCommand) -> String? { nil }

  func whyNot(_ command: LossesCommand) -> String? { nil }

  func name(of command: LossesCommand) -> String? { nil }

  var footer: [LossesCommand] { [] }

  mutating func take(_ text: String) throws(TypedProblem) {}

  var question: String { "" }
}
