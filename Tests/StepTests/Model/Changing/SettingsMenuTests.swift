import App
import Engine
import ScreenKit
import TestSupport
import Testing

@Suite("The menu of settings")
struct SettingsMenuTests {
  @Test("has a row for each setting of each layer, with its value")
  func rows() throws {
    var setup = Sample.network([2, 3, 4, 2], rows: 5, seed: 7)
    setup.training = Training(batch: .full, shuffle: false, seed: 9)
    let rows = State(title: "", setup: setup).settings(chosen: 2).rows
    #expect(
      rows.map { "\($0.name): \($0.value)" } == [
        "learning rate: 0.1", "optimizer: gradient-descent", "form: standard",
        "weight decay: 0", "clip norm: none", "loss: categorical-cross-entropy",
        "activation of layer 1: relu",
        "activation of layer 2: relu", "activation of layer 3: softmax", "units of layer 1: 3",
        "units of layer 2: 4", "hidden layers: 2", "batch: full", "shuffle: off", "seed: 9",
      ])
    #expect(rows.map(\.isChosen) == rows.indices.map { $0 == 2 })
    let typed = rows.filter { $0.hint == "← → or Enter" }.map(\.name)
    #expect(typed == ["learning rate", "weight decay", "clip norm", "batch", "seed"])
  }

  @Test("the chosen row goes round, and Esc and the key that opened it close it")
  func choosing() throws {
    var learner = try Learner("xor")
    learner.type("o")
    let count = learner.state.settings(chosen: 0).rows.count
    learner.press(.up)
    #expect(learner.state.overlay == .settings(chosen: count - 1))
    learner.press(.tab)
    #expect(learner.state.overlay == .settings(chosen: 0))
    learner.type("jjk")
    #expect(learner.state.overlay == .settings(chosen: 1))
    learner.press(.escape)
    #expect(learner.state.overlay == .none)
    learner.type("oo")
    #expect(learner.state.overlay == .none)
  }

  @Test("undo and redo work while it is open, and leave it open")
  func undo() throws {
    var learner = try Learner("xor")
    let setup = learner.state.setup
    learner.type("ol")
    let changed = learner.state.setup
    #expect(changed != setup)
    learner.type("u")
    #expect(learner.state.setup == setup && learner.state.overlay == .settings(chosen: 0))
    learner.press(.control("r"))
    #expect(learner.state.setup == changed && learner.state.overlay == .settings(chosen: 0))
  }

  @Test("a key pressed twice changes the same setting twice, though rows come and go")
  func rowsMove() throws {
    var learner = Learner(
      Sample.network([2, 3, 2], hidden: .sigmoid, output: .sigmoid, loss: .squaredError))
    try learner.open(setting: "hidden layers")
    for count in [3, 4] {
      learner.press(.right)
      #expect(learner.state.setup.network.layers.count == count)
      #expect(chosen(learner)?.name == "hidden layers")
    }
    for count in [3, 2, 1] {
      learner.press(.left)
      #expect(learner.state.setup.network.layers.count == count)
      #expect(chosen(learner)?.name == "hidden layers")
    }
  }

  private func chosen(_ learner: Learner) -> SettingsMenu.Row? {
    guard case .settings(let chosen) = learner.state.overlay else { return nil }
    return learner.state.settings(chosen: chosen).rows.first(where: \.isChosen)
  }
}
