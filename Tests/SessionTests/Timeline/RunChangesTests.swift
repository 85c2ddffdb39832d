import Derivation
import Engine
import Session
import Testing

@Suite("A run that is changed")
struct RunChangesTests {
  /// XOR, at the step `index` of an iteration.
  private func run(at iteration: Int, _ index: Int = 0, _ setup: Setup = Example.xor) -> Run {
    var run = Run(setup)
    run.perform(.iteration(iteration))
    run.perform(.step(index))
    return run
  }

  @Test("A change acts at the start of the iteration and leaves what happened before")
  func acts() throws {
    var run = run(at: 6, 9)
    let weight = Parameter.weight(layer: 1, unit: 1, from: 2)
    let before = run.current.steps.record
    try run.change(.parameter(weight, 0.75))
    let after = run.current.steps.record
    #expect(after.value(of: weight) == 0.75 && before.value(of: weight) != 0.75)
    let other = Parameter.bias(layer: 1, unit: 2)
    #expect(after.value(of: other) == before.value(of: other))
    #expect(run.moment == Moment(segment: 1, iteration: 6, index: 9))
    #expect(run.isEdited && run.isEditedHere)
    let plain = PlainRun(Example.xor)
    plain.change(at: 6, Example.xor) {
      $0.replacing(weight, with: 0.75, in: Example.xor.network)
    }
    #expect(plain.hasSameState(as: run.timeline, to: 30))
  }

  @Test("Back over the border is the last iteration of the segment before, forward the active one")
  func border() throws {
    var run = run(at: 6)
    let last = run.timeline.plan.end(5)
    try run.change(.learningRate(0.5))
    #expect(run.setup.optimizer.learningRate == 0.5)
    #expect(run.back() && run.moment == last && run.moment.segment == 0)
    #expect(run.setup.optimizer.learningRate == 0.01 && !run.isEditedHere && run.isEdited)
    #expect(run.forward() && run.moment == Moment(segment: 1, iteration: 6, index: 0))
    #expect(run.perform(.earlierIteration) && run.moment.segment == 0)
    #expect(run.perform(.laterIteration) && run.moment.segment == 1)
  }

  @Test("A new learning rate keeps Adam's memory, its form or another kind does not")
  func memory() throws {
    var optimizer = Example.xor.optimizer
    optimizer.learningRate = 0.2
    var faster = Example.xor
    faster.optimizer = optimizer
    var run = run(at: 7)
    try run.change(.learningRate(0.2))
    let plain = PlainRun(Example.xor)
    plain.change(at: 7, faster)
    #expect(plain.hasSameState(as: run.timeline, to: 20))
    for changed in [
      Optimizer(optimizer.kind, learningRate: 0.2, form: .lecture),
      Optimizer(.momentum(beta: 0.9, nesterov: true), learningRate: 0.2),
    ] {
      var setup = Example.xor
      setup.optimizer = changed
      var other = self.run(at: 7)
      try other.change(.optimizer(changed))
      let plain = PlainRun(Example.xor)
      plain.change(at: 7, setup) { $0.withEmptyMemory(of: changed) }
      #expect(plain.hasSameState(as: other.timeline, to: 20))
      #expect(other.current.steps.record.before.powers == BetaPowers())
    }
  }

