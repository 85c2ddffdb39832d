import Derivation
import Engine
import Testing

@Suite("Functions of formulas")
struct FunctionTests {
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
}
