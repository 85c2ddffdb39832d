import Compare
import Derivation
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("What the page of the average shows")
struct AverageScreenTests {
  private func screen(_ keys: String = "", display: Display = Display()) throws -> AverageScreen {
    var learner = try Learner("xor", display: display)
    learner.type("c8" + keys)
    return AverageScreen(try #require(learner.state.comparison), learner.state.comparisons.around)
  }

  @Test("curves are the engine's averages, bit for bit")
  func curves() throws {
    let series = NoisySeries.numbers(count: 100, seed: 1)
    for (keys, beta) in [("", 0.9), ("+", 0.95), ("------", 0), ("++++", 0.999)] {
      let screen = try screen(keys)
      #expect(screen.series == series)
      for curve in screen.curves {
        let average = ExponentialAverage(series, beta: beta, start: curve.start)
        #expect(curve.values.map(\.bitPattern) == average.shown.map(\.bitPattern))
        #expect(curve.value == average.steps[9].shown)
      }
    }
  }

  @Test("equations have the symbols, the numbers and the value of the place")
  func equations() throws {
    let screen = try screen()
    let average = ExponentialAverage(screen.series, beta: 0.9, start: .firstNumber)
    let format = NumberFormat.short
    let (old, new) = (average.steps[8].average, average.steps[9].average)
    let equation = screen.curves[0].equations[0]
    #expect(equation.symbol == "v₁₀")
    #expect(equation.symbols == "β·v₉ + (1 − β)·a₁₀")
    #expect(
      equation.numbers == "0.9·\(format.text(old)) + (1 − 0.9)·\(format.text(screen.series[9]))")
    #expect(equation.value == format.text(new) && equation.relation == "≈")
    #expect(screen.curves.map(\.equations.count) == [1, 1, 1])
    #expect(screen.curves[2].equations[0].symbols == "v₁₀/(1 − β¹⁰)")
  }

  @Test("the corrected average alone brings the one it corrects")
  func corrected() throws {
    let screen = try screen("ccc")
    #expect(screen.curves.map(\.start) == [.zeroCorrected])
    #expect(screen.curves[0].equations.map(\.symbol) == ["v₁₀", "v\u{302}₁₀"])
  }

  @Test("the first number is said once where an average starts with it")
  func first() throws {
    var learner = try Learner("xor")
    learner.type("c8")
    learner.press(.home)
    let screen = AverageScreen(
      try #require(learner.state.comparison), learner.state.comparisons.around)
    let equation = screen.curves[0].equations[0]
    #expect(equation.middle == " = a₁" && equation.numbers.isEmpty)
    #expect(screen.title.hasPrefix("number 1 of 100: a₁ ≈ "))
  }

  @Test("says how many numbers count")
  func memory() throws {
    #expect(try screen().memory == ["1/(1 − β) ≈ 10.00", "about so many numbers"])
    #expect(try screen("------").memory[1] == "only the newest counts")
    #expect(try screen("+++++").memory == ["1/(1 − β) = inf", "nothing new counts"])
  }

  @Test("the slider's stops are evenly spaced")
  func slider() throws {
    func place(_ beta: Double) throws -> Double {
      var learner = try Learner("xor")
      learner.type("c8e\(beta)")
      learner.press(.enter)
      let model = try #require(learner.state.comparison)
      return AverageScreen(model, learner.state.comparisons.around).slider.place
    }
    for (number, stop) in AveragePage.stops.enumerated() {
      #expect(try abs(place(stop) - Double(number) / 8) < 1e-12)
    }
    #expect(try abs(place(0.25) - 0.0625) < 1e-12)
  }

  @Test("is ASCII where the display is")
  func ascii() throws {
    let screen = try screen(display: Display(glyphs: .ascii))
    #expect(screen.slider.text == "beta 0.9")
    let texts =
      screen.memory + [screen.title] + screen.curves.flatMap { [$0.name, $0.mark] }
      + screen.curves.flatMap { $0.equations.map { $0.symbol + $0.middle + $0.relation } }
    for text in texts { #expect(text.allSatisfy { $0.isASCII }, "\(text)") }
  }
}
