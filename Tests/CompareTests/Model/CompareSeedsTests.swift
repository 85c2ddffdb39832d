import Compare
import Derivation
import Engine
import TestSupport
import Testing
import Text

@Suite("The spread over seeds")
struct CompareSeedsTests {
  @Test("final costs are those of training alone from each seed, in bits")
  func bits() throws {
    let comparer = try Comparer("iris", "]]6")
    let model = try #require(comparer.state.comparison)
    let rows = try #require(comparer.seeds).rows
    #expect(rows.count == 6)
    for row in rows {
      let costs = try (1...10).map { seed in
        var setup = try Sample.builtIn("iris").setup
        setup.optimizer = model.runs.contenders[row.place].optimizer
        setup.training.batch = model.runs.contenders[row.place].batch
        (setup.training.seed, setup.network.initializer.seed) = (UInt64(seed), UInt64(seed))
        let trainer = Trainer(setup)
        for _ in 0..<20 { trainer.step() }
        return trainer.costOnAllRows()
      }
      #expect(row.costs.map(\.bitPattern) == costs.map(\.bitPattern))
      #expect(row.median == costs.sorted()[4])
      let format = NumberFormat.significant(3)
      let sorted = costs.sorted()
      #expect(row.cells == [sorted[0], sorted[4], sorted[9]].map(format.text))
      #expect(row.bySeed == costs.map(format.text))
    }
  }

  @Test("there are as many seeds as one likes, from 3 to 30")
  func count() throws {
    var comparer = try Comparer("iris", "]6+=-")
    #expect(comparer.seeds?.progress == "all 66 done")
    #expect(comparer.seeds?.title.hasPrefix("seeds 1 to 11: cost after 10 iterations") == true)
    comparer.type("---------")
    #expect(comparer.seeds?.rows[0].bySeed.count == 3)
    #expect(comparer.state.notice?.text == "Fewer than three seeds say nothing.")
    comparer.type(String(repeating: "}", count: 28))
    #expect(comparer.seeds?.rows[0].bySeed.count == 30)
    #expect(comparer.state.notice?.text == "Thirty seeds are enough.")
  }

  @Test("where nothing comes from a seed it says why, and what to do")
  func given() throws {
    let comparer = try Comparer("xor", "6")
    let seeds = try #require(comparer.seeds)
    #expect(!seeds.hasSpread && seeds.progress.isEmpty)
    #expect(seeds.notes[0].hasPrefix("Nothing here comes from a seed"))
    #expect(seeds.notes[1].contains("`weights`") && seeds.notes[1].contains("`shuffle: true`"))
    #expect(comparer.state.order?.trials.isEmpty == true)
    let surface = try Comparer("iris", "f6")
    let onMap = try #require(surface.seeds)
    #expect(!onMap.hasSpread)
    #expect(onMap.notes[0].hasPrefix("A surface has one start for all"))
  }

  @Test("the lowest is compared with the chosen one, seed by seed, and with luck")
  func verdict() throws {
    var comparer = try Comparer("iris", "]]6")
    for _ in 0..<6 {
      let seeds = try #require(comparer.seeds)
      let ranked = seeds.rows.sorted { ($0.median ?? 0) < ($1.median ?? 0) }
      let chosen = try #require(seeds.rows.first { $0.isChosen })
      let other = chosen.place == ranked[0].place ? ranked[1] : chosen
      let wins = zip(ranked[0].costs, other.costs).count { $0 < $1 }
      let text = try #require(seeds.notes.last)
      let (a, b) = (ranked[0].name.prefix(1), other.name.prefix(1))
      #expect(text.hasPrefix("\(a) ends lower than \(b) from \(wins) of 10 seeds; "), "\(text)")
      // 2 · 1/1024, 2 · 11/1024, 2 · 56/1024: the tables of the sign test.
      let shares = [10: "0.20", 9: "2.1", 8: "11", 7: "34", 6: "75", 5: "100"]
      #expect(text.contains(" in \(shares[max(wins, 10 - wins)] ?? "?") % of tries."), "\(text)")
      comparer.press(.tab)
    }
  }

  @Test("until all seeds of a contender are done it has no median")
  func pending() throws {
    var comparer = try Comparer("iris", "]")
    comparer.ask(.character("6"))
    let seeds = try #require(comparer.seeds)
    #expect(seeds.progress == "0 of 60 done")
    #expect(seeds.rows.allSatisfy { $0.median == nil && $0.cells == ["…", "…", "…"] })
    #expect(seeds.notes.isEmpty)
  }
}
