import Comparison
import Engine
import Experiments
import Testing

@Suite("What contenders of a comparison differ in")
struct VaryingTests {
  private var runs: ComparedRuns { ComparedRuns(SampleRuns.experiment, heldOut: nil) }

  @Test("those that were left are there again, on every landscape")
  func back() throws {
    var runs = runs
    runs.add(try SampleRuns.contender("adam:beta1=0.1"))
    let optimizers = runs.contenders.map(\.optimizer)
    try runs.vary(by: .learningRate)
    #expect(runs.contenders.count == 5)
    runs.move(to: .surface(.ravine))
    #expect(runs.contenders.count == 4 && runs.contenders.allSatisfy { $0.batch == .full })
    try runs.vary(by: .optimizer)
    #expect(runs.landscape == .surface(.ravine) && runs.contenders.count == 6)
    runs.move(to: .network)
    #expect(runs.contenders.map(\.optimizer) == optimizers)
  }

  @Test("what differs in the network walks on the network alone")
  func landscapes() throws {
    var runs = runs
    runs.move(to: .surface(.beale))
    #expect(runs.canLeaveNetwork && runs.parameters.count == 2)
    try runs.vary(by: .activation)
    #expect(runs.landscape == .network && !runs.canLeaveNetwork)
  }

  @Test("nothing changes where none fits the experiment")
  func refused() throws {
    var experiment = SampleRuns.experiment
    experiment.network.layers.removeFirst()
    var runs = ComparedRuns(experiment, heldOut: nil)
    runs.go(to: 4)
    runs.settle()
    let before = runs.contenders
    #expect(throws: ContenderProblem.self) { try runs.vary(by: .activation) }
    #expect(runs.contenders == before && runs.dimension == .optimizer && runs.position == 4)
    #expect(runs.isSettled)
  }

  @Test("parameters are those that all networks have and train")
  func parameters() throws {
    var runs = runs
    #expect(runs.parameters == SampleRuns.experiment.network.parameters)
    try runs.vary(by: .depth)
    let networks = runs.contenders.map(runs.network)
    #expect(runs.parameters == networks[0].parameters, "one hidden layer and one output")
    #expect(networks.dropFirst().allSatisfy { $0.parameters.count > runs.parameters.count })
  }

  @Test("a goal in other units is dropped")
  func goal() throws {
    var runs = runs
    runs.goal = 0.2
    try runs.vary(by: .batch)
    #expect(runs.goal == 0.2)
    try runs.vary(by: .loss)
    #expect(runs.goal == nil && runs.comparesErrors)
  }

  @Test("a slice starts where its two weights do, and its window is around that")
  func slice() throws {
    var runs = runs
    let slice = try #require(runs.landscapes.last)
    guard case .slice(let first, let second) = slice else {
      Issue.record("\(slice)")
      return
    }
    runs.move(to: slice)
    let trainer = Trainer(SampleRuns.experiment.setup)
    #expect(runs.startPoint == SurfacePoint(trainer.value(of: first), trainer.value(of: second)))
    let window = try #require(runs.window)
    #expect(window.x1.contains(runs.startPoint.x1) && window.x2.contains(runs.startPoint.x2))
    runs.moveStart(right: 2, up: -1)
    #expect(runs.startPoint.x1 > trainer.value(of: first))
    #expect(runs.startPoint.x2 < trainer.value(of: second))
    runs.move(to: .network)
    #expect(runs.start == nil && runs.window == nil)
  }
}
