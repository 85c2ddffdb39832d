import Derivation
import Engine
import ScreenKit
import Testing

@Suite("What the page of losses against the residual shows")
struct ResidualScreenTests {
  @Test("curves are the engine's losses and slopes, bit for bit")
  func curves() throws {
    let screen = try Measurer("-").screen
    let losses: [Loss] = [
      .squaredError, .halfSquaredError, .meanAbsoluteError, .huber(delta: 0.5),
    ]
    #expect(screen.residuals.first == -5 && screen.residuals.last == 5)
    #expect(screen.residuals.contains(0))
    for (curve, loss) in zip(screen.curves, losses) {
      for (place, r) in screen.residuals.enumerated() {
        #expect(curve.losses[place] == loss.term(target: r, prediction: 0))
        #expect(curve.slopes[place] == loss.derivative(target: r, prediction: 0))
      }
    }
  }

  @Test(
    "equations are those of a real iteration, with the curves' values",
    arguments: ["", "j", "jj", "jjj"], ["", "[[[", "e-0.3\n", "e-4.2\n"])
  func equations(_ losses: String, _ place: String) throws {
    let screen = try Measurer(losses + place).screen
    let curve = try #require(screen.curves.first { $0.isChosen })
    #expect(screen.equations.map(\.symbol) == ["L(o)", "∂L/∂ŷ"])
    #expect(screen.equations.map(\.value) == [curve.texts.loss, curve.texts.slope])
    #expect(curve.slope == -curve.slope || curve.slope.sign != screen.residual.sign)
  }

  @Test("at 3 the squared error pulls 6 times as much as the absolute one")
  func outlier() throws {
    let screen = try Measurer().screen
    #expect(
      screen.sentence
        == "At r = 3 the squared error pulls 6, the absolute error 1: this row counts 6 times as"
        + " much.")
    #expect(screen.curves.dropLast().map(\.slope) == [-6, -3, -1, -1])
    #expect(screen.curves.dropLast().map(\.loss) == [9, 4.5, 3, 2.5])
    let logCosh = try #require(screen.curves.last)
    #expect(abs(logCosh.slope + 0.99505475368673045) < 1e-15, "-tanh 3")
    #expect(abs(logCosh.loss - 2.3093285045777850) < 1e-15, "ln cosh 3")
    #expect(try Measurer("j").screen.sentence.contains("half squared error pulls 3"))
  }

  @Test("at 0 nothing pulls, and the corner is named")
  func corner() throws {
    let screen = try Measurer("[[[").screen
    #expect(screen.curves.allSatisfy { $0.loss == 0 && $0.slope == 0 })
    #expect(screen.sentence.contains("its derivative at 0 is 0 by definition, while it is 1"))
  }

  @Test("log cosh pulls tanh r, between half squared and absolute")
  func logCosh() throws {
    let sentence = try Measurer("k").screen.sentence
    #expect(
      sentence == "Log cosh pulls tanh r: 0.9951 at r = 3; half squared error would pull 3, the"
        + " absolute error 1.")
  }

  @Test("Huber's loss says on which side of d it is")
  func huber() throws {
    #expect(
      try Measurer("kk").screen.sentence.hasPrefix("|r| is more than d = 1: Huber's loss pulls 1"))
    let inside = try Measurer("kke0.5\n").screen.sentence
    #expect(inside.hasPrefix("|r| is not more than d = 1: here Huber's loss pulls 0.5, as half"))
    #expect(try Measurer("kk+++").screen.sentence.hasPrefix("|r| is not more than d = 10"))
  }

  @Test("the absolute error pulls alike far and near, so a fixed rate hovers")
  func absolute() throws {
    let screen = try Measurer("jj").screen
    #expect(screen.sentence.hasPrefix("The absolute error pulls 1 at r = 3, and 1 at r = 0.1 too"))
    #expect(screen.note.contains("hovers"))
  }

  @Test("the forms of the squared error are named")
  func forms() throws {
    #expect(
      try Measurer().screen.note
        == "With 1 output also mean-squared-error. ½ Σr², 1/(2n) Σr²: \"MSE\" too.")
    #expect(try Measurer("j").screen.note.contains("1/(2n) Σr²"))
  }

  @Test("is ASCII where the display is", arguments: ["", "j", "jj", "jjj", "[[["])
  func ascii(_ keys: String) throws {
    let screen = try Measurer(keys, display: Display(glyphs: .ascii)).screen
    let texts =
      [
        screen.title, screen.sentence, screen.note, screen.plots.loss, screen.plots.slope,
        screen.columns.slope, screen.slider.text,
      ] + screen.equations.map { $0.symbol + $0.middle + $0.relation }
    for text in texts { #expect(text.allSatisfy { $0.isASCII }, "\(text)") }
  }
}
