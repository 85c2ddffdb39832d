import Comparison
import Engine
import Experiments
import Session
import Testing
import Text
import Workbench

@Suite("What is tried out beside a race")
struct TrialPlanTests {
  private func trials(_ contest: Contest) -> [Trial] { contest.state.raceOrder?.trials ?? [] }

  @Test("the sweep asks for every contender at every learning rate, and for the start")
  func sweep() throws {
    var contest = try Contest("xor", "]")
    #expect(trials(contest).isEmpty)
    contest.ask(.character("S"))
    let asked = trials(contest)
    #expect(asked.count == 6 * LearningRateSweep.rates.count + 1)
    #expect(Set(asked.map(\.id)).count == asked.count)
    let lengths = asked.dropFirst().map { trial -> Int? in
      if case .cost(let iterations) = trial.question { return iterations }
      return nil
    }
    #expect(Set(lengths) == [10])
  }

  @Test("at the start of the race the epochs' end is tried out")
  func end() throws {
    var contest = try Contest("xor")
    contest.ask(.character("S"))
    guard case .cost(500)? = trials(contest).last?.question else {
      Issue.record("\(trials(contest).count)")
      return
    }
  }

  @Test("another page and another screen ask for nothing")
  func elsewhere() throws {
    var contest = try Contest("xor", "]")
    contest.ask(.character("S"))
    #expect(!trials(contest).isEmpty)
    contest.ask(.character("1"))
    #expect(trials(contest).isEmpty)
    contest.ask(.character("S"))
    #expect(!trials(contest).isEmpty)
    contest.ask(.function(2))
    #expect(trials(contest).isEmpty)
  }

  @Test("what is known is not asked again: away and back, on and back, another contender and back")
  func kept() throws {
    var contest = try Contest("xor", "]S")
    #expect(trials(contest).isEmpty, "all is heard")
    #expect(contest.sweep?.progress == "all 114 done")
    for key in "1S" { contest.ask(.character(key)) }
    #expect(trials(contest).isEmpty)
    contest.ask(.right)
    #expect(trials(contest).count == 114)
    contest.ask(.left)
    #expect(trials(contest).isEmpty)
    #expect(contest.sweep?.progress == "all 114 done")
  }

  @Test("one contender alone is asked for, and then the next")
  func one() throws {
    var contest = try Contest("xor", "]1")
    for key in [Key.character("S"), .character("A"), .tab] { contest.ask(key) }
    #expect(trials(contest).count == LearningRateSweep.rates.count + 1)
    #expect(contest.sweep?.progress == "0 of 19 done")
  }

  @Test("a learning rate between those of the sweep is tried out too")
  func between() throws {
    var contest = try Contest("xor", "]")
    contest.type("amomentum:learning-rate=0.3\n")
    contest.ask(.character("S"))
    #expect(trials(contest).count == 7 * 19 + 2)
  }

  @Test("while time runs trials keep their length, and follow when it stops")
  func playing() throws {
    var contest = try Contest("xor", "]S ")
    for _ in 0..<3 { contest.frame() }
    #expect(contest.sweep?.title.contains("after 10 iterations") == true)
    #expect(contest.sweep?.progress == "all 114 done")
    contest.type(" ")
    let position = try #require(contest.state.comparison).position
    #expect(position > 10)
    #expect(contest.sweep?.title.contains("after \(position) iterations") == true)
  }

  @Test("at equal rows a smaller batch has more iterations")
  func rows() throws {
    var contest = try Contest("xor", "aadam:batch=1\npS")
    contest.press(.home)
    contest.type("]]")
    #expect(contest.sweep?.title.contains("after 20 to 80 iterations") == true)
  }

  @Test("final costs are those of training alone, in bits", arguments: ["xor", "iris"])
  func bits(_ name: String) throws {
    let contest = try Contest(name, "]]S")
    let race = try #require(contest.state.comparison)
    let sweep = try #require(contest.sweep)
    #expect(sweep.points.count == 114)
    for point in sweep.points {
      var setup = try Sample.builtIn(name).setup
      setup.optimizer = race.rivals[point.place].optimizer
      setup.optimizer.learningRate = point.rate
      setup.training.batch = race.rivals[point.place].batch
      let trainer = Trainer(setup)
      for _ in 0..<20 { trainer.step() }
      #expect(point.cost?.bitPattern == trainer.costOnAllRows().bitPattern)
    }
  }

  @Test("on a surface final heights are those of a descent alone, in bits")
  func surface() throws {
    let contest = try Contest("xor", "f]S")
    let race = try #require(contest.state.comparison)
    let points = try #require(contest.sweep).points
    let rates = race.rivals.map(\.optimizer.learningRate)
    let between = rates.count { !LearningRateSweep.rates.contains($0) }
    #expect(points.count == rates.count * 19 + between)
    for point in points where point.cost != nil {
      var optimizer = race.rivals[point.place].optimizer
      optimizer.learningRate = point.rate
      let descent = Descent(.surface(.bowl), from: Surface.bowl.start, optimizer: optimizer)
      for _ in 0..<10 { descent.step() }
      #expect(point.cost?.bitPattern == descent.value.bitPattern)
    }
  }
}
