import Activations
import App
import Derivation
import Engine
import Experiments
import Home
import LessonPlayer
import Losses
import ScreenKit
import Session
import Step
import TestSupport
import Testing
import Text
import Vanishing

@Suite("Withholding what is asked")
struct WithholdingTests {
  private let z = StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1)

  private func asked(_ name: String = "mazur") throws -> Learner {
    var learner = try Learner(name)
    learner.go(to: z)
    learner.state.withholdThisStep()
    return learner
  }

  @Test(
    "no way leads beyond what is asked",
    arguments: [
      [Key.right], [.character("}")], [.character("]")], [.end], [.character("$")],
      [.character("G")], [.character("g"), .character("9"), .enter],
      [.character("g"), .character("i"), .character("3"), .enter],
      [.character("g"), .character("e"), .character("1"), .enter],
      [.character("7"), .right], [.character("/")] + "delta(h1)".map { .character($0) } + [.enter],
    ])
  func ways(_ keys: [Key]) throws {
    var learner = try asked()
    for key in keys { learner.press(key) }
    #expect(learner.moment.index == 2 && learner.moment.iteration == 1)
    #expect(
      learner.state.notice?.text.contains("asked") == true
        || learner.state.notice?.text == "This is the latest moment.",
      "\(keys): \(learner.state.notice?.text ?? "nothing")")
  }

  @Test("playing stops in front of it, and the way back is open")
  func playing() throws {
    var learner = try asked()
    learner.press(.left)
    learner.press(.character(" "))
    for _ in 0..<20 { _ = learner.state.update(.frameDue) }
    #expect(learner.moment.index == 2)
    #expect(!learner.state.playback.isPlaying)
    #expect(learner.state.notice?.text.contains("asked") == true)
    learner.press(.home)
    #expect(learner.moment.index == 0)
  }

  @Test("a click on a later step leads nowhere, nor does the way back from a jump")
  func jumps() throws {
    var learner = try Learner("mazur")
    learner.go(toStep: 40)
    learner.go(to: z)
    learner.state.withholdThisStep()
    _ = learner.state.update(.pointed(.step(20)))
    #expect(learner.moment.index == 2)
    learner.press(.control("o"))
    #expect(learner.moment.index == 2)
    #expect(learner.state.notice?.text.contains("asked") == true)
  }

  @Test(
    "what would change the run does nothing", arguments: ["e", "o", "u", "r", "+", "-", "s", "c"])
  func changes(_ key: Character) throws {
    var learner = try asked()
    learner.press(.character(key))
    #expect(learner.state.notice?.text == "A question is open: answer it first, or type skip.")
    #expect(learner.state.overlay == .none && learner.state.screen == .step)
  }

  @Test("the number of a nudge or a check is not computed")
  func panes() throws {
    var learner = try asked()
    for kind in [LowerPaneKind.check, .nudge] {
      _ = learner.state.update(.chosen(StepCommand.pane(kind)))
      #expect(learner.table.rows.isEmpty)
      #expect(learner.table.title.contains("waits for your answer"))
    }
  }

  @Test("the number cursor and the copied equation say ?")
  func cursor() throws {
    var learner = try asked()
    learner.press(.backTab)
    #expect(learner.state.notice?.text.hasPrefix("z(h₁) is ?") == true)
    guard case .copy(let text)? = learner.press(.character("y")).first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasSuffix("=  ?"), "\(text)")
  }

  @Test("curve and history end before what is asked")
  func curves() throws {
    var learner = try Learner("mazur")
    learner.go(toIteration: 3)
    learner.go(to: StepAddress(.loss, .cost))
    learner.state.withholdThisStep()
    learner.room = .large
    #expect(learner.screen.curve.map(\.iteration) == [1, 2])
    #expect(learner.screen.curveTitle.hasSuffix("→ ?"))
    _ = learner.state.update(.chosen(StepCommand.pane(.history)))
    guard case .curve(let history) = learner.screen.lower else {
      Issue.record("there is no history")
      return
    }
    #expect(history.points.map(\.iteration) == [1, 2] && history.title.hasSuffix("→ ?"))
  }

  @Test("another run that is stepped into keeps nothing")
  func anotherRun() throws {
    var learner = try asked()
    _ = learner.state.update(.chosen(VanishingCommand.show))
    _ = learner.state.update(.chosen(VanishingCommand.stepInto))
    #expect(learner.state.screen == .step && learner.state.withheld == nil)
    learner.type("}")
    #expect(learner.moment.index > 2)
  }

  @Test("nothing that is pressed gets beyond it or changes what is asked", arguments: 1...6)
  func anything(_ seed: Int) throws {
    let experiment = try Sample.builtIn("xor")
    var state = State(title: "XOR", experiment: experiment)
    for _ in 0..<(20 * seed) { _ = state.update(.chosen(TimeCommand.forward)) }
    state.withholdThisStep()
    let place = state.run.current
    let value = place.steps.value(of: place.address)
    let moment = place.moment
    var generator = SplitMix64(seed: UInt64(seed))
    // What leads to another run or screen asks nothing any more.
    let away = [
      ProgramCommand.quit.erased, HomeCommand.show.erased, StepCommand.tour.erased,
      LessonListCommand.show.erased, ActivationsCommand.show.erased, LossesCommand.show.erased,
      VanishingCommand.show.erased,
    ]
    let entries = CommandTable.standard.entries(on: .step).filter { !away.contains($0.command) }
    for _ in 0..<2_000 {
      switch generator.below(8) {
      case 0..<4:
        _ = state.update(.commandChosen(entries[generator.below(entries.count)].command))
      case 4: _ = state.update(.pointed(.step(generator.below(place.steps.count))))
      case 5: _ = state.update(.frameDue)
      case 6: _ = state.update(.pointed(.wheel(generator.below(7) - 3)))
      default:
        let keys = Array("gie123456789/z\r ")
        let key = keys[generator.below(keys.count)]
        _ = state.update(.keyPressed(key == "\r" ? .enter : .character(key)))
      }
      #expect(state.withheld != nil)
      guard state.run.moment <= moment else {
        Issue.record("beyond \(moment): \(state.run.moment)")
        return
      }
    }
    let now = state.run.place(at: moment)
    #expect(now.steps.value(of: now.address) == value)
  }
}
