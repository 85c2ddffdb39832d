import Engine
import Losses
import ScreenKit
import TestSupport
import Testing

/// Someone on the page of losses against the residual.
struct Measurer {
  var learner: Learner

  init(_ keys: String = "", display: Display = Display()) throws {
    learner = try Learner("xor", display: display)
    learner.press(.function(6))
    type(keys)
  }

  /// Each character is a key; a line break is Enter.
  mutating func type(_ keys: String) {
    for character in keys { learner.press(character == "\n" ? .enter : .character(character)) }
  }

  var page: ResidualPage { learner.state.losses.residual }
  var screen: ResidualScreen { ResidualScreen(page, learner.state.scene(LossesModel.self)) }
}

@Suite("The residual, the loss and Huber's d")
struct ResidualPageTests {
  @Test("the marker goes by tenths and by ones, and not beyond the ends")
  func marker() throws {
    func residual(_ keys: String) throws -> Double { try Measurer(keys).page.residual }
    #expect(try residual("") == 3)
    #expect(try residual("l") == 3.1)
    #expect(try residual("hh") == 2.8)
    #expect(try residual("[") == 2)
    #expect(try residual("]]]") == 5)
    #expect(try residual("[[[") == 0)
    #expect(try residual("e-1.25\n") == -1.25)
    #expect(try residual("e-1.25\nl") == -1.2)
    #expect(try residual("e-1.25\nh") == -1.3)
    var walker = try Measurer("e-5\n")
    for step in 0...100 {
      #expect(walker.page.residual == Double(step - 50) / 10)
      walker.type("l")
    }
  }

  @Test("losses and Huber's d are chosen round and from stop to stop")
  func chosen() throws {
    #expect(try Measurer("").page.chosen == .squared)
    #expect(try Measurer("j").page.chosen == .halfSquared)
    #expect(try Measurer("k").page.chosen == .logCosh)
    #expect(try Measurer("kk").page.chosen == .huber)
    #expect(try Measurer("jjjj").page.chosen == .logCosh)
    #expect(try Measurer("jjjjj").page.chosen == .squared)
    var measurer = try Measurer()
    measurer.learner.press(.tab)
    measurer.learner.press(.tab)
    #expect(measurer.page.chosen == .absolute)
    measurer.learner.press(.backTab)
    #expect(measurer.page.chosen == .halfSquared)
    #expect(try Measurer("+").page.delta == 2)
    #expect(try Measurer("--").page.delta == 0.2)
    let reset = try Measurer("+jl0").page
    #expect(reset.delta == 1 && reset.chosen == .squared && reset.residual == 3)
  }

  @Test("a key that does nothing says why")
  func whyNot() throws {
    func notice(_ keys: String) throws -> String? {
      try Measurer(keys).learner.state.notice?.text
    }
    #expect(try notice("]]]l") == "r = 5 is the right end.")
    #expect(try notice("e-5\nh") == "r = -5 is the left end.")
    #expect(try notice("++++") == "Huber's d is 10, the largest of the slider.")
    #expect(try notice("0") == "All is as it was at first.")
    #expect(try notice("w")?.hasPrefix("This page has one row only") == true)
    guard case .prompt(let prompt) = try Measurer("e7\n").learner.state.overlay else {
      return #expect(Bool(false), "it asks again")
    }
    #expect(prompt.problem?.text == "allowed: a number from -5 to 5")
  }

  @Test("nothing moves by itself")
  func quiet() throws { #expect(try Measurer("l").learner.state.interval == nil) }
}
