import Comparison
import Engine
import Experiments
import Testing

@Suite("Who is compared")
struct ComparedRunsTests {
  @Test("begins with the experiment's own optimizer, if it is none of the usual, and all kinds")
  func beginning() {
    let own = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    #expect(own.contenders.count == 6, "Adam is one of them")
    var experiment = SampleRuns.experiment
    experiment.optimizer = Optimizer(.momentum(beta: 0.3, nesterov: true), learningRate: 0.2)
    let runs = ComparedRuns(experiment, heldOut: nil)
    #expect(runs.contenders.count == 7)
    #expect(runs.contenders[0].optimizer == experiment.optimizer)
    #expect(runs.isLinedUp)
  }

  @Test("no two contenders have an id, in one comparison or in several")
  func ids() throws {
    var ids: Set<Int> = []
    for series in 1...3 {
      var runs = ComparedRuns(SampleRuns.experiment, heldOut: nil, series: series)
      runs.add(try SampleRuns.contender("adam:batch=1"))
      runs.setSeed(8)
      for contender in runs.contenders { #expect(ids.insert(contender.id).inserted) }
    }
  }

  @Test("whatever changes, what contenders run is made of the contenders there are")
  func linedUp() throws {
    var runs = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    func check(_ what: String) { #expect(runs.isLinedUp, "\(what)") }
    runs.add(try SampleRuns.contender("momentum:beta=0.2"))
    check("added")
    runs.replace(1, by: try SampleRuns.contender("adagrad"))
    check("replaced")
    runs.remove(0)
    check("removed")
    runs.setRate(0.5, of: 0)
    check("another rate")
    runs.setSeed(9)
    check("another seed")
    runs.move(to: .surface(.bowl))
    check("on a surface")
    runs.setStart(SurfacePoint(1, 2))
    check("another start")
    try runs.vary(by: .learningRate)
    check("by learning rate")
    try runs.vary(by: .depth)
    check("by depth")
    runs.restart()
    check("anew")
  }

  @Test("what a contender runs is made when it changes, not whenever one looks")
  func madeOnce() throws {
    var runs = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    try runs.vary(by: .depth)
    func places(_ runs: ComparedRuns) -> [UInt] {
      runs.order().entries.compactMap { entry in
        guard case .network(let setup, _, _) = entry.course else { return nil }
        return setup.network.layers.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
      }
    }
    let first = places(runs)
    #expect(first.count == runs.contenders.count && Set(first).count == first.count)
    runs.go(to: 7)
    runs.ask(Inquiry())
    #expect(places(runs) == first)
    runs.settle()
    #expect(places(runs) == first)
    #expect(
      runs.contenders.map { runs.network(of: $0).layers.count } == [2, 3, 4, 6, 9])
  }

  @Test("another seed is that of the weights and of the order of all, while the data stay")
  func seed() throws {
    var runs = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    runs.go(to: 5)
    runs.setSeed(11)
    #expect(runs.position == 0)
    for contender in runs.contenders {
      let setup = runs.setup(of: contender)
      #expect(setup.network.initializer.seed == 11 && setup.training.seed == 11)
      #expect(setup.data == SampleRuns.experiment.setup.data)
      #expect(setup.optimizer == contender.optimizer)
    }
  }

  @Test("a contender by itself is an experiment that trains to the same bits")
  func alone() throws {
    var runs = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    try runs.vary(by: .activation)
    runs.go(to: 12)
    runs.settle()
    #expect(runs.isSettled)
    for contender in runs.contenders {
      let trainer = Trainer(runs.experiment(of: contender).setup)
      for _ in 0..<12 { trainer.step() }
      let cost = try #require(runs.report(of: contender)).training.cost
      #expect(cost.bitPattern == trainer.costOnAllRows().bitPattern)
    }
  }

  @Test("the other form of momentum is not Nesterov's")
  func twin() throws {
    let runs = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    let twin = runs.twin(of: try SampleRuns.contender("momentum:nesterov=true"))
    #expect(twin.optimizer.form == .lecture)
    #expect(twin.optimizer.kind == .momentum(beta: 0.9, nesterov: false))
    #expect(runs.twin(of: twin).optimizer.form == .standard)
  }
}
