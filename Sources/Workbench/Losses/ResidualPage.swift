/// What is moved on the page.
public struct ResidualPage: LossesPage {

  mutating func perform(_ command: LossesCommand) -> String? { nil }

  func whyNot(_ command: LossesCommand) -> String? { nil }

  func name(of command: LossesCommand) -> String? { nil }

  var footer: [LossesCommand] { [] }

  mutating func take(_ text: String) throws(TypedProblem) {}

  var question: String { "" }
}
