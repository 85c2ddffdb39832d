import Derivation
import ScreenKit
import Session
import TestSupport
import Testing
import Vanishing

@Suite("The ledger as a table")
struct LedgerTableTests {
  private func table(
    _ keys: String, layers: [Int] = [1, 2, 3, 4, 5], display: Display = Display()
  ) throws -> LedgerTable {
    var learner = try Learner("xor", display: display)
    learner.press(.function(7))
    learner.type(keys)
    return LedgerTable(
      learner.state.scene(VanishingModel.self), layers: layers)
  }

  @Test("has every number of the notes' chain")
  func chain() throws {
    let table = try table("")
    let expected = [
      "z = w·o₋₁ + b": ["1", "0.7311", "0.6750", "0.6626", "0.6599"],
      "o = σ(z)": ["0.7311", "0.6750", "0.6626", "0.6599", "0.6592"],
      "σ′(z)  ≤ ¼": ["0.1966", "0.2194", "0.2236", "0.2244", "0.2246"],
      "w": ["1", "1", "1", "1", "1"],
      "factor σ′·w": ["0.1966", "0.2194", "0.2236", "0.2244", "0.2246"],
      "∂L/∂o, from →": ["0.001630", "0.007431", "0.03324", "0.1481", "0.6592"],
      "∂L/∂w": ["0.0003205", "0.001192", "0.005016", "0.02203", "0.09772"],
      "  with relu": ["1", "1", "1", "1", "1"], "w_old": ["1", "1", "1", "1", "1"],
      "w_new": ["0.9999968", "0.9999881", "0.9999498", "0.9997797", "0.9990228"],
      "change": ["-3.205e-6", "-1.192e-5", "-5.016e-5", "-0.0002203", "-0.0009772"],
    ]
    #expect(table.rows.count == expected.count)
    for row in table.rows { #expect(row.cells == expected[row.label], "\(row.label)") }
    #expect(table.titles == ["o₁₁", "o₂₁", "o₃₁", "o₄₁", "o₅₁"])
  }

  @Test("marks a gap between layers, and fits its columns", arguments: [false, true])
  func widths(allDigits: Bool) throws {
    let table = try table("+++++++", layers: [1, 7, 8, 9, 12])
    #expect(table.titles[1] == "… o₇₁" && table.titles[2] == "o₈₁")
    for keys in ["", "a", "aa", ">>>>>>>", "i", "]]]", "W", "WWWWi", "iiiii", "aaa"] {
      let table = try self.table(keys, display: Display(allDigits: allDigits))
      let width = LedgerTable.columnWidth(allDigits: allDigits, depth: 12, cells: 62)
      for cell in table.rows.flatMap(\.cells) { #expect(cell.count < width, "\(keys): \(cell)") }
    }
  }

  @Test("leaves out what matters least where there is little room")
  func ranks() throws {
    let table = try table("")
    let few = table.rows(atMost: 3).map(\.label)
    #expect(few == ["factor σ′·w", "∂L/∂o, from →", "∂L/∂w"])
    #expect(table.rows(atMost: 10).map(\.label).contains("w_old") == false)
    #expect(table.rows(atMost: 99).count == table.rows.count)
  }

  @Test("of a wide stack has means, norms, and dead units, and says so")
  func wide() throws {
    let table = try table("WWWii")
    let labels = table.rows.map(\.label)
    #expect(labels.contains("‖∂L/∂w‖") && labels.contains("mean z"))
    let units = try #require(table.rows.first { $0.label == "dead, saturated" })
    #expect(units.cells.first == "0, 0 of 8" && units.cells.last == "0, 0 of 1")
    let factor = try #require(table.rows.first { $0.label.hasPrefix("factor") })
    #expect(factor.cells[0] == "-")
  }

  @Test("follows training: what was new is old an iteration later")
  func training() throws {
    func cells(_ keys: String, _ label: String) throws -> [String]? {
      try table(keys, display: Display(allDigits: true)).rows.first { $0.label == label }?.cells
    }
    #expect(try cells("", "w_new") == cells("l", "w_old"))
  }
}
