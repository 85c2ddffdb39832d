import Derivation
import Formulas

/// What can be said of a formula before it is known for which network it is.
///
/// A name is right if a network is thinkable that has it, so `h9` is and `q1` is not.
package struct FormulaSyntax {
  /// Whether it is a condition and not a number.
  package let isCondition: Bool
  /// Whether it names a quantity; without one its number is known beforehand.
  package let hasQuantities: Bool

  /// Reads a formula; throws what would be wrong with it in every network.
  package init(_ text: String) throws(FormulaError) {
    let tree = try FormulaParser.parse(text, FormulaNames(networks: Self.thinkable))
    isCondition = tree.isCondition
    hasQuantities = !tree.quantities.isEmpty
  }

  /// Whether a text is the name of a quantity of some network, a single product included.
  package static func isName(_ text: String) -> Bool {
    thinkable.contains { $0.quantity(named: text) != nil }
  }

  /// Names of networks that together have every name: an index is left out where a layer has one unit.
  private static let thinkable: [Names] = {
    let counts = [4_096, 1]
    let shallow = counts.flatMap { first in
      counts.flatMap { second in [[first, second]] + counts.map { [first, second, $0] } }
    }
    let deep = [[4_096, 4_096], [1, 1], [4_096, 1], [1, 4_096]].map { pair in
      (0..<256).map { pair[$0 % 2] }
    }
    return (shallow + deep).map { Names(units: $0) } + [.surface()]
  }()
}
