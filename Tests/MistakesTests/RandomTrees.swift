import Derivation
import Engine

/// Makes trees of every kind of node, from a seed.
struct RandomTrees {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  mutating func tree(depth: Int) -> Expression {
    guard depth > 0 else { return atom() }
    switch generator.below(9) {
    case 0: return atom()
    case 1: return .sum(trees(depth: depth, atLeast: 1))
    case 2: return .product(trees(depth: depth, atLeast: 1))
    case 3: return .difference(tree(depth: depth - 1), tree(depth: depth - 1))
    case 4: return .quotient(tree(depth: depth - 1), tree(depth: depth - 1))
    case 5: return .negative(tree(depth: depth - 1))
    case 6: return .square(tree(depth: depth - 1))
    case 7:
      let function = Function.allCases[generator.below(Function.allCases.count)]
      return .call(
        function, function.isUnary ? [tree(depth: depth - 1)] : trees(depth: depth, atLeast: 1))
    default:
      return .conditional(
        tree(depth: depth - 1), greaterThan: tree(depth: depth - 1), then: tree(depth: depth - 1),
        otherwise: tree(depth: depth - 1))
    }
  }

  private mutating func trees(depth: Int, atLeast: Int) -> [Expression] {
    (0..<atLeast + generator.below(4)).map { _ in tree(depth: depth - 1) }
  }

  private mutating func atom() -> Expression {
    let special: [Double] = [0, -0.0, 1, 0.5, -2, 1e-20, -3.5e18, .infinity, -.infinity]
    let value =
      generator.below(6) == 0 ? special[generator.below(special.count)] : generator.normal() * 3
    switch generator.below(4) {
    case 0: return .number(value)
    case 1: return .leaf(.input(1 + generator.below(3)), value)
    case 2: return .leaf(.lossGradient(.weight(layer: 1, unit: 1, from: 2)), value)
    default: return .leaf(.product(layer: 2, unit: 1, from: 1), value)
    }
  }
}
