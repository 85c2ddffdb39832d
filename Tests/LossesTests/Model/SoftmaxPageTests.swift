import Engine
import Losses
import TestSupport
import Testing
import Text

@Suite("What is moved on the page about softmax")
struct SoftmaxPageTests {
  private func learner(_ keys: String = "", _ more: Key...) throws -> Learner {
    var learner = try Learner("xor")
    learner.press(.function(6))
    learner.type("4" + keys)
    for key in more { learner.press(key) }
    return learner
  }

  private func page(_ keys: String, _ more: Key...) throws -> SoftmaxPage {
    var learner = try learner(keys)
    for key in more { learner.press(key) }
    return learner.state.losses.softmax
  }

  @Test("begins with three logits, the first chosen and right")
  func start() throws {
    let page = try page("")
    #expect(page.logits == [2, 1, 0.1] && page.chosen == 1 && page.target == 1)
  }

  @Test("the chosen logit moves by tenths and ones; the others stay")
  func moves() throws {
    #expect(try page("l").logits == [2.1, 1, 0.1])
    #expect(try page("h").logits == [1.9, 1, 0.1])
    #expect(try page("]").logits == [3, 1, 0.1])
    #expect(try page("[").logits == [1, 1, 0.1])
    #expect(try page("jl").logits == [2, 1.1, 0.1])
    #expect(try page("", .down, .down, .left).logits == [2, 1, 0])
    #expect(try page("jk", .right).logits == [2.1, 1, 0.1])
  }

  @Test("every tenth can be reached, exactly, there and back")
  func tenths() throws {
    var learner = try learner()
    for tenth in 20...90 {
      #expect(learner.state.losses.softmax.logits[0] == Double(tenth) / 10)
      learner.press(.right)
    }
    for tenth in (-50...90).reversed() {
      learner.press(.left)
      #expect(learner.state.losses.softmax.logits[0] == Double(tenth) / 10)
    }
  }

  @Test("the choice stops at the ends, and says so")
  func choice() throws {
    #expect(try page("jjj").chosen == 3)
    #expect(try learner("jjj").state.notice?.text == "This is the last logit.")
    #expect(try learner("k").state.notice?.text == "This is the first logit.")
  }

  @Test("there are two to five logits")
  func count() throws {
    #expect(try page("+").logits == [2, 1, 0.1, -1])
    #expect(try page("+++++").logits == [2, 1, 0.1, -1, 0.5])
    #expect(try learner("+++").state.notice?.text == "Five logits are the most here.")
    #expect(try page("---").logits == [2, 1])
    #expect(try learner("--").state.notice?.text == "Two logits are the least.")
    let last = try page("jjww-")
    #expect(last.chosen == 2 && last.target == 2)
  }

  @Test("w goes round the classes")
  func target() throws {
    #expect(try page("w").target == 2)
    #expect(try page("ww").target == 3)
    #expect(try page("www").target == 1)
    #expect(try page("++wwww").target == 5)
  }

  @Test("the chosen logit is typed")
  func type() throws {
    var learner = try learner("je-2.25")
    learner.press(.enter)
    #expect(learner.state.losses.softmax.logits == [2, -2.25, 0.1])
    learner.type("l")
    #expect(learner.state.losses.softmax.logits[1] == -2.2)
    for wrong in ["", "x", "1001", "nan"] {
      learner.type("e" + wrong)
      learner.press(.enter)
      guard case .prompt(let prompt) = learner.state.overlay else {
        Issue.record("\(wrong) was taken")
        continue
      }
      #expect(prompt.problem?.text == "allowed: a number from -1000 to 1000")
      learner.press(.escape)
    }
  }

  @Test("a logit ends at 1000 on either side", arguments: [("1000", "l]"), ("-1000", "h[")])
  func ends(_ end: String, _ keys: String) throws {
    var learner = try learner("e" + end)
    learner.press(.enter)
    for key in keys {
      learner.type(String(key))
      #expect(learner.state.losses.softmax.logits[0] == Double(end))
      #expect(learner.state.notice?.text == "Logits end at \(end) here.")
    }
  }

  @Test("Tab goes through the examples and says what they show")
  func examples() throws {
    var learner = try learner()
    var seen: [[Double]] = []
    for _ in 0..<5 {
      learner.press(.tab)
      seen.append(learner.state.losses.softmax.logits)
      #expect(learner.state.notice?.kind == .done)
    }
    #expect(seen[0] == [1, 1, 1])
    #expect(seen[1] == [0.2, 0.3, 0.5].map(Elementary.ln))
    #expect(seen[2] == [123, 456, 789])
    #expect(seen[4] == [2, 1, 0.1])
    learner.press(.backTab)
    #expect(learner.state.losses.softmax.logits == seen[3])
    #expect(learner.state.notice?.text.contains("the long way breaks") == true)
    #expect(try page("jj--", .tab).chosen == 2)
  }

  @Test("Home brings back what was at first", arguments: [Key.home, .character("0")])
  func reset(_ key: Key) throws {
    let page = try page("+jlw", .tab, key)
    #expect(page.logits == [2, 1, 0.1] && page.chosen == 1 && page.target == 1)
    #expect(try learner("", key).state.notice?.text == "All is as it was at first.")
  }

  @Test("the footer has the keys, the most important first")
  func footer() throws {
    let keys = try learner().state.footer.map { "\($0.keys) \($0.name)" }
    #expect(
      keys.prefix(5) == [
        "← → move z", "↑ ↓ logit", "w target", "Tab examples", "+ - how many",
      ])
  }
}
