import Drawing
import Engine
import Losses
import ScreenKit
import TestSupport
import Testing

@Suite("A dragged outlier, drawn")
struct OutlierViewTests {
  @Test("looks as it was recorded", arguments: Size.three)
  func recorded(_ size: Size) throws {
    try Snapshot(name: "losses-outlier-\(size.name)").check(try LossesPages("2").canvas(size))
    try Snapshot(name: "losses-stackloss-\(size.name)").check(try LossesPages("2w").canvas(size))
  }

  @Test("looks as it was recorded in ASCII, and on a small terminal")
  func variants() throws {
    let ascii = try LossesPages("2", display: Display(glyphs: .ascii))
    try Snapshot(name: "losses-outlier-ascii-80x24").check(ascii.canvas())
    let small = Size(columns: 60, rows: 20)
    try Snapshot(name: "losses-stackloss-60x20").check(try LossesPages("2w").canvas(small))
  }

  @Test("keys in, screen out: dragging, rows, data, Huber's d and a number")
  func keys() throws {
    #expect(try LossesPages("2").text().contains("row 13 dragged from y "))
    #expect(try LossesPages("2").text().contains(" to 9 ─"))
    #expect(try LossesPages("2k").text().contains(" to 9.5 ─"))
    #expect(try LossesPages("2]").text().contains(" to 14 ─"))
    #expect(try LossesPages("2e-3.5\n").text().contains(" to -3.5 ─"))
    #expect(try LossesPages("20").text().contains("row 13 at its own place"))
    #expect(try LossesPages("2l").text().contains("row 14 at its own place"))
    #expect(try LossesPages("2\t").text().contains("row 14 at its own place"))
    #expect(try LossesPages("2w").text().contains("row 21 at its own place, y 15"))
    #expect(try LossesPages("2ww").text() == LossesPages("2").text())
    #expect(try LossesPages("2+").text().contains("Huber d 2 "))
  }

  @Test("says that the rows are being read")
  func reading() throws {
    var pages = try LossesPages("2")
    _ = pages.state.update(.keyPressed(.character("w")))
    #expect(pages.text().contains(" reading …"))
  }

  @Test("every number of the table stands whole", arguments: Size.three, ["2", "2w", "2e1000\n"])
  func whole(_ size: Size, _ keys: String) throws {
    let pages = try LossesPages(keys)
    let text = pages.text(size)
    let screen = OutlierScreen(pages.state.losses.outlier, pages.state.scene(LossesModel.self))
    for fit in screen.fits {
      for number in fit.texts + fit.parameterTexts { #expect(text.contains(" \(number)")) }
    }
  }

  @Test("letters and signs tell rows and lines apart without colours")
  func plain() throws {
    let rows = try LossesPages("2").text(theme: Theme(.plain)).split(separator: "\n")
    let plot = rows[3..<12].joined()
    for sign in ["h", "a", "u", "○", "●", "+"] { #expect(plot.contains(sign), "\(sign)") }
  }
}