  @Test("Other settings of the same optimizer keep its memory and the powers of β")
  func settings() throws {
    var setup = Example.xor
    setup.optimizer.kind = .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8)
    var run = run(at: 4)
    try run.change(.optimizer(setup.optimizer))
    let plain = PlainRun(Example.xor)
    plain.change(at: 4, setup)
    #expect(plain.hasSameState(as: run.timeline, to: 12))
    #expect(run.current.steps.record.after.powers.updates == 4)
  }

  @Test("New data, batch, order or seed begins an epoch; its order comes from its number")
  func epochs() throws {
    for (iteration, epoch) in [(6, 4), (7, 4)] {
      for (change, edit) in epochChanges {
        var run = run(at: iteration)
        try run.change(change)
        var setup = Example.xor
        edit(&setup)
        let plain = PlainRun(Example.xor)
        plain.change(at: iteration, setup, beginsEpoch: true)
        #expect(plain.hasSameState(as: run.timeline, to: 20))
        #expect(run.current.steps.record.epoch == epoch)
        #expect(run.perform(.epochEnd(3)) && run.moment.iteration == iteration - 1)
        #expect(run.perform(.epochStart(4)) && run.moment.iteration == iteration)
      }
    }
  }

  private var epochChanges: [(Change, (inout Setup) -> Void)] {
    [
      (.batch(.rows(1)), { $0.training.batch = .rows(1) }),
      (.batch(.full), { $0.training.batch = .full }),
      (.shuffle(false), { $0.training.shuffle = false }),
      (.seed(99), { $0.training.seed = 99 }),
      (
        .input(row: 2, index: 1, 0.5),
        { setup in
          var inputs = setup.data.inputs
          inputs[2] = 0.5
          setup.data = Dataset(
            inputCount: 2, targetCount: 1, inputs: inputs, targets: setup.data.targets)
        }
      ),
    ]
  }

  @Test("Other changes leave the epoch as it is, and its walk goes over the border")
  func sameEpoch() throws {
    var run = run(at: 6)
    try run.change(.learningRate(0.3))
    #expect(run.current.steps.record.epoch == 3)
    run.perform(.runStart)
    run.setGranularity(.epoch)
    var ends: [Int] = []
    for _ in 0..<4 where run.forward() { ends.append(run.moment.iteration) }
    #expect(ends == [2, 4, 6, 8])
    for end in ends.dropLast().reversed() {
      #expect(run.back() && run.moment.iteration == end)
    }
  }

  @Test("Undo brings the old future back with the same bits and the cursor; redo the new one")
  func undoRedo() throws {
    var run = run(at: 30, 4)
    run.perform(.iteration(8))
    run.forward()
    let cursor = run.cursor
    let latest = run.latest
    try run.change(.learningRate(0.5))
    run.perform(.iteration(12))
    let changed = run.cursor
    let record = run.current.steps.record
    #expect(run.undo() && run.cursor == cursor && run.latest == latest && !run.isEdited)
    #expect(FreshRun(Example.xor).hasSameState(as: run.timeline.steps(of: 30)))
    #expect(run.canReturn && !run.canUndo && run.canRedo && !run.undo())
    #expect(run.redo() && run.cursor == changed && !run.canRedo && !run.redo())
    #expect(run.current.steps.record.hasSameState(as: record))
  }

  @Test("A change after an undo opens a segment of its own, and what was undone is gone")
  func newBranch() throws {
    var run = run(at: 8)
    try run.change(.learningRate(0.5))
    run.undo()
    run.perform(.iteration(3))
    try run.change(.learningRate(0.25))
    #expect(!run.canRedo && run.moment.segment == 2)
    #expect(run.segments.map(\.number) == [0, 2])
    #expect(run.timeline.steps(of: 8).segment == 2)
    #expect(run.timeline.steps(of: 2).segment == 0)
  }

  @Test("A change before a change leaves that future, and both can be undone")
  func beforeAnother() throws {
    var run = run(at: 20)
    try run.change(.learningRate(0.5))
    let first = run.timeline.steps(of: 25).record
    run.perform(.iteration(5))
    try run.change(.loss(.squaredError))
    #expect(run.segments.map(\.firstIteration) == [1, 5])
    #expect(run.undo() && run.timeline.steps(of: 25).record.hasSameState(as: first))
    #expect(run.undo() && run.timeline.fork == nil)
  }

  @Test("Several changes at one iteration act together, and only the last has iterations")
  func together() throws {
    var run = run(at: 5)
    let bias = Parameter.bias(layer: 2, unit: 1)
    try run.change(.parameter(bias, 1))
    try run.change(.learningRate(0.5))
    try run.change(.parameter(bias, -1))
    #expect(run.segments.map(\.firstIteration) == [1, 5, 5, 5])
    #expect(run.current.steps.record.value(of: bias) == -1)
    #expect(run.setup.optimizer.learningRate == 0.5 && run.moment.segment == 3)
    #expect(run.back() && run.moment.segment == 0)
    #expect(run.forward() && run.undo() && run.undo())
    #expect(run.current.steps.record.value(of: bias) == 1)
  }

  @Test("A change at the very start is the start of another run")
  func atStart() throws {
    var run = Run(Example.xor)
    try run.change(.addUnit(layer: 1))
    #expect(run.moment == Moment(segment: 1, iteration: 1, index: 0))
    #expect(!run.back() && run.timeline.plan.start.segment == 1)
    #expect(run.current.steps.record.setup.network.layers[0].units == 3)
    #expect(run.timeline.curve.points.map(\.iteration) == [1])
  }

  @Test("A run that diverged can be changed before that and goes on")
  func diverging() throws {
    var run = Run(Example.diverging)
    run.perform(.iteration(5000))
    let end = try #require(run.timeline.limit)
    run.perform(.iteration(4))
    try run.change(.learningRate(0.001))
    #expect(run.timeline.limit == nil && run.timeline.divergence == nil)
    #expect(run.perform(.iteration(end.iteration + 50)) == true)
    #expect(run.moment.iteration == end.iteration + 50)
    #expect(run.undo() && run.timeline.limit == end)
  }

  @Test("The cursor stays on the step of the same address, or near where it was")
  func address() throws {
    var run = run(at: 3)
    run.perform(.step(run.current.steps.plan.start(of: .update)))
    let address = run.current.address
    try run.change(.addUnit(layer: 1))
    #expect(run.current.address == address)
    run.perform(.iterationEnd)
    try run.change(.batch(.rows(1)))
    #expect(run.moment.iteration == 3 && run.current.address.phase == .update)
  }

  @Test("A change that cannot be made changes nothing")
  func refused() {
    var run = run(at: 3, 5)
    let cursor = run.cursor
    #expect(throws: ChangeProblem.noChange) { try run.change(.learningRate(0.01)) }
    #expect(throws: ChangeProblem.self) { try run.change(.removeLayer(2)) }
    let weight = Parameter.weight(layer: 1, unit: 1, from: 1)
    let value = run.current.steps.record.value(of: weight)
    #expect(throws: ChangeProblem.noChange) { try run.change(.parameter(weight, value)) }
    #expect(run.cursor == cursor && !run.isEdited && !run.canUndo)
  }

  @Test("The last hundred changes can be undone, and a run has at most a thousand")
  func bounds() throws {
    var run = Run(Example.xor)
    for count in 1...Run.changeLimit { try run.change(.learningRate(Double(count))) }
    #expect(throws: ChangeProblem.tooManyChanges(limit: 1000)) {
      try run.change(.learningRate(0.1))
    }
    var undone = 0
    while run.undo() { undone += 1 }
    #expect(undone == Run.undoLimit && run.segments.count == 901)
  }

  @Test("The curve is that of the iterations that are on the way")
  func curve() throws {
    var run = run(at: 40)
    run.perform(.iteration(20))
    try run.change(.learningRate(0.5))
    #expect(run.timeline.curve.points.map(\.iteration) == Array(1...20))
    run.perform(.iteration(25))
    let points = run.timeline.curve.points
    #expect(points.map(\.iteration) == Array(1...25))
    for point in points {
      #expect(run.timeline.steps(of: point.iteration).record.cost == point.cost)
    }
  }
}
