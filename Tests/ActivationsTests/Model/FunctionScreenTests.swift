import Activations
import Derivation
import Engine
import ScreenKit
import TestSupport
import Testing

@Suite("What the page of one activation shows")
struct FunctionScreenTests {
  private func screen(_ keys: String = "", display: Display = Display()) throws -> FunctionScreen {
    var learner = try Learner("xor", display: display)
    learner.press(.function(5))
    for character in keys { learner.press(character == "\n" ? .enter : .character(character)) }
    return FunctionScreen(learner.state.scene(ActivationsModel.self))
  }

  @Test("the equations are the step screen's, with the engine's numbers")
  func equations() throws {
    let format = NumberFormat.short
    for (keys, activation) in [("", Activation.sigmoid), ("j", .tanh), ("jj", .relu)] {
      let screen = try screen(keys + "e-0.7\n")
      let value = try #require(activation.value(at: -0.7))
      let slope = try #require(activation.derivative(at: -0.7))
      #expect(screen.equations.map(\.value) == [value, slope].map(format.text))
      #expect(screen.equations[0].symbol == "a")
    }
    #expect(try screen("jjjj").equations.map(\.symbol) == ["a", "f′(z)", "∂L/∂p"])
    #expect(try screen("d").equations[0].value == "0.8175744761936437")
  }

  @Test("the tangent goes through the marker with the slope f′")
  func tangent() throws {
    for keys in ["", "kk", "k", "j", "jj0", "jjjjjh"] {
      let screen = try screen(keys)
      let curve = try #require(screen.curve)
      #expect(screen.tangent.count == 2)
      let (left, right) = (screen.tangent[0], screen.tangent[1])
      #expect(left.z < screen.z && right.z > screen.z)
      let slope = (right.y - left.y) / (right.z - left.z)
      #expect(abs(slope - curve.derivative(at: screen.z)) < 1e-12)
      #expect(abs((left.y + right.y) / 2 - curve.value(at: screen.z)) < 1e-12)
    }
  }

  @Test(
    "says what is left of a slope",
    arguments: [
      ("", "at z = 1.5 a slope is multiplied by 0.1491: slope comes back"),
      ("e5\n", "at z = 5 a slope is multiplied by 0.006648: hardly anything is left"),
      ("jj0", "at z = 0 a slope is multiplied by 0: nothing is left"),
      ("k", "at z = 1.5 a slope is multiplied by 0: nothing is left"),
      ("jjj[[", "at z = -0.5 a slope is multiplied by 0.01: hardly anything is left"),
    ])
  func verdict(_ keys: String, _ expected: String) throws {
    #expect(try screen(keys).verdict == expected)
  }

  @Test("says what the shade means just where there is one")
  func shade() throws {
    func shade(_ keys: String) throws -> String? {
      try screen(keys).facts.first { $0.sign == "░" }?.text
    }
    #expect(
      try shade("") == "f′ under 0.025, a tenth of its largest: hardly any slope comes back")
    #expect(try shade("jj") == "f′ = 0: no slope comes back")
    #expect(try shade("k") == "f′ = 0: no slope comes back")
    #expect(try shade("kk") == nil)
    #expect(try shade("jjjj") == nil)
  }

  @Test("only three have a slider")
  func slider() throws {
    let texts = try [
      "", "j", "jj", "jjj", "jjjj", "jjjjj", "jjjjjj", "jjjjjjj", "jjjjjjjj", "jjjjjjjjj", "k",
      "kk",
    ].map {
      try screen($0).slider?.text
    }
    #expect(texts == [nil, nil, nil, "s 0.01", "p 0.25", "α 1", nil, nil, nil, nil, nil, nil])
  }

  @Test("softmax has no curve, and says where it is shown")
  func softmax() throws {
    let screen = try screen("jjjjjjjjj")
    #expect(screen.curve == nil && screen.equations.isEmpty)
    #expect(screen.instead.last?.hasPrefix("Enter goes to its page among the losses") == true)
  }

  @Test("every activation has what it is good for and what goes wrong")
  func facts() throws {
    for place in 0..<9 {
      let facts = try screen("kk" + String(repeating: "j", count: place)).facts
      #expect(facts.count { $0.sign == "+" } == 1 && facts.count { $0.sign == "−" } == 1)
      #expect(facts.allSatisfy { !$0.text.isEmpty })
    }
    #expect(try screen("").facts[1].text == "largest f′: 0.25, at z = 0")
    #expect(try screen("jjjjj+").facts.map(\.text).contains("a: above −1.5"))
  }

  @Test("is ASCII where the display is")
  func ascii() throws {
    for place in 0..<9 {
      let keys = "kk" + String(repeating: "j", count: place)
      let screen = try screen(keys, display: Display(glyphs: .ascii))
      let texts =
        screen.facts.map(\.text) + screen.instead + [screen.verdict, screen.headings.slope]
        + screen.equations.map { $0.symbol + $0.middle + $0.relation }
        + [screen.slider?.text ?? ""]
      for text in texts { #expect(text.allSatisfy { $0.isASCII }, "\(text)") }
    }
  }
}
