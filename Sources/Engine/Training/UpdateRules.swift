/// What an optimizer does to eight parameters at once, given their gradients.
///
/// `first` and `second` are the optimizer's buffers; a rule that has none leaves them alone. The
/// settings are lanes too, all eight alike: so the loop over the parameters has nothing to spread.
protocol UpdateRule {
  /// How many buffers it keeps: 0, 1 or 2.
  static var buffers: Int { get }
  func apply(_ w: inout Lanes, _ g: Lanes, _ first: inout Lanes, _ second: inout Lanes)
}

/// What is done with an optimizer's arithmetic, whichever it is: compiled once for each.
protocol UpdateVisitor {
  associatedtype Result
  func visit<Rule: UpdateRule>(_ rule: Rule) -> Result
}
