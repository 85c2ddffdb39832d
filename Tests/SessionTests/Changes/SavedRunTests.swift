import Derivation
import Engine
import Experiments
import Session
import Testing

@Suite("A run that is saved")
struct SavedRunTests {
  private let original: Experiment = {
    let setup = Example.xor
    var network = setup.network
    network.layers[0].activation = .prelu(initialSlope: 0.25)
    return Experiment(
      title: "XOR", data: .toy(.xor), network: network, loss: .halfSquaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.5))
  }()

  private func loaded(_ run: Run, _ original: Experiment, fromHere: Bool) throws -> Experiment {
    let saved = try run.saved(of: original, fromHere: fromHere)
    let read = try Experiment(bytes: Array(saved.yaml.utf8), file: "saved.yaml") { _ in [] }
    #expect(read == saved.experiment)
    return read
  }

  @Test("Unchanged it is the original experiment, without a comment")
  func unchanged() throws {
    var run = Run(original.setup)
    run.perform(.iteration(9))
    #expect(run.canSaveFromStart)
    let saved = try run.saved(of: original, fromHere: false)
    #expect(saved.experiment == original && saved.yaml == original.yaml)
    #expect(try loaded(run, original, fromHere: false).setup == original.setup)
  }

  @Test("From here it goes on with the same bits, under plain gradient descent and full batches")
  func fromHere() throws {
    var run = Run(original.setup)
    run.perform(.iteration(6))
    try run.change(.parameter(.weight(layer: 1, unit: 1, from: 2), 0.1 + 0.2))
    try run.change(.addUnit(layer: 1))
    run.perform(.iteration(11))
    run.perform(.step(7))
    let read = try loaded(run, original, fromHere: true)
    #expect(read.title == "XOR" && read.data == original.data)
    let fresh = Timeline(read.setup)
    for iteration in 1...25 {
      let saved = fresh.steps(of: iteration).record
      let own = run.timeline.steps(of: iteration + 10).record
      for parameter in saved.setup.network.parameters {
        #expect(saved.value(of: parameter).bitPattern == own.value(of: parameter).bitPattern)
        #expect(saved.updated(parameter).bitPattern == own.updated(parameter).bitPattern)
      }
    }
  }

  @Test("Changed data stand in the file row by row")
  func data() throws {
    var run = Run(original.setup)
    run.perform(.iteration(2))
    try run.change(.input(row: 3, index: 2, 0.125))
    let read = try loaded(run, original, fromHere: true)
    #expect(read.data == .rows(run.setup.data))
  }

  @Test("Rows of another file stand in this one, and what was held out is told")
  func csv() throws {
    let yaml = """
      data: {csv: t.csv, inputs: [a, b], targets: [c], standardize: true, test-fraction: 0.25}
      network: {layers: [{units: 1, activation: tanh}]}
      loss: squared-error
      optimizer: {kind: gradient-descent, learning-rate: 0.1}
      """
    let experiment = try Experiment(yaml: yaml, file: "my.yaml") { _ in
      Array("a,b,c\n1,2,0\n2,1,1\n0,5,1\n7,3,0\n".utf8)
    }
    let run = Run(experiment.setup)
    let saved = try run.saved(of: experiment, fromHere: false)
    #expect(
      saved.comments == [
        "The rows are from t.csv, as they were trained on.",
        "The rows that were held out (1) are not in it.",
      ])
    #expect(try loaded(run, experiment, fromHere: false).setup == experiment.setup)
  }

  @Test("From the start only where nothing was changed since")
  func changed() throws {
    var run = Run(original.setup)
    run.perform(.iteration(4))
    try run.change(.learningRate(0.25))
    #expect(!run.canSaveFromStart)
    #expect(throws: SaveProblem.changed(atIteration: 4)) {
      try run.saved(of: original, fromHere: false)
    }
    run.back()
    #expect(run.canSaveFromStart)
    #expect(try run.saved(of: original, fromHere: false).experiment == original)
  }

  @Test("What was changed at the very start is saved from there")
  func changedStart() throws {
    var run = Run(original.setup)
    try run.change(.learningRate(0.25))
    run.perform(.iteration(8))
    #expect(run.canSaveFromStart)
    let read = try loaded(run, original, fromHere: false)
    let after = Timeline(read.setup).snapshot(after: 30)
    #expect(after.isIdentical(to: run.timeline.snapshot(after: 30)))
  }

  @Test("The file says what restarts: the optimizer's buffers and the order of the data")
  func comments() throws {
    var experiment = original
    experiment.optimizer = Example.xor.optimizer
    experiment.training = Training(batch: .rows(3))
    var run = Run(experiment.setup)
    run.perform(.iteration(5))
    let saved = try run.saved(of: experiment, fromHere: true)
    #expect(
      saved.yaml.hasPrefix(
        """
        # A run from its iteration 5 on: the parameters are those at its start.
        # The buffers of adam restart at 0, so it goes on differently from the run.
        # The data begin with epoch 1 again.
        title: XOR
        """))
    #expect(try run.saved(of: original, fromHere: true).comments.count == 3)
    var plain = Run(original.setup)
    plain.perform(.iteration(5))
    #expect(try plain.saved(of: original, fromHere: true).comments.count == 1)
  }

  @Test("A file that could not be read again is not written")
  func tooLarge() throws {
    var setup = Example.large
    setup.network.layers[0].units = 1200
    let large = Experiment(
      data: .rows(setup.data), network: setup.network, loss: setup.loss,
      optimizer: setup.optimizer)
    var run = Run(large.setup)
    run.perform(.iteration(2))
    #expect(throws: SaveProblem.self) { try run.saved(of: large, fromHere: true) }
    #expect(
      "\(SaveProblem.tooLarge(bytes: 9))"
        == "the file would have 9 bytes; allowed: at most 16777216")
    #expect(
      "\(SaveProblem.changed(atIteration: 4))"
        == "the run was changed at iteration 4; allowed: to save it from here")
  }
}
