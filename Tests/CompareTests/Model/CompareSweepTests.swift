import Compare
import Derivation
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The sweep over learning rates")
struct CompareSweepTests {
  @Test("the table has the best of each contender's points, and what it is now")
  func best() throws {
    let comparer = try Comparer("xor", "]]S")
    let sweep = try #require(comparer.sweep)
    for row in sweep.rows {
      let points = sweep.points.filter { $0.place == row.place }
      let best = try #require(points.min { ($0.cost ?? .infinity) < ($1.cost ?? .infinity) })
      let own = try #require(points.first { $0.isOwn })
      let format = NumberFormat.short
      #expect(
        Array(row.cells.prefix(4)) == [
          format.text(own.rate), format.text(own.cost ?? .nan),
          (best.rate == 10 ? "≥" : "") + format.text(best.rate),
          format.text(best.cost ?? .nan),
        ])
    }
    #expect(sweep.columns.map(\.title).first == "η now")
    #expect(sweep.rows.filter(\.isChosen).map(\.place) == [0])
    #expect(sweep.points.last?.place == 0, "the chosen one is drawn over the others")
  }

  @Test("what is not done says so, and no best is named before all is")
  func pending() throws {
    var comparer = try Comparer("xor", "]")
    comparer.ask(.character("S"))
    let sweep = try #require(comparer.sweep)
    #expect(sweep.progress == "0 of 114 done")
    #expect(sweep.points.isEmpty)
    #expect(sweep.rows.allSatisfy { $0.cells[1...4].allSatisfy { $0 == "…" } })
    #expect(!sweep.notes.joined().contains("best"))
  }

  @Test("who diverges has no cost, and the learning rate from which on it does")
  func diverges() {
    let comparer = Comparer(Sample.diverging, "S")
    let sweep = comparer.sweep
    let descent = sweep?.rows.first
    #expect(descent?.name == "A gradient descent")
    #expect(descent?.cells[1] == "diverged")
    let infinite = sweep?.points.filter { $0.place == 0 && $0.cost == nil }.map(\.rate) ?? []
    #expect(!infinite.isEmpty)
    #expect(descent?.cells[4] == infinite.min().map { "≥" + NumberFormat.short.text($0) })
    #expect(sweep?.rows.contains { $0.cells[4] == "never" } == true)
    #expect(sweep?.scale.high.isFinite == true)
  }

  @Test("the order is told at the learning rates of now and at the best")
  func order() throws {
    let comparer = try Comparer("xor", "]]]S")
    let sweep = try #require(comparer.sweep)
    let first = try #require(sweep.notes.first)
    #expect(first.hasPrefix("Now: ") && first.contains("at the best η: "))
    let best = sweep.rows.map { row in
      sweep.points.filter { $0.place == row.place }.compactMap(\.cost).min() ?? .infinity
    }
    let winner = try #require(best.indices.min { best[$0] < best[$1] })
    #expect(first.contains("at the best η: \("ABCDEF".map(String.init)[winner]) "))
  }

  @Test("momentum's learning rate is told in the other form")
  func forms() throws {
    var comparer = try Comparer("xor", "]")
    comparer.type("amomentum:learning-rate=0.1,form=lecture\nS")
    let notes = try #require(comparer.sweep).notes
    #expect(notes.contains("B: standard η 0.5 β 0.9 is lecture η 5, η/(1-β)."))
    #expect(notes.contains("G: lecture η 0.1 β 0.9 is standard η 0.01, η(1-β)."))
  }

  @Test("Adam without correction steps 3.16 times too far at first")
  func firstChange() throws {
    var comparer = try Comparer("xor")
    comparer.type("aadam:form=lecture\nS")
    let note = try #require(comparer.sweep?.notes.first { $0.hasPrefix("First Δ") })
    #expect(note.hasPrefix("First Δ counted in η: A ") && note.contains("  G 3.16"))
    #expect(note.contains("F 1.00"))
  }

  @Test("a best at the edge of the sweep is told")
  func edge() throws {
    let comparer = try Comparer("xor", "]S")
    let sweep = try #require(comparer.sweep)
    let letters = sweep.rows.filter { $0.cells[2] == "≥10" || $0.cells[2] == "≤1e-5" }
    #expect(!letters.isEmpty)
    let note = try #require(sweep.notes.first { $0.contains("at the edge of the sweep") })
    for row in letters { #expect(note.contains(row.name.prefix(1))) }
  }

  @Test("in ASCII the names of settings are words")
  func ascii() throws {
    let comparer = try Comparer("xor", "]S", display: Display(glyphs: .ascii))
    let sweep = try #require(comparer.sweep)
    #expect(sweep.title.hasSuffix("by eta"))
    #expect(sweep.columns.map(\.title).first == "eta now")
    #expect(sweep.notes.contains { $0.contains("eta(1-beta)") || $0.contains("eta/(1-beta)") })
  }
}
