import Comparison
import Engine
import Experiments
import Testing

@Suite("How far contenders are asked to be")
struct PositionTests {
  private func runs(_ texts: String...) throws -> ComparedRuns {
    ComparedRuns(
      SampleRuns.experiment, by: .optimizer, try texts.map { try SampleRuns.contender($0) },
      measured: .iterations)
  }

  @Test("counts iterations, or rows, of which the largest batch is a step")
  func paces() throws {
    var runs = try runs("adam:batch=1", "adam:batch=full", "adam:batch=3")
    #expect(runs.unit == 1 && runs.end == 80, "20 epochs of 4 rows, one by one")
    runs.move(by: 6)
    #expect(runs.position == 6)
    runs.setPace(.rows)
    #expect(runs.position == 0 && runs.unit == 4 && runs.end == 80)
    runs.move(by: 5)
    runs.settle()
    let iterations = runs.contenders.map { runs.report(of: $0)?.iteration }
    #expect(iterations == [20, 5, 10] && runs.reached == 20)
    runs.setPace(.time)
    #expect(runs.end == nil)
  }

  @Test("does not go below the start, or beyond what anyone waits for")
  func ends() throws {
    var runs = try runs("adam")
    let back = runs.move(by: -3)
    #expect(!back && runs.position == 0)
    runs.go(to: ComparedRuns.farthest - 1)
    let moved = runs.move(by: 5)
    #expect(moved && runs.position == ComparedRuns.farthest)
    let again = runs.move(by: 1)
    #expect(!again)
  }

  @Test("stopping leaves everyone where the slowest is")
  func stop() throws {
    var runs = try runs("adam", "momentum")
    runs.go(to: 40)
    runs.settle()
    runs.go(to: 90)
    #expect(runs.reached == 40)
    runs.stop()
    #expect(runs.position == 40)
  }

  @Test("it is over when all have diverged")
  func over() throws {
    var runs = try runs("gradient-descent:learning-rate=1e308", "momentum:learning-rate=1e308")
    #expect(!runs.isOver)
    runs.go(to: 1000)
    runs.settle()
    #expect(runs.isOver && runs.reached == 1000)
  }
}
