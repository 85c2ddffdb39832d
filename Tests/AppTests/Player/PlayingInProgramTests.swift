import App
import LessonPlayer
import Lessons
import ScreenKit
import Testing

@Suite("A lesson among the screens of the program")
struct PlayingInProgramTests {
  private static let body = """
    ## First

    Read this.

    ```predict
    question: How large is the delta?
    answer: δ(o1)
    ```

    ## Second

    ```task
    do: Go on to iteration 2.
    until: iteration == 2
    keys: [']']
    ```
    """

  @Test("Reset brings the page's screen back, wherever one went")
  func resets() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("part 2")
    let before = pupil.state.run.moment
    pupil.press(.right, .right, .function(5))
    #expect(pupil.state.screen == .activations)
    pupil.type("reset")
    #expect(pupil.state.screen == .step)
    #expect(pupil.state.run.moment == before)
    #expect(try pupil.play.isOpen)
    #expect(pupil.said == "The screen is again as this page began.")
  }

  @Test("In the workbench Esc leads to the box, from every screen, once nothing is to be closed")
  func escapes() throws {
    for show in ["screen: step", "screen: losses", "screen: compare\nexperiment: xor"] {
      var pupil = try Pupil("## A\n\nText.\n\n```show\n\(show)\n```\n")
      let screen = pupil.state.screen
      pupil.press(.tab)
      #expect(try pupil.play.focus == .workbench)
      // A comparison that is not settled is stopped first.
      pupil.press(.escape)
      if try pupil.play.focus == .workbench { pupil.press(.escape) }
      #expect(pupil.state.screen == screen || screen == .compare, "\(show)")
      if screen != .compare { #expect(try pupil.play.focus == .box, "\(show)") }
    }
  }

  @Test("What was changed before is kept")
  func keeps() throws {
    var pupil = try Pupil(Self.body)
    let opened = try pupil.play.opened
    pupil.state = State(title: "Mine", experiment: try Sample.builtIn("mazur"))
    pupil.press(.character("o"), .down, .right, .escape)
    #expect(pupil.state.isUnsaved)
    let effects = pupil.state.update(.lessonOpened(opened, Progress()))
    #expect(effects.contains { if case .keep(let run) = $0 { run.title == "Mine" } else { false } })
  }
}
