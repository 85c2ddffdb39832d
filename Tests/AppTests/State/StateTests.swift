import Derivation
import ScreenKit
import TestSupport
import Testing

@Suite("The state of the workbench")
struct StateTests {
  @Test("starts on the first step, with a hint and nothing over the screen")
  func start() throws {
    let learner = try Learner("mazur")
    #expect(learner.moment.index == 0 && learner.moment.iteration == 1)
    #expect(learner.state.overlay == .none)
    #expect(learner.state.notice?.kind == .hint)
    #expect(!learner.state.display.allDigits)
  }

  @Test("names quantities as its display says")
  func names() throws {
    let display = Display(scheme: .mazur, glyphs: .ascii)
    let learner = try Learner("mazur", display: display)
    #expect(learner.state.names.unitName(layer: 1, unit: 2) == "h2")
    #expect(learner.state.names.scheme == .mazur)
  }

  @Test("is a value: a copy goes its own way")
  func value() throws {
    var learner = try Learner("xor")
    let before = learner
    learner.type("5llld")
    #expect(before.moment.index == 0 && !before.state.display.allDigits)
    #expect(learner.moment.iteration == 1 && learner.moment.index > 3)
    #expect(learner.state.display.allDigits)
  }
}
