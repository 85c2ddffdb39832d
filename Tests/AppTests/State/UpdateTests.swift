import Derivation
import Engine
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("What keys and commands do")
struct UpdateTests {
  @Test("a step forward and back is the same place again")
  func forwardAndBack() throws {
    var learner = try Learner("mazur")
    learner.press(.right)
    #expect(learner.moment.index == 1)
    #expect(learner.state.notice == nil, "the hint is gone")
    learner.press(.left)
    #expect(learner.moment.index == 0)
    learner.press(.left)
    #expect(learner.state.notice == Notice("This is the first step of the run.", .warning))
  }

  @Test("coarser and finer go through all granularities and say so at the ends")
  func granularity() throws {
    var learner = try Learner("xor")
    for granularity in Granularity.allCases.dropFirst() {
      learner.press(.up)
      #expect(learner.state.run.granularity == granularity)
      #expect(
        learner.state.notice == Notice("Each step is now one \(granularity.name).", .done))
    }
    learner.press(.up)
    #expect(
      learner.state.notice == Notice("Steps are already of one epoch, the coarsest.", .warning))
    learner.type("1")
    learner.press(.down)
    #expect(learner.state.notice == Notice("Steps are already of one term, the finest.", .warning))
  }

  @Test("phases, iterations and their ends are reached and not passed")
  func moves() throws {
    var learner = try Learner("mazur")
    for phase in Phase.allCases.dropFirst() {
      learner.type("}")
      #expect(learner.address.phase == phase)
    }
    learner.type("{")
    #expect(learner.address.phase == .backward)
    let index = learner.moment.index
    learner.type("]]")
    #expect(learner.moment.iteration == 3 && learner.moment.index == index)
    learner.type("[[[")
    #expect(learner.moment.iteration == 1)
    #expect(learner.state.notice == Notice("This is the first iteration.", .warning))
    learner.type("$$")
    #expect(learner.moment.index == learner.state.run.current.steps.count - 1)
    #expect(
      learner.state.notice == Notice("This is the last step of the iteration.", .warning))
    learner.type("00")
    #expect(
      learner.state.notice == Notice("This is the first step of the iteration.", .warning))
  }

  @Test("the latest moment and the way back from jumps are kept")
  func jumps() throws {
    var learner = try Learner("xor")
    learner.press(.control("o"))
    #expect(learner.state.notice == Notice("There is no jump to go back from.", .warning))
    learner.go(toIteration: 4)
    let latest = learner.moment
    learner.type("gs")
    #expect(learner.moment.iteration == 1)
    learner.type("G")
    #expect(learner.moment == latest)
    learner.type("G")
    #expect(learner.state.notice == Notice("This is the latest moment.", .warning))
    learner.press(.control("o"))
    #expect(learner.moment.iteration == 1)
  }

  @Test("digits and names change and say how")
  func display() throws {
    var learner = try Learner("mazur")
    learner.type("d")
    #expect(learner.state.display.allDigits)
    #expect(learner.state.notice == Notice("All digits: what the machine holds.", .done))
    learner.type("d")
    #expect(learner.state.notice == Notice("Four digits.", .done))
    for scheme in [Names.Scheme.mazur, .notes, .indexed] {
      learner.type("m")
      #expect(learner.state.display.scheme == scheme)
      #expect(learner.state.notice?.kind == .done)
    }
  }

  @Test("quit, redraw and suspend are left to the program, over an overlay too")
  func effects() throws {
    var learner = try Learner("mazur")
    #expect(learner.press(.character("q")) == [.quit])
    #expect(learner.press(.control("c")) == [.quit])
    #expect(learner.press(.control("l")) == [.redraw])
    #expect(learner.press(.control("z")) == [.suspend])
    for keys in ["o", "g"] {
      learner.type(keys)
      #expect(learner.press(.control("l")) == [.redraw])
      #expect(learner.press(.control("z")) == [.suspend])
      #expect(learner.press(.control("c")) == [], "it closes what lies over the screen")
      #expect(learner.state.overlay == .none)
      learner.type(keys)
      #expect(learner.press(.character("q")) == [.quit])
      learner.press(.escape)
    }
  }

  @Test("the help opens and closes with its key and moves nothing")
  func help() throws {
    var learner = try Learner("mazur")
    learner.type("?")
    #expect(list(learner)?.kind == .help)
    learner.press(.right)
    #expect(learner.moment.index == 0)
    learner.type("?")
    #expect(learner.state.overlay == .none)
    learner.press(.function(1))
    learner.press(.function(1))
    #expect(learner.state.overlay == .none)
  }

  @Test("a key without a meaning says so")
  func unbound() throws {
    var learner = try Learner("mazur")
    learner.type("X")
    #expect(
      learner.state.notice == Notice("X does nothing here; ? lists the keys.", .warning))
    learner.press(.escape)
    #expect(learner.state.notice == nil)
  }

  @Test("a run that diverges says where, and ends there")
  func divergence() {
    var learner = Learner(Sample.diverging)
    learner.type("6" + String(repeating: "l", count: 300))
    #expect(learner.state.run.timeline.divergence != nil)
    learner.type("$")
    learner.press(.right)
    #expect(
      learner.state.notice
        == Notice("The run ends here: a number is not finite any more. ← goes back.", .warning))
    learner.type("gs")
    learner.type("gf")
    #expect(learner.moment == learner.state.run.timeline.divergence?.moment)
    #expect(learner.state.notice?.text.hasPrefix("This run diverges here: step") == true)
  }

  @Test(
    "a command does the same as its key", arguments: CommandTable.standard.entries.map(\.command))
  func commands(_ command: Command) throws {
    var byKey = try Learner("mazur")
    byKey.type("l")
    var state = byKey.state
    guard let entry = CommandTable.standard.entry(command), entry.screens.contains(.step),
      let key = entry.keys.first
    else { return }
    let effects = byKey.press(key)
    #expect(state.update(.commandChosen(command)) == effects)
    #expect(state.run.moment == byKey.moment && state.overlay == byKey.state.overlay)
    #expect(state.display == byKey.state.display && state.notice == byKey.state.notice)
  }

  private func list(_ learner: Learner) -> SearchList? {
    guard case .list(let list) = learner.state.overlay else { return nil }
    return list
  }
}
