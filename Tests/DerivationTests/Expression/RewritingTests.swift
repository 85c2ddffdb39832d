import Derivation
import Engine
import Testing

struct RewritingTests {
  @Test("With nothing replaced a formula stays, whatever it is made of")
  func nothing() {
    var trees = RandomTrees(seed: 530)
    for round in 0..<300 {
      let tree = trees.tree(depth: round % 5)
      #expect(tree.replacing { _ in nil } == tree)
      #expect(tree.replacingLeaves { .leaf($0) } == tree)
    }
  }

  @Test("The outermost part that is replaced is not looked into")
  func outermost() {
    let inner = Expression.square(.number(2))
    let formula = Expression.square(inner)
    let replaced = formula.replacing { if case .square = $0 { .number(7) } else { nil } }
    #expect(replaced == .number(7))
    #expect(formula.replacing { $0 == inner ? .number(7) : nil } == .square(.number(7)))
  }
}
