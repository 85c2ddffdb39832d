import Derivation

/// What an open question keeps from who is asked: numbers, and the steps behind them.
///
/// Withheld is not the same as not computed: `?`, not `…`.
///
/// What is hidden needs no list: the tree of what is asked says it.
public struct Withheld: Hashable, Sendable {
  /// The iteration that is asked about.
  public let iteration: Int
  /// Its steps, from 0, whose numbers are hidden; none for a question that is about no number.
  public let hidden: Range<Int>
  /// The last step of it that one can stand on.
  public let limit: Int

  /// Steps of an iteration.
  public init(iteration: Int, hidden: Range<Int>, limit: Int) {
    self.iteration = iteration
    self.hidden = hidden
    self.limit = limit
  }

  /// The number that a step makes, with all that is made of its inputs on the way to it.
  ///
  /// What stands between the inputs and the number, such as the products of a sum, would give it
  /// away: it is what the number's own tree contains.
  public init(_ steps: IterationSteps, asked index: Int) {
    let tree = Self.tree(steps, index)
    let iteration = steps.record.iteration
    let last = tree.leaves.compactMap(\.source).filter { $0.iteration == iteration }
      .map(\.index).max()
    let group = steps.plan.location(of: index).group(.unit)
    let candidates = max(group.lowerBound, (last ?? -1) + 1)..<index + 1
    let parts = tree.parts
    let first = candidates.first { $0 == index || parts.contains(Self.tree(steps, $0)) }
    self.init(iteration: iteration, hidden: (first ?? index)..<index + 1, limit: index)
  }

  private static func tree(_ steps: IterationSteps, _ index: Int) -> Expression {
    steps.equation(of: steps.plan.address(at: index)).expression
  }

  /// The steps that a question for the number of a step hides.
  public static func hiddenSteps(of steps: IterationSteps, asked index: Int) -> Range<Int> {
    Withheld(steps, asked: index).hidden
  }

  /// Whether the number of a step is hidden.
  public func hides(_ moment: Moment) -> Bool {
    moment.iteration == iteration && hidden.contains(moment.index)
  }

  /// Whether the number that a moment makes is hidden, or comes after what is asked.
  public func keeps(_ moment: Moment) -> Bool { hides(moment) || !allows(moment) }

  /// Whether one may stand there.
  public func allows(_ moment: Moment) -> Bool {
    moment.iteration < iteration || moment.iteration == iteration && moment.index <= limit
  }
}

extension Expression {
  /// All that is computed on the way to its value: its operands, theirs, and the beginnings of sums.
  fileprivate var parts: Set<Expression> {
    var parts: Set<Expression> = [self]
    if case .sum(let terms) = self {
      for count in 1..<max(2, terms.count) { parts.insert(.sum(Array(terms.prefix(count)))) }
    }
    return operands.reduce(into: parts) { $0.formUnion($1.parts) }
  }
}
