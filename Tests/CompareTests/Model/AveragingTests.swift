import Compare
import ScreenKit
import TestSupport
import Testing

@Suite("Keys on the page of the average")
struct AveragingTests {
  private func learner(_ keys: String = "") throws -> Learner {
    var learner = try Learner("xor")
    learner.type("c8" + keys)
    return learner
  }

  private func page(_ learner: Learner) throws -> AveragePage {
    try #require(learner.state.comparison).average
  }

  @Test("move through the series, and the race stands still")
  func moving() throws {
    var learner = try learner("ll]")
    #expect(try page(learner).t == 22)
    learner.press(.left)
    #expect(try page(learner).t == 21)
    learner.press(.end)
    #expect(try page(learner).t == 100)
    learner.type("l")
    #expect(learner.state.notice == Notice("This is the last number of the series.", .warning))
    learner.press(.home)
    #expect(try page(learner).t == 1)
    learner.type("h")
    #expect(learner.state.notice == Notice("This is the first number of the series.", .warning))
    #expect(learner.state.comparison?.runs.position == 0)
    let fresh = try Learner("xor")
    #expect(learner.state.run.moment == fresh.moment)
  }

  @Test("choose which averages are drawn, in a circle")
  func selection() throws {
    var seen: [AveragePage.Selection] = []
    for count in 0..<4 {
      seen.append(try page(try learner(String(repeating: "c", count: count))).selection)
    }
    #expect(seen == [.all, .firstNumber, .zero, .zeroCorrected])
    let round = try learner("cccc")
    #expect(try page(round).selection == .all)
  }

  @Test("take a typed β from 0 to 1 and refuse others", arguments: ["-0.1", "1.1", "x", "", "nan"])
  func typed(_ text: String) throws {
    var learner = try learner("e\(text)")
    learner.press(.enter)
    guard case .prompt(let prompt) = learner.state.overlay else {
      Issue.record("what is wrong is not said")
      return
    }
    #expect(prompt.problem?.text == "allowed: a number from 0 to 1")
    #expect(try page(learner).beta == 0.9)
    for _ in 0..<6 { learner.press(.backspace) }
    learner.type("0.25")
    learner.press(.enter)
    #expect(learner.state.overlay == .none)
    #expect(try page(learner).beta == 0.25)
  }

  @Test("leave contenders alone, and say so")
  func contenders() throws {
    let before = try #require(try learner().state.comparison)
    for key in ["n", "+", "-", ">", "c", " ", "b", "a", "X", "p", "f", "m"] {
      let after = try #require(try learner(key).state.comparison)
      #expect(
        after.runs.contenders == before.runs.contenders && after.runs.seed == before.runs.seed,
        "\(key)")
      #expect(
        after.runs.landscape == before.runs.landscape && after.runs.pace == before.runs.pace,
        "\(key)")
      #expect(!after.playback.isPlaying, "\(key)")
    }
    #expect(
      try learner(" ").state.notice
        == Notice("Nobody races on this page; 1 goes to the contenders.", .warning))
  }

  @Test("stop the race when the page is opened, and mean the race again on the next")
  func otherPages() throws {
    var learner = try Learner("xor")
    learner.type("c ")
    #expect(learner.state.comparison?.playback.isPlaying == true)
    learner.type("8")
    #expect(learner.state.comparison?.playback.isPlaying == false)
    learner.type("1l")
    #expect(learner.state.comparison?.runs.position == 1)
    learner.type("+")
    #expect(
      learner.state.notice
        == Notice("That is for the page about averages; 8 shows it.", .warning))
  }

  @Test("stand in the footer")
  func footer() throws {
    let keys = try learner().state.footer.map { [$0.keys, $0.name] }
    #expect(keys.first == ["← →", "number"])
    #expect(keys.contains(["- +", "β"]) && keys.contains(["< >", "finely"]))
    #expect(keys.contains(["e", "type β"]) && keys.last == ["?", "help"])
    let ascii = try Learner("xor", display: Display(glyphs: .ascii))
    var other = ascii
    other.type("c8")
    for key in other.state.footer {
      #expect((key.keys + key.name).allSatisfy { $0.isASCII })
    }
  }
}
