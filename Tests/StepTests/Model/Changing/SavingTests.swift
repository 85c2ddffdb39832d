import App
import Derivation
import Engine
import Experiments
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("Saving a run")
struct SavingTests {
  /// Presses keys; each character is a key.
  private func type(_ text: String, _ state: inout State) {
    for character in text { _ = state.update(.keyPressed(.character(character))) }
  }

  private func press(_ key: Key, _ state: inout State) -> [Effect] {
    state.update(.keyPressed(key))
  }

  /// Saves under a name and gives what the program is asked to write, read back.
  private func saved(
    _ state: inout State, as name: String
  ) throws -> (experiment: Experiment, note: String) {
    type("s", &state)
    _ = press(.control("u"), &state)
    type(name, &state)
    let effects = press(.enter, &state)
    guard case .save(name, let text, let note)? = effects.first, effects.count == 1 else {
      throw NotSaved(effects: effects)
    }
    let experiment = try Experiment(bytes: Array(text.utf8), file: name) { _ in [] }
    return (experiment, note)
  }

  private struct NotSaved: Error {
    let effects: [Effect]
  }

  /// The bits of costs and parameters of some iterations of a run.
  private func bits(_ state: State, _ iterations: ClosedRange<Int>) -> [[UInt64]] {
    iterations.map { iteration in
      let record = state.run.timeline.steps(of: iteration).record
      return ([record.cost] + record.setup.network.parameters.map(record.updated)).map(\.bitPattern)
    }
  }

  @Test("an unchanged run is saved from the start, as it was opened", arguments: BuiltIn.names)
  func unchanged(_ name: String) throws {
    let experiment = try Sample.builtIn(name)
    var state = State(title: experiment.title ?? name, experiment: experiment)
    type("]", &state)
    let (loaded, note) = try saved(&state, as: "a.yaml")
    #expect(loaded.setup == experiment.setup && loaded.title == experiment.title)
    // The rows of a file may lie elsewhere; a toy set is made again, with what it holds out.
    var losesRows = false
    if case .csv = experiment.data { losesRows = experiment.heldOut != nil }
    #expect(note == (losesRows ? " The rows that were held out (30) are not in it." : ""))
    #expect(
      Bits.firstDifference(bits(state, 1...3), Trainer(loaded.setup).nextBits(3)) == nil)
  }

  @Test("the name is suggested from the title, and can be typed anew")
  func name() throws {
    var state = State(title: "Mazur: 2–2–2!", experiment: try Sample.builtIn("mazur"))
    type("s", &state)
    guard case .prompt = state.overlay else {
      Issue.record("no name is asked for")
      return
    }
    guard case .save(let name, _, _)? = press(.enter, &state).first else {
      Issue.record("nothing is saved")
      return
    }
    #expect(name == "mazur-2-2-2-changed.yaml")
  }

  @Test(
    "a run changed at its start is saved from the start, and runs as here",
    arguments: ["xor", "softmax", "adam"])
  func changedAtStart(_ name: String) throws {
    guard BuiltIn.names.contains(name) else { return }
    var state = State(title: name, experiment: try Sample.builtIn(name))
    type("e0.5", &state)
    _ = press(.enter, &state)
    type("ol", &state)
    _ = press(.escape, &state)
    type("]]", &state)
    let (loaded, _) = try saved(&state, as: "b.yaml")
    #expect(
      Bits.firstDifference(bits(state, 1...6), Trainer(loaded.setup).nextBits(6)) == nil)
  }

  @Test("a run changed later is saved from there, and runs on as here where nothing is kept")
  func fromHere() throws {
    // One row: neither the order of the data nor an optimizer's buffer begins anew.
    var state = State(title: "Mazur", experiment: try Sample.builtIn("mazur"))
    type("]]]e0.25", &state)
    _ = press(.enter, &state)
    type("]]", &state)
    #expect(state.run.moment.iteration == 6)
    let (loaded, note) = try saved(&state, as: "c.yaml")
    #expect(
      Bits.firstDifference(bits(state, 6...12), Trainer(loaded.setup).nextBits(7)) == nil)
    #expect(note.isEmpty)
  }

  @Test("buffers that restart are told")
  func buffers() throws {
    var state = State(title: "XOR", experiment: try Sample.builtIn("mazur"))
    type("ojl", &state)
    _ = press(.escape, &state)
    type("]]]e0.25", &state)
    _ = press(.enter, &state)
    let (loaded, note) = try saved(&state, as: "d.yaml")
    #expect(loaded.setup.optimizer.kind.name == "momentum")
    #expect(note.contains("The buffers of momentum restart at 0"))
    let record = state.run.current.steps.record
    let trainer = Trainer(loaded.setup)
    #expect(
      loaded.setup.network.parameters.map(trainer.value)
        == record.setup.network.parameters.map(record.value))
  }

  @Test("the answer of the program is told")
  func answers() throws {
    var state = State(title: "Mazur", experiment: try Sample.builtIn("mazur"))
    type("e0.25", &state)
    _ = press(.enter, &state)
    #expect(state.isUnsaved)
    _ = state.update(.saveFailed(reason: "the disk is full"))
    #expect(state.notice == Notice("Not saved: the disk is full", .warning) && state.isUnsaved)
    _ = state.update(.saved(path: "/tmp/a.yaml", note: ""))
    #expect(state.notice == Notice("Saved as /tmp/a.yaml.", .done) && !state.isUnsaved)
  }

  @Test("without an experiment there is nothing to save, and a key says so")
  func nothing() {
    var state = State(title: "", setup: Sample.network([2, 2]))
    type("s", &state)
    #expect(state.overlay == .none)
    #expect(state.notice == Notice("There is no experiment to save.", .warning))
  }
}
