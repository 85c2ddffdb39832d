import Compare
import Comparison
import Engine
import Experiments
import Session
import TestSupport
import Testing
import Text

@Suite("What is tried out beside a comparison")
struct CompareModelTests {
  private func trials(_ comparer: Comparer) -> [Trial] {
    comparer.state.order?.trials ?? []
  }

  @Test("the sweep asks for every contender at every learning rate, and for the start")
  func sweep() throws {
    var comparer = try Comparer("xor", "]")
    #expect(trials(comparer).isEmpty)
    comparer.ask(.character("S"))
    let asked = trials(comparer)
    #expect(asked.count == 6 * LearningRateSweep.rates.count + 1)
    #expect(Set(asked.map(\.id)).count == asked.count)
    let lengths = asked.dropFirst().map { trial -> Int? in
      if case .cost(let request) = trial.question, case .iteration(let iterations) = request.target
      {
        return iterations
      }
      return nil
    }
    #expect(Set(lengths) == [10])
  }

  @Test("at the start the epochs' end is tried out")
  func end() throws {
    var comparer = try Comparer("xor")
    comparer.ask(.character("S"))
    guard case .cost(let request)? = trials(comparer).last?.question,
      request.target == .iteration(500)
    else {
      Issue.record("\(trials(comparer).count)")
      return
    }
  }

  @Test("another page and another screen ask for nothing")
  func elsewhere() throws {
    var comparer = try Comparer("xor", "]")
    comparer.ask(.character("S"))
    #expect(!trials(comparer).isEmpty)
    comparer.ask(.character("1"))
    #expect(trials(comparer).isEmpty)
    comparer.ask(.character("S"))
    #expect(!trials(comparer).isEmpty)
    comparer.ask(.function(2))
    #expect(trials(comparer).isEmpty)
  }

  @Test("what is known is not asked again: away and back, on and back, another contender and back")
  func kept() throws {
    var comparer = try Comparer("xor", "]S")
    #expect(trials(comparer).isEmpty, "all is heard")
    #expect(comparer.sweep?.progress == "all 114 done")
    for key in "1S" { comparer.ask(.character(key)) }
    #expect(trials(comparer).isEmpty)
    comparer.ask(.right)
    #expect(trials(comparer).count == 114)
    comparer.ask(.left)
    #expect(trials(comparer).isEmpty)
    #expect(comparer.sweep?.progress == "all 114 done")
  }

  @Test("one contender alone is asked for, and then the next")
  func one() throws {
    var comparer = try Comparer("xor", "]1")
    for key in [Key.character("S"), .character("A"), .tab] { comparer.ask(key) }
    #expect(trials(comparer).count == LearningRateSweep.rates.count + 1)
    #expect(comparer.sweep?.progress == "0 of 19 done")
  }

  @Test("a learning rate between those of the sweep is tried out too")
  func between() throws {
    var comparer = try Comparer("xor", "]")
    comparer.type("amomentum:learning-rate=0.3\n")
    comparer.ask(.character("S"))
    #expect(trials(comparer).count == 7 * 19 + 2)
  }

  @Test("while time runs trials keep their length, and follow when it stops")
  func playing() throws {
    var comparer = try Comparer("xor", "]S ")
    for _ in 0..<3 { comparer.frame() }
    #expect(comparer.sweep?.title.contains("after 10 iterations") == true)
    #expect(comparer.sweep?.progress == "all 114 done")
    comparer.type(" ")
    let position = try #require(comparer.state.comparison).runs.position
    #expect(position > 10)
    #expect(comparer.sweep?.title.contains("after \(position) iterations") == true)
  }

  @Test("at equal rows a smaller batch has more iterations")
  func rows() throws {
    var comparer = try Comparer("xor", "aadam:batch=1\npS")
    comparer.press(.home)
    comparer.type("]]")
    #expect(comparer.sweep?.title.contains("after 20 to 80 iterations") == true)
  }

  @Test("final costs are those of training alone, in bits", arguments: ["xor", "iris"])
  func bits(_ name: String) throws {
    let comparer = try Comparer(name, "]]S")
    let model = try #require(comparer.state.comparison)
    let sweep = try #require(comparer.sweep)
    #expect(sweep.points.count == 114)
    for point in sweep.points {
      var setup = try Sample.builtIn(name).setup
      setup.optimizer = model.runs.contenders[point.place].optimizer
      setup.optimizer.learningRate = point.rate
      setup.training.batch = model.runs.contenders[point.place].batch
      let trainer = Trainer(setup)
      for _ in 0..<20 { trainer.step() }
      #expect(point.cost?.bitPattern == trainer.costOnAllRows().bitPattern)
    }
  }

  @Test("on a surface final heights are those of a descent alone, in bits")
  func surface() throws {
    let comparer = try Comparer("xor", "f]S")
    let model = try #require(comparer.state.comparison)
    let points = try #require(comparer.sweep).points
    let rates = model.runs.contenders.map(\.optimizer.learningRate)
    let between = rates.count { !LearningRateSweep.rates.contains($0) }
    #expect(points.count == rates.count * 19 + between)
    for point in points where point.cost != nil {
      var optimizer = model.runs.contenders[point.place].optimizer
      optimizer.learningRate = point.rate
      let descent = Descent(.surface(.bowl), from: Surface.bowl.start, optimizer: optimizer)
      for _ in 0..<10 { descent.step() }
      #expect(point.cost?.bitPattern == descent.value.bitPattern)
    }
  }
}
