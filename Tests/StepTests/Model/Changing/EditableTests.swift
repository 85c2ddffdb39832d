import Derivation
import Engine
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("Numbers that can be changed")
struct EditableTests {
  /// Without an optimizer's buffers a run can be begun anew anywhere, bit for bit.
  ///
  /// Nor may the order of the rows depend on the epoch.
  static let setup: Setup = {
    var setup = Sample.network(
      [2, 3, 2], hidden: .prelu(initialSlope: 0.2), output: .sigmoid, loss: .halfSquaredError,
      batch: .full)
    setup.training.shuffle = false
    return setup
  }()

  /// Where the change is made, and the iterations that are compared from there.
  private static let changed = 3, last = 6

  private func learner() -> Learner {
    var learner = Learner(Self.setup)
    learner.go(toIteration: Self.changed)
    return learner
  }

  private func trainer() -> Trainer {
    let trainer = Trainer(Self.setup)
    for _ in 1..<Self.changed { trainer.step() }
    return trainer
  }

  /// Types a value for the number that `tabs` presses of Tab lead to.
  private func type(_ text: String, tabs: Int, _ learner: inout Learner) -> String {
    learner.type("e")
    for _ in 0..<tabs { learner.press(.tab) }
    var question = ""
    if case .prompt(let prompt) = learner.state.overlay { question = prompt.question }
    learner.type(text)
    learner.press(.enter)
    return question
  }

  @Test("each parameter takes a value, and the run goes on as a trainer that starts with it")
  func parameters() throws {
    var asked: Set<Parameter> = []
    for tabs in 0..<Self.setup.network.parameters.count {
      var learner = learner()
      let before = learner.bits(1...Self.changed - 1)
      let question = type("0.375", tabs: tabs, &learner)
      let parameter = try #require(
        Self.setup.network.parameters.first {
          question.hasPrefix(learner.state.names.symbol(.parameter($0)) + " is ")
        }, "\(question)")
      asked.insert(parameter)
      let expected = Trainer(
        Self.setup.starting(from: trainer().parameters, with: parameter, at: 0.375))
      #expect(
        Bits.firstDifference(learner.bits(Self.changed...Self.last), expected.nextBits(4)) == nil,
        "\(parameter)")
      #expect(
        Bits.firstDifference(learner.bits(1...Self.changed - 1), before) == nil,
        "what was before stays")
      #expect(learner.moment.iteration == Self.changed)
      #expect(learner.state.notice?.text.contains("u undoes it") == true)
    }
    #expect(asked == Set(Self.setup.network.parameters))
  }

  @Test("each input and each target of the row that is shown takes a value")
  func data() throws {
    let (parameters, data) = (Self.setup.network.parameters.count, Self.setup.data)
    for row in 1...data.rowCount {
      for place in 0..<data.inputCount + data.targetCount {
        var learner = learner()
        learner.go(
          to: StepAddress(.forward, .weightedSum, sample: row, layer: 1, unit: 1))
        let file = learner.state.run.current.steps.record.rows[row - 1]
        let question = type("0.25", tabs: parameters + place, &learner)
        #expect(question.contains("of row \(file + 1) is "))
        var (inputs, targets) = (data.inputs, data.targets)
        if place < data.inputCount {
          inputs[file * data.inputCount + place] = 0.25
        } else {
          targets[file * data.targetCount + place - data.inputCount] = 0.25
        }
        #expect(learner.state.setup.data.inputs == inputs)
        #expect(learner.state.setup.data.targets == targets)
        let record = learner.state.run.timeline.steps(of: Self.changed).record
        let values = trainer().parameters
        #expect(Self.setup.network.parameters.map(record.value) == flat(values))
      }
    }
  }

  @Test("a changed datum trains on as a trainer with those data")
  func datumTrains() {
    let setup = Sample.network(
      [2, 3, 2], output: .sigmoid, loss: .halfSquaredError, rows: 1, batch: .full)
    var learner = Learner(setup)
    learner.go(toIteration: Self.changed)
    _ = type("0.25", tabs: setup.network.parameters.count + 1, &learner)
    var inputs = setup.data.inputs
    inputs[1] = 0.25
    let trainer = Trainer(setup)
    for _ in 1..<Self.changed { trainer.step() }
    let expected = Trainer(setup.with(inputs: inputs).starting(from: trainer.parameters))
    #expect(
      Bits.firstDifference(learner.bits(Self.changed...Self.last), expected.nextBits(4)) == nil)
  }

  @Test("undo brings the old future back, redo the new one, bit for bit")
  func undoAndRedo() {
    var learner = learner()
    let old = learner.bits(1...Self.last)
    _ = type("0.5", tabs: 0, &learner)
    let once = learner.bits(1...Self.last)
    learner.type("]")
    _ = type("-2", tabs: 3, &learner)
    let twice = learner.bits(1...Self.last)
    #expect(old != once && once != twice)
    learner.type("u")
    #expect(Bits.firstDifference(learner.bits(1...Self.last), once) == nil)
    learner.type("u")
    #expect(Bits.firstDifference(learner.bits(1...Self.last), old) == nil)
    #expect(!learner.state.run.isEdited && learner.moment.iteration == Self.changed)
    learner.type("u")
    #expect(
      learner.state.notice == Notice("Nothing was changed that could be undone.", .warning))
    learner.press(.control("r"))
    learner.press(.control("r"))
    #expect(Bits.firstDifference(learner.bits(1...Self.last), twice) == nil)
    learner.press(.control("r"))
    #expect(
      learner.state.notice == Notice("Nothing was undone that could be done again.", .warning))
  }

  @Test("what is typed last decides: a change after undo forgets the undone one")
  func branch() {
    var learner = learner()
    _ = type("0.5", tabs: 0, &learner)
    learner.type("u")
    _ = type("0.75", tabs: 0, &learner)
    #expect(!learner.state.run.canRedo)
  }

  @Test("all numbers that can be changed come round with Tab, forward and backward")
  func round() {
    var learner = learner()
    learner.type("e")
    func question() -> String {
      if case .prompt(let prompt) = learner.state.overlay { prompt.question } else { "" }
    }
    let count =
      Self.setup.network.parameters.count + Self.setup.data.inputCount + Self.setup.data.targetCount
    var questions: [String] = []
    for _ in 0..<count {
      questions.append(question())
      learner.press(.tab)
    }
    #expect(Set(questions).count == count && question() == questions[0])
    for expected in questions.reversed() {
      learner.press(.backTab)
      #expect(question() == expected)
    }
  }

  private func flat(_ values: ParameterValues) -> [Double] {
    Self.setup.network.parameters.map { parameter in
      switch parameter {
      case .weight(let layer, let unit, let from): values.weights[layer - 1][unit - 1][from - 1]
      case .bias(let layer, let unit): values.biases[layer - 1][unit - 1]
      case .slope(let layer): values.slopes[layer - 1] ?? .nan
      }
    }
  }
}
