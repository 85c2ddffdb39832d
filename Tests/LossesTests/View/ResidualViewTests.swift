import Drawing
import Engine
import Losses
import ScreenKit
import TestSupport
import Testing

@Suite("Losses against the residual, drawn")
struct ResidualViewTests {
  @Test("looks as it was recorded", arguments: Size.three)
  func recorded(_ size: Size) throws {
    try Snapshot(name: "losses-residual-\(size.name)").check(try LossesPages("").canvas(size))
  }

  @Test("looks as it was recorded with Huber's loss, and in ASCII")
  func variants() throws {
    try Snapshot(name: "losses-residual-huber-80x24").check(try LossesPages("kk").canvas())
    let ascii = try LossesPages("jj", display: Display(glyphs: .ascii))
    try Snapshot(name: "losses-residual-ascii-80x24").check(ascii.canvas())
  }

  @Test("keys in, screen out: the marker, the loss, Huber's d and a number")
  func keys() throws {
    #expect(try LossesPages("").text().contains("r = y − ŷ = 3: "))
    #expect(try LossesPages("l").text().contains("r = y − ŷ = 3.1: "))
    #expect(try LossesPages("[").text().contains("r = y − ŷ = 2: "))
    #expect(try LossesPages("e-2.5\n").text().contains("r = y − ŷ = -2.5: "))
    #expect(try LossesPages("").text().contains("▶ s squared"))
    #expect(try LossesPages("\t").text().contains("▶ h half squared"))
    #expect(try LossesPages("kk").text().contains("▶ u Huber"))
    #expect(try LossesPages("+").text().contains("Huber d 2 "))
    #expect(try LossesPages("-").text().contains("Huber d 0.5 "))
    #expect(try LossesPages("+jl0").text() == LossesPages("").text())
  }

  @Test("no equation is cut, whichever loss and place", arguments: Size.three)
  func whole(_ size: Size) throws {
    for keys in ["", "j", "jj", "jjj", "jjj[[[", "jje-1.375\n"] {
      let page = try LossesPages(keys)
      let text = page.text(size)
      for equation in ResidualScreen(page.state.losses.residual, page.state.scene(LossesModel.self))
        .equations
      {
        #expect(text.contains("\(equation.symbol) = \(equation.symbols)"), "\(keys)")
        #expect(
          text.contains("\(equation.numbers) \(equation.relation) \(equation.value)"), "\(keys)")
      }
    }
  }

  @Test("letters and a sign tell losses and the chosen one apart without colours")
  func plain() throws {
    let rows = try LossesPages("").text(theme: Theme(.plain)).split(separator: "\n")
    let plots = rows[3..<9].joined()
    for letter in ["s", "h", "a", "u", "|"] { #expect(plots.contains(letter)) }
    #expect(rows.contains { $0.contains("▶ s squared") })
  }

  @Test("nothing moves when the marker, the loss or d change", arguments: Size.three)
  func still(_ size: Size) throws {
    func places(_ keys: String) throws -> [Int] {
      let rows = try LossesPages(keys).text(size).split(
        separator: "\n", omittingEmptySubsequences: false)
      return ["s squared", "u Huber", "└", "∂L/∂ŷ ="].map { word in
        rows.firstIndex { $0.contains(word) } ?? -1
      }
    }
    let expected = try places("")
    #expect(!expected.contains(-1))
    for keys in ["j", "jj", "jjj", "]]", "[[[", "+", "e-0.123\n"] {
      #expect(try places(keys) == expected, "\(keys)")
    }
  }
}
