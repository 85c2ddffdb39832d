import App
import Derivation
import Lessons
import TestSupport
import Testing

@Suite("Going through a lesson")
struct PlayingTests {
  static let body = """
    ## First

    Read this.

    ```show
    step: δ(o1)
    ```

    ```predict
    question: How large is the delta?
    answer: δ(o1)
    ```

    And then this.

    ```show
    step: dL/dh1
    ```

    ## Second

    ```task
    do: Go on to iteration 2.
    until: iteration == 2
    keys: [']']
    ```

    Then read.
    """

  @Test("A part begins with the lesson's experiment, and a page with what it shows")
  func begins() throws {
    let pupil = try Pupil(Self.body, experiment: "mazur")
    let play = try pupil.play
    #expect(pupil.state.title == "mazur")
    #expect((play.part, play.page) == (0, 0))
    #expect(play.problems.isEmpty)
    let place = pupil.state.run.current
    #expect(place.steps.quantity(of: place.address) == .delta(layer: 2, unit: 1))
    #expect(play.anchor == place.moment)
    #expect(pupil.effects.contains { if case .record = $0 { true } else { false } })
  }

  @Test("One reads on when the question is answered, to the next page, part and the end")
  func on() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("")
    #expect(try pupil.play.page == 0)
    pupil.type("0.1385")
    pupil.type("")
    #expect(try pupil.play.page == 1)
    let place = pupil.state.run.current
    #expect(place.steps.quantity(of: place.address) == .outputDerivative(layer: 1, unit: 1))
    pupil.type("")
    #expect(try pupil.play.part == 1)
    #expect(try pupil.play.focus == .workbench)
    #expect(pupil.state.run.moment.index == 0)
    pupil.press(.character("]"))
    #expect(try pupil.play.result == .right)
    #expect(try pupil.play.focus == .box)
    pupil.press(.enter)
    #expect(try pupil.play.page == 1)
    pupil.press(.enter)
    #expect(try pupil.play.isOver)
    let progress = try pupil.play.progress
    #expect(progress.state(of: try pupil.play.lesson) == .done)
    pupil.press(.enter)
    #expect(pupil.state.lesson == nil)
    #expect(pupil.state.screen == .lessons)
  }

  @Test("Back leads to the page before, and the screen is as it was there")
  func back() throws {
    var pupil = try Pupil(Self.body)
    let before = pupil.state.run.moment
    pupil.type("0.1385")
    pupil.type("")
    pupil.type("back")
    #expect(try pupil.play.page == 0)
    #expect(pupil.state.run.moment == before)
    #expect(try pupil.play.result == .right)
    pupil.type("back")
    #expect(pupil.said == "This is the beginning of the lesson.")
  }

  @Test("A lesson goes on where it was left, with what was answered")
  func resumes() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("0.1385")
    pupil.type("")
    let left = try pupil.play
    var again = try Pupil(Self.body, progress: left.progress)
    #expect(try again.play.part == 0)
    #expect(try again.play.page == 1)
    #expect(again.state.run.moment == pupil.state.run.moment)
    again.type("back")
    #expect(try again.play.result == .right)
    again.type("")
    again.type("")
    let second = try Pupil(Self.body, progress: try again.play.progress)
    #expect(try second.play.part == 1)
  }

  @Test("One that is done begins anew, all questions open")
  func again() throws {
    var pupil = try Pupil(Self.body)
    for line in ["skip", "", "", "skip", "", ""] { pupil.type(line) }
    #expect(try pupil.play.isOver)
    let progress = try pupil.play.progress
    #expect(progress.state(part: "first", of: "sample") == .skipped)
    let again = try Pupil(Self.body, progress: progress)
    #expect(try (again.play.part, again.play.page) == (0, 0))
    #expect(try again.play.result == nil)
  }

  @Test("Restart opens all questions")
  func restarts() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("0.1385")
    pupil.type("")
    pupil.type("restart")
    #expect(try (pupil.play.part, pupil.play.page) == (0, 0))
    #expect(try pupil.play.isOpen)
    #expect(pupil.state.withheld != nil)
  }

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

  @Test("Who goes back to an answered question sees its answer")
  func answered() throws {
    let body = """
      ## A

      Text.

      ```show
      step: δ(o1)
      ```

      ```predict
      question: How large?
      answer: dL/dw2[1,1]
      ```

      ```reveal
      It is `=dL/dw2[1,1]`.
      ```

      More.
      """
    var pupil = try Pupil(body)
    pupil.type("0.0822")
    pupil.type("")
    pupil.type("back")
    #expect(try pupil.number("dL/dw2[1,1]") == "0.08217")
  }

  @Test("It waits while one is elsewhere, with the screen it had")
  func waits() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("0.1385")
    pupil.type("")
    let moment = pupil.state.run.moment
    pupil.press(.function(4))
    #expect(pupil.state.screen == .lessons)
    #expect(pupil.effects.last == .listLessons)
    #expect(!pupil.state.isInLesson)
    pupil.press(.escape)
    #expect(pupil.state.screen == .step)
    #expect(pupil.state.isInLesson)
    #expect(pupil.state.run.moment == moment)
    #expect(try pupil.play.page == 1)
  }

  @Test("A changed file is read at the same part")
  func reloads() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("part 2")
    let changed = try Pupil("## New\n\nText.\n\n" + Self.body)
    _ = pupil.state.update(.lessonChanged(try changed.play.opened))
    #expect(try pupil.play.currentPart.name == "second")
    #expect(try pupil.play.part == 2)
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
