import Derivation
import Engine
import Formulas
import Session
import Testing

@Suite("A search for an iteration")
struct SearchTests {
  private func condition(_ text: String, _ setup: Setup = Example.xor) throws -> Formula {
    try Formula(condition: text, names: Names(setup.network))
  }

  /// The whole search, and how many pieces it took.
  private func search(
    _ text: String, from run: Run, maximum: Int = 3000, work: Int = 5000
  ) throws -> (SearchResult, Int) {
    var search = Search(
      try condition(text, run.setup), from: run, maximumIterations: maximum)
    var pieces = 0
    while true {
      pieces += 1
      let result = run.advance(&search, work: work)
      if result != .running { return (result, pieces) }
    }
  }

  @Test("It finds the first iteration in which the condition holds, as plain training does")
  func first() throws {
    let fresh = FreshRun(Example.xor)
    let weight = Parameter.weight(layer: 1, unit: 1, from: 1)
    func plain(_ holds: (IterationRecord) -> Bool) -> Moment? {
      (1...3000).lazy.compactMap(fresh.record).first(where: holds).map {
        RunPlan(Example.xor).end($0.iteration)
      }
    }
    let start = fresh.record(1)?.value(of: weight) ?? 0
    let cases: [(String, (IterationRecord) -> Bool)] = [
      ("cost < 0.6", { $0.cost < 0.6 }), ("iteration >= 40", { $0.iteration >= 40 }),
      ("epoch == 30", { $0.epoch == 30 }), ("loss < 0.5", { $0.loss(sample: $0.rows.count) < 0.5 }),
      ("abs(w1[1,1] - \(start)) > 0.1", { abs($0.value(of: weight) - start) > 0.1 }),
      ("abs(w1[1,1] new - \(start)) > 0.1", { abs($0.updated(weight) - start) > 0.1 }),
      ("g(w1[1,1]) > 0.02", { $0.gradient(of: weight) > 0.02 }),
      ("h1 > 0.5", { $0.activation(sample: $0.rows.count, layer: 1, unit: 1) > 0.5 }),
    ]
    for (text, holds) in cases {
      let expected = try #require(plain(holds), "\(text)")
      let (result, pieces) = try search(text, from: Run(Example.xor))
      #expect(result == .found(expected), "\(text)")
      #expect(expected.iteration < 100 || pieces > 1)
    }
  }

  @Test("It changes nothing that is shown, and what it found can be gone to")
  func unchanged() throws {
    var run = Run(Example.xor)
    run.perform(.iteration(5))
    let cursor = run.cursor
    guard case .found(let moment) = try search("iteration == 60", from: run).0 else {
      Issue.record("not found")
      return
    }
    #expect(run.cursor == cursor && moment.iteration == 60)
    #expect(FreshRun(Example.xor).hasSameState(as: run.timeline.steps(of: 60)))
    #expect(FreshRun(Example.xor).hasSameState(as: run.timeline.steps(of: 5)))
    #expect(run.timeline.curve.points.map(\.iteration) == Array(1...60))
    #expect(run.goTo(moment) && run.returnFromJump() && run.cursor == cursor)
  }

  @Test("It begins with this iteration, and from its last step with the next")
  func start() throws {
    var run = Run(Example.xor)
    run.perform(.iteration(5))
    #expect(try search("iteration > 2", from: run).0 == .found(run.timeline.plan.end(5)))
    run.perform(.iterationEnd)
    #expect(try search("iteration > 2", from: run).0 == .found(run.timeline.plan.end(6)))
  }

  @Test("It ends where nothing was found within the iterations that it may look at")
  func limit() throws {
    let run = Run(Example.xor)
    #expect(try search("cost < 0", from: run, maximum: 200).0 == .limit)
    #expect(run.timeline.iterationCount == 200)
    #expect(try search("h1 > 2", from: run, maximum: 20).0 == .limit)
  }

  @Test("It stops where the run diverges, unless that is what is looked for")
  func diverging() throws {
    let run = Run(Example.diverging)
    let (result, _) = try search("cost < 0", from: run)
    let divergence = try #require(run.timeline.divergence)
    #expect(result == .diverged(divergence.moment))
    let limit = try #require(run.timeline.limit)
    #expect(try search("nan", from: run).0 == .found(limit))
    #expect(try search("nan", from: Run(Example.diverging)).0 == .found(limit))
    var atEnd = run
    atEnd.goTo(limit)
    #expect(try search("nan", from: atEnd).0 == .diverged(divergence.moment))
  }

  @Test("It goes over the border of a segment, with the settings of each")
  func segments() throws {
    var run = Run(Example.xor)
    run.perform(.iteration(10))
    try run.change(.learningRate(0.5))
    try run.change(.addUnit(layer: 1))
    run.perform(.runStart)
    let (result, _) = try search("eta > 0.1", from: run)
    #expect(result == .found(run.timeline.plan.end(10)))
    let wide = try Formula(
      condition: "w1[3,1] != 0", names: Names(run.timeline.setup.network))
    var search = Search(wide, from: run)
    let missing = run.advance(&search, work: 1000)
    #expect(
      missing
        == .problem(FormulaError(.notInThisRun(name: "w1[3,1]"), column: 1, length: 7)))
  }

  @Test("What the run does not have is a problem at once")
  func problem() throws {
    let (result, _) = try search("v(w1[1,1]) > 0", from: Run(Example.xor))
    #expect(
      result == .problem(FormulaError(.notInThisRun(name: "v(w1[1,1])"), column: 1, length: 10)))
  }

  @Test("A piece looks at as many iterations as its work allows, at least one")
  func pieces() throws {
    let run = Run(Example.xor)
    var search = Search(try condition("cost < 0"), from: run)
    #expect(run.advance(&search, work: 0) == .running && search.next == 2)
    #expect(run.advance(&search, work: 100_000) == .running && search.next > 20)
    #expect(search.first == 1 && search.last == 1_000_000)
  }
}
