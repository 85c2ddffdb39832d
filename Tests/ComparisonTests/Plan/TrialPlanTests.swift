import Comparison
import Engine
import Experiments
import Testing

@Suite("Which trials there are")
struct TrialPlanTests {
  private func runs(_ dimension: ContenderDimension, _ texts: String...) throws -> ComparedRuns {
    ComparedRuns(
      SampleRuns.experiment, by: dimension,
      try texts.map { try SampleRuns.contender($0, dimension) }, measured: .iterations)
  }

  /// The runs after all trials with some keys.
  private func tried(_ runs: ComparedRuns, _ keys: [TrialKey]) -> ComparedRuns {
    var (runs, asked) = (runs, Inquiry())
    asked.trials = keys
    runs.ask(asked)
    runs.settle()
    return runs
  }

  @Test("a sweep changes the learning rate alone, and ends where training alone does, in bits")
  func sweep() throws {
    var runs = try runs(.batch, "1", "full")
    runs.go(to: 6)
    runs.setTrialLengths()
    let keys = runs.contenders.flatMap { runs.sweepKeys(of: $0, at: [0.01, 0.5]) }
    runs = tried(runs, keys)
    #expect(keys.count == 4)
    for key in keys {
      let setup = runs.setup(of: key)
      #expect(setup.optimizer.learningRate == key.optimizer.learningRate)
      let trainer = Trainer(setup)
      for _ in 0..<6 { trainer.step() }
      let outcome = try #require(runs.trials.outcome(key))
      #expect(outcome.cost.bitPattern == trainer.costOnAllRows().bitPattern)
      #expect(outcome.firstChange != nil && !outcome.hasDiverged)
    }
  }

  @Test("seeds are those of weights and order, of contenders with a start of their own too")
  func seeds() throws {
    var runs = try runs(.initializer, "he-normal:seed=9")
    runs.setTrialLengths()
    let keys = runs.seedKeys(of: runs.contenders[0], count: 3)
    #expect(keys.map(\.seed) == [1, 2, 3] && keys.allSatisfy { $0.iterations == 40 })
    for (key, seed) in zip(keys, 1...) {
      let setup = runs.setup(of: key)
      #expect(setup.network.initializer == Initializer(.heNormal, seed: UInt64(seed)))
      #expect(setup.training.seed == UInt64(seed))
    }
    runs = tried(runs, keys)
    #expect(runs.trials.doneCount(keys) == 3)
    #expect(Set(keys.map { runs.trials.outcome($0)?.cost }).count == 3)
  }

  @Test("are as long as contenders are, at equal rows each with its own iterations")
  func lengths() throws {
    var runs = try runs(.batch, "1", "3", "full")
    func lengths() -> [Int?] { runs.contenders.map { runs.ownKey(of: $0)?.iterations } }
    #expect(lengths() == [nil, nil, nil])
    runs.setPace(.rows)
    runs.go(to: 8)
    runs.setTrialLengths()
    #expect(lengths() == [8, 4, 2])
    runs.go(to: 12)
    runs.setTrialLengths(keeping: true)
    #expect(lengths() == [8, 4, 2])
    runs.setTrialLengths()
    #expect(lengths() == [12, 6, 3])
  }

  @Test("what diverged tells its first step that is not finite, where that is asked for")
  func step() throws {
    for isAsked in [false, true] {
      var runs = try runs(.learningRate, "1e308")
      runs.setTrialLengths()
      var asked = Inquiry()
      asked.divergedSteps = isAsked
      asked.trials = runs.sweepKeys(of: runs.contenders[0], at: [1e308])
      runs.ask(asked)
      runs.settle()
      let outcome = try #require(runs.trials.outcome(asked.trials[0]))
      #expect(outcome.diverged != nil && (outcome.divergedStep != nil) == isAsked)
      let report = try #require(runs.report(of: runs.contenders[0]))
      #expect(report.divergedStep == nil, "it stands at the start")
    }
  }
}
