import ScreenKit
import Step
import TestSupport
import Text
import Testing

@Suite("What cannot be done")
struct AvailabilityTests {
  @Test("is said with its reason, and then does nothing")
  func reasons() throws {
    let learner = try Learner("mazur")
    for entry in CommandTable.standard.entries {
      guard let reason = learner.state.whyNot(entry.command) else { continue }
      #expect(reason.hasSuffix(".") && reason.count <= 90, "\(reason)")
      var state = learner.state
      let effects = state.update(.commandChosen(entry.command))
      #expect(effects.isEmpty && state.run.moment == learner.moment)
      #expect(state.notice == Notice(reason, .warning))
    }
  }

  @Test("at the start is going back, undoing and returning")
  func start() throws {
    let state = try Learner("mazur").state
    for command in [
      TimeCommand.back.erased, TimeCommand.playBackward.erased, StepCommand.previousPhase.erased,
      StepCommand.earlierIteration.erased, StepCommand.finer.erased, StepCommand.undo.erased,
      StepCommand.redo.erased, StepCommand.returnFromJump.erased, StepCommand.findNext.erased,
      StepCommand.act.erased, StepCommand.latest.erased, StepCommand.firstNotFinite.erased,
      ListCommand.chooseNext.erased,
    ] {
      #expect(state.whyNot(command) != nil, "\(command)")
    }
    for command in [
      TimeCommand.forward.erased, StepCommand.coarser.erased, StepCommand.goTo.erased,
      ProgramCommand.help.erased, TimeCommand.play.erased, StepCommand.edit.erased,
      StepCommand.zoom.erased,
    ] {
      #expect(state.whyNot(command) == nil, "\(command)")
    }
  }

  @Test("at the end of a run that diverges is going on")
  func end() {
    var learner = Learner(Sample.diverging)
    learner.type("6" + String(repeating: "l", count: 300))
    for command in [
      TimeCommand.forward.erased, StepCommand.nextPhase.erased, StepCommand.laterIteration.erased,
      TimeCommand.play.erased,
    ] {
      #expect(learner.state.whyNot(command) != nil)
    }
    #expect(learner.state.whyNot(StepCommand.firstNotFinite.erased) == nil)
  }
}

@Suite("What the step screen keeps when it is left")
struct LeavingTests {
  /// F3 begins a comparison, or shows the one that was begun; `c` begins one.
  static let ways: [[Key]] = [
    [.function(3)], [.function(5)], [.function(6)], [.function(7)], [.character("c")],
  ]

  @Test("on every way the zoomed pane stays, and the selected number is let go", arguments: ways)
  func leaving(_ keys: [Key]) throws {
    var learner = try Learner("mazur")
    learner.type("z")
    learner.press(.tab)
    let zoom = try #require(learner.state.zoom)
    try #require(learner.state.selected != nil)
    for key in keys { learner.press(key) }
    #expect(learner.state.screen != .step)
    #expect(learner.state.selected == nil)
    #expect(learner.state.zoom == zoom)
  }
}
