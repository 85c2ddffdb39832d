import Engine
import Testing
import Text
import Workbench

@Suite("Keys of the sweep and of the seeds")
struct TrialCommandsTests {
  private func rates(_ contest: Contest) -> [Double] {
    contest.state.comparison?.rivals.map(\.optimizer.learningRate) ?? []
  }

  private func best(_ contest: Contest) throws -> [Double] {
    let sweep = try #require(contest.sweep)
    return try sweep.rows.map { row in
      let points = sweep.points.filter { $0.place == row.place }
      return try #require(points.min { ($0.cost ?? .infinity) < ($1.cost ?? .infinity) }).rate
    }
  }

  @Test("Enter and T give the chosen contender its best learning rate, and it starts anew")
  func take() throws {
    for key in [Key.enter, .character("T")] {
      var contest = try Contest("xor", "]]S")
      let (before, best) = (rates(contest), try best(contest))
      #expect(before[0] != best[0])
      contest.press(key)
      #expect(rates(contest)[0] == best[0])
      #expect(Array(rates(contest).dropFirst()) == Array(before.dropFirst()))
      #expect(contest.state.notice?.text.contains("gradient descent has the learning rate") == true)
      #expect(contest.state.screen == .compare)
      let place = contest.state.comparison?.position
      #expect(place == 20)
      contest.press(key)
      #expect(contest.state.notice?.text == "gradient descent has its best learning rate already.")
    }
  }

  @Test("B does so for all, and then the order is that at the best")
  func takeAll() throws {
    var contest = try Contest("xor", "]]S")
    let best = try best(contest)
    contest.type("B")
    #expect(rates(contest) == best)
    #expect(contest.sweep?.notes.first?.hasPrefix("All at their best η: ") == true)
    contest.type("B")
    #expect(contest.state.notice?.text == "All have their best learning rate already.")
  }

  @Test("A sweeps one contender or all")
  func one() throws {
    var contest = try Contest("xor", "]SA")
    #expect(Set(contest.sweep?.points.map(\.place) ?? []) == [0])
    contest.type("A")
    #expect(Set(contest.sweep?.points.map(\.place) ?? []).count == 6)
  }

  @Test("a key says why it does nothing")
  func whyNot() throws {
    var contest = try Contest("xor", "]")
    contest.type("B")
    #expect(contest.state.notice?.text == "That works on the sweep page; S leads there.")
    contest.type("}")
    #expect(contest.state.notice?.text == "That works on the seeds page; 6 leads there.")
    contest.ask(.character("S"))
    contest.ask(.enter)
    #expect(contest.state.notice?.text == "The sweep of gradient descent is not done yet.")
    contest.ask(.character("A"))
    contest.ask(.character("B"))
    #expect(contest.state.notice?.text == "Only one contender is swept; A sweeps all.")
    contest.ask(.character("L"))
    #expect(contest.state.notice?.text.hasPrefix("This page takes a logarithmic axis") == true)
    contest.type("6+")
    #expect(contest.state.notice?.text.hasPrefix("Nothing here comes from a seed") == true)
  }

  @Test("the footer begins with the keys of the page")
  func footer() throws {
    let sweep = try Contest("xor", "]S")
    let names = FooterKey.keys(for: sweep.state).prefix(4).map(\.name)
    #expect(names == ["take its best", "take all best", "contender", "it alone"])
    let seeds = try Contest("iris", "]6")
    #expect(FooterKey.keys(for: seeds.state).first?.name == "seeds")
    let none = try Contest("xor", "]6")
    #expect(FooterKey.keys(for: none.state).first?.name == "contender")
  }
}
