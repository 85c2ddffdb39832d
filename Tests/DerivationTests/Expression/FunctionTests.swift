import Derivation
import Engine
import Foundation
import Testing

@Suite("Functions of formulas")
struct FunctionTests {
  private static let unary = Function.allCases.filter(\.isUnary)

  private func names() -> Names { Names(units: [1, 1]) }

  @Test("All but the smallest and the largest take one argument")
  func arguments() {
    #expect(Function.allCases.filter { !$0.isUnary } == [.min, .max])
  }

  @Test("Each is said and written in LaTeX around its argument")
  func texts() {
    for function in Function.allCases {
      let call = Expression.call(function, .number(0.25))
      #expect(call.spoken(names()).contains("0.25"), "\(function)")
      #expect(call.latex(names()).contains("0.25"), "\(function)")
      #expect(call.traceNumbers == (function.isUnary ? "\(function.rawValue)(0.25)" : "0.25"))
    }
  }

  @Test("An interval holds the values of all numbers within", arguments: unary)
  func intervals(function: Function) {
    for middle in [-0.75, -0.2504, 0.0, 0.1251, 0.6, 2.5, 17.34] {
      let interval = Expression.call(function, .leaf(.loss, middle))
        .interval(shownAs: .significant(2))
      for share in stride(from: -1.0, through: 1.0, by: 0.25) {
        let shown = Double(NumberFormat.significant(2).text(middle)) ?? middle
        let inside = shown == middle ? middle : shown + share * 0.4 * abs(middle - shown)
        let value = Expression.call(function, .number(inside)).evaluate()
        #expect(value.isNaN || interval.lower <= value && value <= interval.upper)
      }
    }
  }
}
