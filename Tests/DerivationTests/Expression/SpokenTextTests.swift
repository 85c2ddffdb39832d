import Derivation
import Engine
import Testing

struct SpokenTextTests {
  private let names = Names(units: [2, 2, 2])
  private let delta = Expression.leaf(.delta(layer: 1, unit: 1), 0.1)
  private let x = Expression.leaf(.input(1), 0.05)

  @Test("A slope is a sentence")
  func slope() {
    let tree = Expression.product([delta, x])
    #expect(tree.spoken(names) == "the delta of hidden unit 1 times input 1")
    #expect(
      Equation(.lossGradient(.weight(layer: 1, unit: 1, from: 1)), tree).spoken(names)
        == "The slope of the loss in the weight into hidden unit 1 from input 1 is "
        + "the delta of hidden unit 1 times input 1.")
  }

  @Test("What stands in parentheses becomes a noun")
  func nouns() {
    let (a, b) = (Expression.leaf(.target(1), 1), Expression.leaf(.loss, 2))
    #expect(
      Expression.product([.sum([a, b]), x]).spoken(names)
        == "the sum of the target of output 1 and the loss times input 1")
    #expect(
      Expression.product([.number(0.5), .square(.difference(a, b))]).spoken(names)
        == "one half times the square of the difference of the target of output 1 and the loss")
    #expect(
      Expression.sum([x, .product([b, x])]).spoken(names) == "input 1 plus the loss times input 1")
    #expect(
      Expression.quotient(x, .product([b, x])).spoken(names)
        == "input 1 divided by the product of the loss and input 1")
    #expect(
      Expression.difference(x, .sum([b, x])).spoken(names)
        == "input 1 minus the sum of the loss and input 1")
  }

  @Test("Functions have words")
  func functions() {
    let sigmoid = Expression.quotient(
      .number(1), .sum([.number(1), .call(.exp, .negative(x))]))
    #expect(
      sigmoid.spoken(names) == "1 divided by the sum of 1 and e to the power of minus input 1")
    #expect(Expression.call(.max, [.number(0), x]).spoken(names) == "the largest of 0 and input 1")
    #expect(Expression.call(.sqrt, x).spoken(names) == "the square root of input 1")
    #expect(
      Expression.conditional(
        x, greaterThan: .number(0), then: x, otherwise: .number(-0.25)
      ).spoken(names) == "if input 1 is greater than 0, then input 1, otherwise minus 0.25")
  }

  @Test("A long sum says how many terms it leaves out")
  func long() {
    let sum = Expression.sum((1...251).map { .leaf(.input($0), 1) })
    #expect(
      sum.spoken(Names(units: [251, 2]))
        == "input 1 plus input 2 plus input 3 plus 246 more plus input 250 plus input 251")
  }

  @Test("Random trees are spoken in letters, digits and plain punctuation")
  func plain() {
    var trees = RandomTrees(seed: 2)
    for index in 0..<1000 {
      let text = trees.tree(depth: 1 + index % 5).spoken(names)
      #expect(!text.isEmpty && !text.contains("  "))
      #expect(text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " ,.-".contains($0)) })
    }
  }
}
