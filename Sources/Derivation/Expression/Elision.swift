/// How a long sum or product is shortened: its first and last operands stay.
public struct Elision: Hashable, Sendable {
  /// Sums and products of more operands than this are shortened.
  public let longest: Int
  /// How many operands stay at the start.
  public let first: Int
  /// How many operands stay at the end.
  public let last: Int

  /// An elision; it leaves out at least two operands, or none.
  public init(longest: Int, first: Int, last: Int) {
    precondition(first > 0 && last > 0, "the first and the last operand stay")
    self.longest = max(longest, first + last + 1)
    self.first = first
    self.last = last
  }

  /// Shows everything.
  public static let never = Elision(longest: .max, first: 1, last: 1)
  /// Shows up to eight operands, of more the first three and the last two.
  public static let standard = Elision(longest: 8, first: 3, last: 2)

  /// This one and shorter and shorter ones.
  var shorter: [Elision] {
    guard longest < .max else { return [self] }
    return [self]
      + [(4, 2, 2), (4, 2, 1), (3, 1, 1)].compactMap { longest, first, last in
        let next = Elision(longest: longest, first: first, last: last)
        return next.longest < self.longest ? next : nil
      }
  }

  /// The operands that stay, before and after the gap, and how many are left out.
  func split<Operand>(_ operands: [Operand]) -> (
    before: ArraySlice<Operand>, hidden: Int, after: ArraySlice<Operand>
  ) {
    guard operands.count > longest else { return (operands[...], 0, []) }
    return (operands.prefix(first), operands.count - first - last, operands.suffix(last))
  }
}
