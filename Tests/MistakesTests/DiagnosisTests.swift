import Derivation
import Engine
import Mistakes
import Testing

struct DiagnosisTests {
  private func expectRight(_ asked: AskedNumber, _ value: Double, _ what: @autoclosure () -> String)
  {
    for digits in [3, 4, 5, 9, 17] {
      let text = NumberFormat.significant(digits).text(value)
      let diagnosis = Result { try Answer(text) }.map {
        asked.diagnose($0, names: AskedMazur.names)
      }
      guard case .success(.right) = diagnosis else {
        Issue.record("\(text) for \(asked.equation): \(what()): \(diagnosis)")
        return
      }
    }
  }

  @Test("Right answers are right, however they are rounded and within whatever the display hides")
  func right() {
    var generator = SplitMix64(seed: 520)
    var (count, skipped) = (0, 0)
    AskedAtRandom.forEach(seed: 521, stride: 7) { asked, address in
      guard asked.isAskable else {
        skipped += 1
        return
      }
      count += 1
      expectRight(asked, asked.value, "the value")
      let formula = asked.equation.expression
      var ends: [Quantity: Bool] = [:]
      for round in 0..<3 {
        ends = [:]
        let sample = formula.withNumbers { leaf in
          let shown = NumberFormat.short.interval(of: leaf.value)
          if round == 0 { return Double(NumberFormat.short.text(leaf.value)) ?? .nan }
          let isUpper = ends[leaf.quantity] ?? (round == 1 || generator.below(2) == 0)
          ends[leaf.quantity] = isUpper
          return isUpper ? shown.upper : shown.lower
        }
        guard sample.isNumberThroughout, sample.evaluate().isFinite else { continue }
        expectRight(asked, sample.evaluate(), "inputs as shown, round \(round)")
      }
    }
    #expect(count > 500 && skipped < count / 10, "\(count) asked, \(skipped) not askable")
  }

  @Test("With all digits shown, only the number itself is right")
  func allDigits() throws {
    let mazur = AskedMazur()
    let address = try #require(mazur.steps.address(of: .delta(layer: 2, unit: 1), sample: 1))
    let asked = AskedNumber(mazur.steps, address, shownAs: .all)
    func isRight(_ text: String) throws -> Bool {
      asked.diagnose(try Answer(text), names: AskedMazur.names) == .right
    }
    #expect(try isRight(NumberFormat.all.text(asked.value)))
    #expect(try isRight("0.1385"))
    #expect(try !isRight("0.13851"))
    #expect(try isRight("0.138498562"))
    #expect(try !isRight("0.138498563"))
  }

  @Test("What has no name is unknown")
  func unknown() throws {
    #expect(try AskedMazur().names(.delta(layer: 2, unit: 1), "123.4") == [])
    #expect(try AskedMazur().names(.weightedSum(layer: 1, unit: 1), "-7.77") == [])
  }

  @Test("All mistakes that give the same number are named, each once")
  func several() throws {
    var setup = AskedMazur.setup
    setup.loss = .squaredError
    let steps = IterationSteps(Trainer(setup).recordStep())
    let address = try #require(steps.address(of: .loss, sample: 1))
    let asked = AskedNumber(steps, address)
    let answer = try Answer(NumberFormat.short.text(asked.value / 2))
    guard case .mistakes(let named) = asked.diagnose(answer, names: AskedMazur.names) else {
      Issue.record("the half of the loss has no name")
      return
    }
    #expect(named.map(\.mistake) == [.halfOrTwo, .mean])
    #expect(named.allSatisfy { !$0.sentence.isEmpty && $0.equation.quantity == .loss })
    #expect(named[0].equation != named[1].equation)
  }

  @Test("The wrong equation is written by what writes the right one")
  func sideBySide() throws {
    let asked = try #require(AskedMazur().asked(.delta(layer: 2, unit: 1)))
    guard
      case .mistakes(let named) = asked.diagnose(try Answer("-.1385"), names: AskedMazur.names)
    else {
      Issue.record("the sign has no name")
      return
    }
    let style = EquationStyle(names: AskedMazur.names)
    #expect(
      named[0].equation.expression.symbols(style).text
        == "(target(o₁) − out(o₁)) × σ′(net(o₁))")
    #expect(named[0].equation.expression.numbers(style).text == "(0.01 − 0.7514) × 0.1868")
  }

  @Test("A number that the display does not settle is right only as it is")
  func notSettled() throws {
    let formula = Expression.quotient(
      .number(1), .difference(.leaf(.input(1), 0.33333), .leaf(.input(2), 0.333331)))
    let asked = AskedNumber(Equation(.loss, formula))
    #expect(!asked.isAskable)
    let text = NumberFormat.short.text(asked.value)
    #expect(asked.diagnose(try Answer(text), names: AskedMazur.names) == .right)
    #expect(asked.diagnose(try Answer("3"), names: AskedMazur.names) == .unknown)
    let nothing = AskedNumber(Equation(.loss, .call(.ln, .number(-1))))
    #expect(nothing.diagnose(try Answer("3"), names: AskedMazur.names) == .unknown)
  }
}
