import ScreenKit
import TestSupport
import Testing

@Suite("The footer")
struct FooterKeyTests {
  @Test("shows the keys that matter here, help last")
  func screen() throws {
    var learner = try Learner("mazur")
    #expect(keys(learner).first == ["← →", "step by term"])
    #expect(keys(learner).last == ["?", "help"])
    learner.type("6")
    #expect(learner.state.footer.first?.name == "step by iteration")
  }

  @Test("shows what plays can be paused")
  func playing() throws {
    var learner = try Learner("mazur")
    #expect(keys(learner).contains(["space", "play"]))
    learner.type(" ")
    #expect(keys(learner).contains(["space", "pause"]))
  }

  @Test(
    "changes with what lies over the screen",
    arguments: [
      ("?", "do it"), ("g", "close the menu"), ("g1", "leave"), ("o", "close"),
      ("e", "leave"),
    ])
  func overlays(_ keys: String, _ name: String) throws {
    var learner = try Learner("mazur")
    let before = learner.state.footer
    learner.type(keys)
    #expect(learner.state.footer.contains { $0.name == name })
    learner.press(.escape)
    #expect(learner.state.footer == before)
  }

  @Test("is ASCII where the display is", arguments: ["", "?", "g", "g1", "o", "e"])
  func ascii(_ keys: String) throws {
    var learner = try Learner("mazur", display: Display(glyphs: .ascii))
    learner.type(keys)
    for key in learner.state.footer {
      #expect(key.keys.allSatisfy { $0.isASCII } && key.name.allSatisfy { $0.isASCII })
    }
  }

  private func keys(_ learner: Learner) -> [[String]] {
    learner.state.footer.map { [$0.keys, $0.name] }
  }
}
