/// What is asked for by a prompt, in the terms of the screen that asks.
public protocol PromptPurpose: Hashable, Sendable {}

/// A line in which something is typed.
public struct Prompt: Hashable, Sendable {
  /// Why what was typed is not taken.
  public struct Problem: Hashable, Sendable {
    /// What is wrong and what is allowed.
    public let text: String
    /// The first character that is wrong, from 1; nil where it is the whole.
    public let column: Int?
  }

  private let purpose: any PromptPurpose
  /// What stands before the typed text.
  public let question: String
  /// What was typed.
  public var field: TextField
  /// Why it was not taken.
  public private(set) var problem: Problem?
  /// Whether it takes names of quantities, which may be completed.
  public let takesNames: Bool
  /// What Tab does while nothing is typed; nil where it completes names, or does nothing.
  public let tabWhenEmpty: String?
  /// What was typed before is remembered by topic; nil where it is not.
  public let topic: String?
  /// What it may go on with.
  public var candidates: [String] = []
  /// The candidate that Tab put in.
  public var chosen: Int?
  /// The characters that a candidate replaces.
  public var replaced = 0..<0
  /// How far back one went in what was typed before.
  public var recalled = 0

  /// A prompt.
  ///
  /// - Parameters:
  ///   - purpose: What is asked for.
  ///   - question: What stands before the typed text.
  ///   - text: What is typed already.
  ///   - takesNames: Whether it takes names of quantities.
  ///   - topic: By what it is remembered.
  ///   - tabWhenEmpty: What Tab does while nothing is typed.
  public init(
    _ purpose: some PromptPurpose, _ question: String, text: String = "", takesNames: Bool = false,
    topic: String? = nil, tabWhenEmpty: String? = nil
  ) {
    self.purpose = purpose
    self.question = question
    field = TextField(text)
    self.takesNames = takesNames
    self.topic = topic
    self.tabWhenEmpty = tabWhenEmpty
  }

  /// What is asked for as one of a screen's own questions; nil if another screen asks.
  public func purpose<Purpose: PromptPurpose>(_ type: Purpose.Type) -> Purpose? {
    purpose as? Purpose
  }

  /// What Tab does now; nil where it does nothing.
  public var tabName: String? {
    if let tabWhenEmpty, field.text.isEmpty { return tabWhenEmpty }
    return takesNames ? "complete" : nil
  }

  /// The same with what is wrong with what was typed.
  public func refused(_ text: String, column: Int? = nil) -> Prompt {
    var prompt = self
    prompt.problem = Problem(text: text, column: column)
    return prompt
  }

  /// Forgets what was wrong: something else is typed now.
  public mutating func clearProblem() { problem = nil }

  /// Whether all of both is the same.
  public static func == (left: Prompt, right: Prompt) -> Bool {
    left.hasSamePurpose(as: right) && left.question == right.question && left.field == right.field
      && left.problem == right.problem && left.candidates == right.candidates
      && left.chosen == right.chosen && left.replaced == right.replaced
      && left.recalled == right.recalled
  }

  /// Hashes what is asked and what was typed.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(question)
    hasher.combine(field)
  }

  private func hasSamePurpose(as other: Prompt) -> Bool { purpose.isSame(as: other.purpose) }
}

extension PromptPurpose {
  fileprivate func isSame(as other: any PromptPurpose) -> Bool { (other as? Self) == self }
}

/// Why what was typed is not taken: what is allowed.
public struct TypedProblem: Error, Hashable {
  /// What is allowed.
  public let allowed: String

  /// A problem.
  public init(allowed: String) { self.allowed = allowed }
}
