import Losses
import TestSupport
import Testing
import Text

@Suite("What is moved on the page about cross-entropy")
struct CrossEntropyPageTests {
  private func learner(_ keys: String = "", _ more: Key...) throws -> Learner {
    var learner = try Learner("xor")
    learner.press(.function(6))
    learner.type("3" + keys)
    for key in more { learner.press(key) }
    return learner
  }

  private func page(_ keys: String, _ more: Key...) throws -> CrossEntropyPage {
    var learner = try learner(keys)
    for key in more { learner.press(key) }
    return learner.state.losses.crossEntropy
  }

  private func typed(_ text: String, _ keys: String = "") throws -> CrossEntropyPage {
    var learner = try learner("e" + text)
    learner.press(.enter)
    learner.type(keys)
    return learner.state.losses.crossEntropy
  }

  @Test("begins confidently wrong: y = 1, z = -8")
  func start() throws {
    let page = try page("")
    #expect(page.z == -8 && page.y == 1 && page.reach == .near && page.part == .inFull)
  }

  @Test("z moves by tenths, ones and tens as the axis is long, and to whole ones")
  func moves() throws {
    #expect(try page("l").z == -7.9)
    #expect(try page("llll").z == -7.6)
    #expect(try page("]").z == -7)
    #expect(try page("", .right, .left).z == -8)
    #expect(try typed("0.25", "l").z == 0.3)
    #expect(try typed("0.25", "h").z == 0.2)
    #expect(try typed("0.3", "l").z == 0.4)
    #expect(try page("+l").z == -7)
    #expect(try page("+]").z == 2)
    #expect(try page("++l").z == 0)
    #expect(try page("++]").z == 90)
    #expect(try typed("-0.05", "++[").z == -100)
  }

  @Test("every tenth can be reached, exactly, there and back")
  func tenths() throws {
    var learner = try learner()
    for tenth in -80...80 {
      #expect(learner.state.losses.crossEntropy.z == Double(tenth) / 10)
      learner.press(.right)
    }
    for tenth in (-80...79).reversed() {
      learner.press(.left)
      #expect(learner.state.losses.crossEntropy.z == Double(tenth) / 10)
    }
  }

  @Test(
    "z stops where the axis ends, and says so",
    arguments: [("", -8.0, "-8; +"), ("+[[[[", -40, "-40; +"), ("++[[[[[[[[[", -800, "-800.")])
  func ends(_ keys: String, _ end: Double, _ reason: String) throws {
    var learner = try learner(keys)
    #expect(learner.state.losses.crossEntropy.z == end)
    for key in ["h", "["] {
      learner.type(key)
      #expect(learner.state.losses.crossEntropy.z == end)
      #expect(learner.state.notice?.text.contains(reason) == true)
    }
  }

  @Test("the axis grows and shrinks, and keeps the marker on it")
  func axis() throws {
    #expect(try page("+").reach == .middle)
    #expect(try page("++").reach == .far)
    #expect(try page("++--").reach == .near)
    var learner = try learner("++]-")
    #expect(learner.state.losses.crossEntropy.z == 40)
    #expect(learner.state.notice?.text == "The axis ends here: z is now 40.")
    learner.type("--")
    #expect(learner.state.losses.crossEntropy.z == 8)
    #expect(learner.state.notice?.text == "This is the axis closest to 0.")
    #expect(try self.learner("+++").state.notice?.text == "The axis goes as far as it can.")
  }

  @Test("z is typed, on an axis that holds it")
  func type() throws {
    #expect(try typed("-8.5").z == -8.5)
    #expect(try typed("-8.5").reach == .middle)
    #expect(try typed("800").reach == .far)
    #expect(try typed(" 3 ").reach == .near)
    for wrong in ["", "x", "801", "-1e9", "nan", "inf"] {
      var learner = try learner("e" + wrong)
      learner.press(.enter)
      guard case .prompt(let prompt) = learner.state.overlay else {
        Issue.record("\(wrong) was taken")
        continue
      }
      #expect(prompt.problem?.text == "allowed: a number from -800 to 800")
      #expect(learner.state.losses.crossEntropy.z == -8)
    }
  }

  @Test("w turns the target over and back")
  func turn() throws {
    #expect(try page("w").y == 0)
    #expect(try page("ww").y == 1)
  }

  @Test("the arrows up and down choose the explanation, and stop at the ends")
  func parts() throws {
    #expect(try page("", .down).part == .longWay)
    #expect(try page("", .down, .down).part == .pairs)
    #expect(try page("", .down, .down, .up).part == .longWay)
    #expect(try learner("jjj").state.notice?.text == "This is the last explanation.")
    #expect(try learner("k").state.notice?.text == "This is the first explanation.")
  }

  @Test("Tab goes to the places worth a look, and shows the long way where it ends")
  func places() throws {
    var learner = try learner()
    var seen: [Double] = []
    for _ in 0..<5 {
      learner.press(.tab)
      seen.append(learner.state.losses.crossEntropy.z)
    }
    let ends = LongWayEnd.ends(y: 1).map(\.z)
    #expect(seen == [0, 8, ends[1], ends[0], -8])
    learner.press(.backTab)
    #expect(learner.state.losses.crossEntropy.z == ends[0])
    #expect(learner.state.losses.crossEntropy.part == .longWay)
    #expect(learner.state.losses.crossEntropy.reach == .far)
    #expect(learner.state.notice?.text == "From here on outward the long way is no number.")
    learner.press(.backTab)
    #expect(learner.state.losses.crossEntropy.z == ends[1])
  }

  @Test("Home goes to 0 on the short axis", arguments: [Key.home, .character("0")])
  func reset(_ key: Key) throws {
    let page = try page("w++]", key)
    #expect(page.z == 0 && page.reach == .near && page.y == 0)
    #expect(try learner("", key, key).state.notice?.text == "z is 0 already.")
  }

  @Test("the footer has the keys, the most important first")
  func footer() throws {
    let keys = try learner().state.footer.map { "\($0.keys) \($0.name)" }
    #expect(
      keys.prefix(6) == [
        "← → z", "[ ] far", "w y 0 or 1", "↑ ↓ explain", "Tab next place", "+ - axis",
      ])
    #expect(keys.last == "? help")
  }
}
