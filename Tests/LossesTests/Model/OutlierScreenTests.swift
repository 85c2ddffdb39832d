import Derivation
import ScreenKit
import Testing

@Suite("What the page of a dragged outlier shows")
struct OutlierScreenTests {
  @Test("the sentence is made of the numbers")
  func sentence() throws {
    var dragger = try Dragger()
    #expect(dragger.screen.sentence.hasPrefix("The losses are training"))
    dragger.train()
    let screen = dragger.screen
    let shares = screen.fits.map { "\(Int(($0.share * 100).rounded())) %" }
    #expect(screen.fits.map { $0.texts[3] } == shares)
    let moved = screen.fits.map { NumberFormat.short.text($0.moved ?? .nan) }
    #expect(
      screen.sentence
        == "Row 13 has \(shares[0]) of squared error's pull, \(shares[1]) of absolute error's and"
        + " \(shares[2]) of Huber's. Dragging moved the lines by up to \(moved[0]), \(moved[1]) and"
        + " \(moved[2]).")
    dragger.learner.type("0")
    #expect(dragger.screen.sentence.hasPrefix("Every row is at its own place. Row 13 has "))
    #expect(dragger.screen.fits.allSatisfy { $0.moved == 0 })
  }

  @Test("equations are the step screen's, with the numbers of the dragged row")
  func equations() throws {
    var dragger = try Dragger()
    dragger.train()
    for fit in dragger.screen.fits {
      #expect(fit.equations.map(\.symbol) == ["L(o)", "∂L/∂ŷ"])
      #expect(fit.equations[0].value == NumberFormat.short.text(fit.loss))
      #expect(fit.equations[0].numbers.contains(NumberFormat.short.text(fit.predictions[12])))
    }
  }

  @Test("says where the row was, and what is looked at")
  func title() throws {
    let screen = try Dragger().screen
    #expect(screen.title.hasPrefix("15 points around the line y = 2x + 1: row 13 dragged from y "))
    #expect(screen.title.hasSuffix(" to 9"))
    let plant = try Dragger.atThePlant().screen
    #expect(
      plant.title == "stack loss: 21 days of a chemical plant: row 21 at its own place, y 15")
    #expect(
      plant.picture?.caption
        == "residual y − ŷ of each row; inputs, scaled: airflow, watertemp, acidconc")
  }

  @Test("is ASCII where the display is")
  func ascii() throws {
    var dragger = try Dragger(display: Display(glyphs: .ascii))
    dragger.train()
    let screen = dragger.screen
    let texts =
      [screen.title, screen.sentence, screen.method, screen.progress, screen.slider.text]
      + screen.parameters + screen.columns + screen.fits.flatMap(\.texts)
      + screen.fits.flatMap { $0.equations.map { $0.symbol + $0.middle + $0.relation } }
    for text in texts { #expect(text.allSatisfy { $0.isASCII }, "\(text)") }
  }
}
