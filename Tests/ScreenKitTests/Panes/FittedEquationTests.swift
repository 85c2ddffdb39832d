import Losses
import TestSupport
import Testing

@Suite("An equation in the rows there are")
struct FittedEquationTests {
  private func loss(_ width: Int, _ rows: Int, _ z: String = "-8") throws -> [String] {
    var learner = try Learner("xor")
    learner.press(.function(6))
    learner.type("3e\(z)")
    learner.press(.enter)
    let screen = CrossEntropyScreen(
      learner.state.losses.crossEntropy, learner.state.scene(LossesModel.self))
    return screen.steps[1].equation.lines(width: width, rows: rows).map {
      $0.map(\.text).joined()
    }
  }

  @Test("has symbols and numbers on one row where that is wide enough")
  func one() throws {
    #expect(
      try loss(110, 1) == [
        "L(o) = max(z(o), 0) − y·z(o) + ln1p(exp(−|z(o)|))"
          + " = max(-8, 0) − 1·(-8) + ln1p(exp(−|-8|)) ≈ 8.000"
      ])
  }

  @Test("has the numbers below the symbols on two rows")
  func two() throws {
    #expect(
      try loss(78, 2) == [
        "L(o) = max(z(o), 0) − y·z(o) + ln1p(exp(−|z(o)|))",
        "     = max(-8  , 0) − 1·(-8) + ln1p(exp(−|-8|)) ≈ 8.000",
      ])
  }

  @Test("has the numbers alone where the symbols have no room, without room for them")
  func numbers() throws {
    #expect(try loss(78, 1) == ["L(o) = max(-8, 0) − 1·(-8) + ln1p(exp(−|-8|)) ≈ 8.000"])
    #expect(
      try loss(46, 2) == [
        "L(o) = max(-8, 0) − 1·(-8)", "       + ln1p(exp(−|-8|)) ≈ 8.000",
      ])
  }

  @Test("never has more rows than there are", arguments: 1...4)
  func rows(_ rows: Int) throws {
    for width in 1...120 {
      let lines = try loss(width, rows)
      #expect(!lines.isEmpty && lines.count <= rows)
      #expect(lines.last?.hasSuffix("≈ 8.000") == true)
    }
  }

  @Test("aligns numbers with their symbols")
  func number() throws {
    var learner = try Learner("xor")
    learner.press(.function(6))
    learner.type("4")
    let screen = SoftmaxScreen(learner.state.losses.softmax, learner.state.scene(LossesModel.self))
    let line = screen.short.lines(width: 78, rows: 2).map { $0.map(\.text).joined() }
    #expect(line == ["δ(o₁) = ŷ₁     − y₁", "      = 0.6590 − 1 ≈ -0.3410"])
  }
}
