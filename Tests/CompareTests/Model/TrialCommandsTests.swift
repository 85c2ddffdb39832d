import Compare
import Engine
import TestSupport
import Testing
import Text

@Suite("Keys of the sweep and of the seeds")
struct TrialCommandsTests {
  private func rates(_ comparer: Comparer) -> [Double] {
    comparer.state.comparison?.runs.contenders.map(\.optimizer.learningRate) ?? []
  }

  private func best(_ comparer: Comparer) throws -> [Double] {
    let sweep = try #require(comparer.sweep)
    return try sweep.rows.map { row in
      let points = sweep.points.filter { $0.place == row.place }
      return try #require(points.min { ($0.cost ?? .infinity) < ($1.cost ?? .infinity) }).rate
    }
  }

  @Test("Enter and T give the chosen contender its best learning rate, and it starts anew")
  func take() throws {
    for key in [Key.enter, .character("T")] {
      var comparer = try Comparer("xor", "]]S")
      let (before, best) = (rates(comparer), try best(comparer))
      #expect(before[0] != best[0])
      comparer.press(key)
      #expect(rates(comparer)[0] == best[0])
      #expect(Array(rates(comparer).dropFirst()) == Array(before.dropFirst()))
      #expect(
        comparer.state.notice?.text.contains("gradient descent has the learning rate") == true)
      #expect(comparer.state.screen == .compare)
      let place = comparer.state.comparison?.runs.position
      #expect(place == 20)
      comparer.press(key)
      #expect(comparer.state.notice?.text == "gradient descent has its best learning rate already.")
    }
  }

  @Test("B does so for all, and then the order is that at the best")
  func takeAll() throws {
    var comparer = try Comparer("xor", "]]S")
    let best = try best(comparer)
    comparer.type("B")
    #expect(rates(comparer) == best)
    #expect(comparer.sweep?.notes.first?.hasPrefix("All at their best η: ") == true)
    comparer.type("B")
    #expect(comparer.state.notice?.text == "All have their best learning rate already.")
  }

  @Test("A sweeps one contender or all")
  func one() throws {
    var comparer = try Comparer("xor", "]SA")
    #expect(Set(comparer.sweep?.points.map(\.place) ?? []) == [0])
    comparer.type("A")
    #expect(Set(comparer.sweep?.points.map(\.place) ?? []).count == 6)
  }

  @Test("a key says why it does nothing")
  func whyNot() throws {
    var comparer = try Comparer("xor", "]")
    comparer.type("B")
    #expect(comparer.state.notice?.text == "That works on the sweep page; S leads there.")
    comparer.type("}")
    #expect(comparer.state.notice?.text == "That works on the seeds page; 6 leads there.")
    comparer.ask(.character("S"))
    comparer.ask(.enter)
    #expect(comparer.state.notice?.text == "The sweep of gradient descent is not done yet.")
    comparer.ask(.character("A"))
    comparer.ask(.character("B"))
    #expect(comparer.state.notice?.text == "Only one contender is swept; A sweeps all.")
    comparer.ask(.character("L"))
    #expect(comparer.state.notice?.text.hasPrefix("This page takes a logarithmic axis") == true)
    comparer.type("6+")
    #expect(comparer.state.notice?.text.hasPrefix("Nothing here comes from a seed") == true)
  }

  @Test("the footer begins with the keys of the page")
  func footer() throws {
    let sweep = try Comparer("xor", "]S")
    let names = sweep.state.footer.prefix(4).map(\.name)
    #expect(names == ["take its best", "take all best", "contender", "it alone"])
    let seeds = try Comparer("iris", "]6")
    #expect(seeds.state.footer.first?.name == "seeds")
    let none = try Comparer("xor", "]6")
    #expect(none.state.footer.first?.name == "contender")
  }
}
