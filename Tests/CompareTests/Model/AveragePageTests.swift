import Compare
import Engine
import TestSupport
import Testing

@Suite("β and the place in the series")
struct AveragePageTests {
  private func page(_ keys: String, from start: String = "") throws -> AveragePage {
    var learner = try Learner("xor")
    learner.type("c8")
    if !start.isEmpty {
      learner.type("e" + start)
      learner.press(.enter)
    }
    learner.type(keys)
    return try #require(learner.state.comparison).average
  }

  @Test("β goes from stop to stop and not beyond")
  func stops() throws {
    #expect(try page("").beta == 0.9)
    var seen: [Double] = []
    for count in 0...5 { seen.append(try page(String(repeating: "+", count: count)).beta) }
    #expect(seen == [0.9, 0.95, 0.98, 0.99, 0.999, 1])
    #expect(try page("++++++++").beta == 1)
    #expect(try page("-").beta == 0.8)
    #expect(try page("------").beta == 0)
    #expect(try page("+", from: "0.96").beta == 0.98)
    #expect(try page("-", from: "0.96").beta == 0.95)
  }

  @Test(
    "fine steps are hundredths, and from 0.98 on thousandths",
    arguments: [
      ("0.9", ">", 0.91), ("0.9", "<", 0.89), ("0.28", ">", 0.29), ("0.29", ">", 0.3),
      ("0.29", "<", 0.28), ("0.97", ">", 0.98), ("0.98", ">", 0.981), ("0.981", "<", 0.98),
      ("0.98", "<", 0.97), ("0.999", ">", 1), ("1", "<", 0.999), ("0.01", "<", 0),
      ("0.9995", "<", 0.999), ("0.905", ">", 0.91), ("0.905", "<", 0.9),
    ])
  func fine(_ start: String, _ key: String, _ beta: Double) throws {
    #expect(try page(key, from: start).beta == beta)
  }

  @Test("fine steps go from 0 to 1 and back the same way")
  func walk() throws {
    var up: [Double] = []
    var learner = try Learner("xor")
    learner.type("c8------")
    for _ in 0..<118 {
      up.append(try #require(learner.state.comparison).average.beta)
      learner.type(">")
    }
    #expect(up[0] == 0 && up[98] == 0.98 && up[117] == 0.999)
    #expect(try #require(learner.state.comparison).average.beta == 1)
    for beta in up.reversed() {
      learner.type("<")
      #expect(try #require(learner.state.comparison).average.beta == beta)
    }
  }

  @Test("the series is the engine's, with another one for each seed")
  func series() throws {
    let first = try page("")
    #expect(first.series == NoisySeries.numbers(count: 100, seed: 1))
    #expect(try page("n").series == NoisySeries.numbers(count: 100, seed: 2))
    for start in ExponentialAverage.Start.allCases {
      #expect(
        first.average(start) == ExponentialAverage(first.series, beta: 0.9, start: start))
    }
  }

  @Test("an average looks back over 1/(1−β) numbers")
  func memory() throws {
    #expect(try page("", from: "0.5").memory.evaluate() == 2)
    #expect(try page("", from: "0.75").memory.evaluate() == 4)
    #expect(try page("------").memory.evaluate() == 1)
    #expect(try page("++++++").memory.evaluate() == .infinity)
  }
}
