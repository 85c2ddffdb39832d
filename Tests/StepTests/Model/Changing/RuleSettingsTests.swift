import App
import Engine
import Experiments
import ScreenKit
import TestSupport
import Testing
import Text

/// Every setting of every rule: in the menu, by arrows, typed, undone, saved and found.
@Suite("Settings of the rules in force")
struct RuleSettingsTests {
  /// A run with a rule, and the settings of it that the menu must have.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let setup: Setup
    /// The rows by their names, with what each may be set to.
    let settings: [(row: String, setting: RuleSetting)]

    var testDescription: String { name }
  }

  static let cases: [Case] = optimizers + losses + activations

  private static let optimizers = Optimizer.Kind.all.map { kind in
    let optimizer = Optimizer(kind, learningRate: 0.1)
    return Case(
      name: kind.name,
      setup: Sample.network([2, 2], loss: .categoricalCrossEntropy, optimizer: optimizer),
      settings: optimizer.settings.map { ($0.setting.name.title, $0.setting) })
  }

  private static let losses = Loss.all.filter { !$0.isCrossEntropy }.map { loss in
    Case(
      name: loss.name, setup: Sample.network([2, 2], output: .identity, loss: loss),
      settings: loss.rule.settings.map { ("\($0.name.title) of the loss", $0) })
  }

  private static let activations = Activation.all.filter { $0 != .softmax }.map { activation in
    Case(
      name: activation.name,
      setup: Sample.network(
        [2, 3, 1], hidden: activation, output: .identity, loss: .halfSquaredError),
      settings: activation.hasLearnedSlope
        ? [] : activation.rule.settings.map { ("\($0.name.title) of layer 1", $0) })
  }

  /// The same settings as a file has them, so that they can be saved.
  private static func experiment(_ setup: Setup) -> Experiment {
    Experiment(
      data: .rows(setup.data), network: setup.network, loss: setup.loss,
      optimizer: setup.optimizer, training: setup.training)
  }

  private func row(_ name: String, _ learner: Learner) -> SettingsMenu.Row? {
    learner.state.settings(chosen: 0).rows.first { $0.name == name }
  }

  @Test("the menu has each of them, and not the slope that is learned", arguments: cases)
  func rows(_ one: Case) {
    let rows = State(title: "", setup: one.setup).settings(chosen: 0).rows.map(\.name)
    for (row, _) in one.settings { #expect(rows.contains(row), "\(row) in \(rows)") }
    #expect(!rows.contains { $0.hasPrefix("slope") } || one.name == "leaky-relu")
    #expect(Set(rows).count == rows.count)
  }

  @Test(
    "arrows lead to other values and back, or say why not; undo gives all back", arguments: cases)
  func turning(_ one: Case) throws {
    for (name, setting) in one.settings {
      var learner = Learner(one.setup)
      try learner.open(setting: name)
      learner.press(.left)
      if learner.state.setup == one.setup {
        // At the end of what is usual, or where the other rules do not allow it.
        #expect(learner.state.notice?.kind == .warning, "\(name)")
        continue
      }
      #expect(row(name, learner)?.value != row(name, Learner(one.setup))?.value)
      learner.press(.right)
      #expect(learner.state.setup == one.setup, "\(name) comes back")
      learner.type("uu")
      #expect(learner.state.setup == one.setup && learner.state.run.segments.count == 1)
      #expect(setting.name == setting.name)
    }
  }

  @Test("what is typed makes a segment that training goes on with, and is saved", arguments: cases)
  func typing(_ one: Case) throws {
    for (name, setting) in one.settings {
      guard let text = Self.typed(setting) else { continue }
      var learner = Learner(one.setup)
      learner.state = State(title: "a run", experiment: Self.experiment(one.setup))
      learner.type("]")
      let iteration = learner.moment.iteration
      try learner.open(setting: name)
      learner.press(.enter)
      learner.type(text)
      learner.press(.enter)
      #expect(learner.state.overlay == .none && learner.state.run.segments.count == 2, "\(name)")
      #expect(row(name, learner)?.value == text && learner.moment.iteration == iteration)
      learner.type("s")
      guard case .save(_, let file, _)? = learner.press(.enter).first else {
        Issue.record("\(name) is not saved")
        continue
      }
      let saved = try Experiment(bytes: Array(file.utf8), file: "") { _ in [] }
      #expect(
        saved.optimizer == learner.state.setup.optimizer && saved.loss == learner.state.setup.loss)
      #expect(file.contains("\(setting.name.key): \(text)"), "\(file)")
      learner.type("u")
      #expect(learner.state.setup == one.setup)
    }
  }

  @Test("a number on either side of its range is refused in words", arguments: cases)
  func ranges(_ one: Case) throws {
    for (name, setting) in one.settings {
      for wrong in Self.wrong(setting) {
        var learner = Learner(one.setup)
        try learner.open(setting: name)
        learner.press(.enter)
        learner.type(wrong)
        learner.press(.enter)
        #expect(learner.state.setup == one.setup, "\(name) \(wrong)")
        let notice = try #require(learner.state.notice)
        #expect(notice.kind == .warning && notice.text.contains("allowed"), "\(notice.text)")
      }
      guard case .optionalNumber = setting.choice else { continue }
      var learner = Learner(one.setup)
      try learner.open(setting: name)
      learner.press(.left)
      #expect(row(name, learner)?.value == "10")
      learner.press(.enter)
      learner.type("none")
      learner.press(.enter)
      #expect(row(name, learner)?.value == "none")
    }
  }

  @Test(
    "the palette finds them by name, symbol and other words, and opens the menu there",
    arguments: cases)
  func palette(_ one: Case) throws {
    for (name, setting) in one.settings {
      let words = setting.name.terms.words.split(separator: ",").map(String.init)
      for wanted in ["set \(name)"] + words {
        var learner = Learner(one.setup)
        learner.type(":")
        learner.type(wanted.trimmingPrefix(" ").description)
        let items = try #require(page(learner)).items
        #expect(items.contains { $0.name == "set \(name)" }, "\(wanted)")
      }
      var learner = Learner(one.setup)
      learner.type(":set \(name)")
      #expect(page(learner)?.items.first?.name == "set \(name)")
      learner.press(.enter)
      guard case .settings(let chosen) = learner.state.overlay else {
        Issue.record("the menu is not open")
        continue
      }
      #expect(learner.state.settings(chosen: chosen).rows[chosen].name == name)
    }
  }

  @Test(
    "decay, beta and lr are found in palette and help",
    arguments: [
      ("decay", "weight decay"), ("beta", "beta1"), ("lr", "learning rate"), ("clip", "clip norm"),
    ])
  func shortNames(_ typed: String, _ name: String) throws {
    let adam = Optimizer(.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.1)
    for list in [":", "?"] {
      var learner = Learner(Sample.network([2, 2], optimizer: adam))
      learner.type(list + typed)
      let items = try #require(page(learner)).items
      #expect(items.contains { $0.name == "set \(name)" || $0.summary.hasPrefix("set \(name)") })
    }
  }

  @Test("another kind of optimizer keeps the decay that was set, and has its own where none was")
  func kinds() throws {
    let adam = Optimizer.Kind.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
    for (decay, expected) in [(0, 0.01), (0.25, 0.25)] {
      var learner = Learner(
        Sample.network([2, 2], optimizer: Optimizer(adam, learningRate: 0.1, weightDecay: decay)))
      try learner.open(setting: "optimizer")
      learner.press(.right)
      #expect(learner.state.setup.optimizer.kind.name == "adamw")
      #expect(learner.state.setup.optimizer.weightDecay == expected)
      #expect(row("form", learner) == nil, "it has one only")
    }
  }

  @Test("a selected setting of a formula opens the menu at its row")
  func selected() throws {
    let adam = Optimizer(.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.1)
    var learner = Learner(Sample.network([2, 2], optimizer: adam))
    learner.type("/beta2")
    learner.press(.enter)
    learner.type("e")
    guard case .settings(let chosen) = learner.state.overlay else {
      Issue.record("the menu is not open")
      return
    }
    #expect(learner.state.settings(chosen: chosen).rows[chosen].name == "beta2")
  }

  private func page(_ learner: Learner) -> ListPage? {
    guard case .list(let list) = learner.state.overlay else { return nil }
    return learner.state.page(list)
  }

  /// A value that may be typed; nil for what is only turned.
  private static func typed(_ setting: RuleSetting) -> String? {
    switch setting.choice {
    case .number, .optionalNumber: "0.375"
    case .flag, .form: nil
    }
  }

  /// What lies just outside.
  private static func wrong(_ setting: RuleSetting) -> [String] {
    switch setting.choice {
    case .number(.positive), .optionalNumber: ["0", "-1"]
    case .number(.nonNegative): ["-0.5"]
    case .number(.belowOne): ["1", "-0.5"]
    case .number, .flag, .form: []
    }
  }
}
