import Engine
import Session
import Testing

@Suite("The loss curve")
struct LossCurveTests {
  @Test("An empty curve has no points")
  func empty() {
    let curve = LossCurve()
    #expect(curve.points.isEmpty && curve.first == nil && curve.latest == nil)
    #expect(curve.iterationCount == 0)
  }

  @Test("A short run keeps every cost")
  func short() {
    var curve = LossCurve()
    var generator = SplitMix64(seed: 6)
    let costs = (0..<4001).map { _ in generator.uniform() }
    costs.forEach { curve.append($0) }
    #expect(curve.points.map(\.cost) == costs)
    #expect(curve.points.map(\.iteration) == Array(1...4001))
  }

  @Test("A long run stays bounded, in order, and keeps its spikes and dips")
  func long() {
    var curve = LossCurve()
    var generator = SplitMix64(seed: 7)
    let spikes = Set((0..<40).map { _ in 1 + generator.below(1_000_000) })
    let dips = Set((0..<40).map { _ in 1 + generator.below(1_000_000) }).subtracting(spikes)
    for iteration in 1...1_000_000 {
      let extra = spikes.contains(iteration) ? 100.0 : dips.contains(iteration) ? -100 : 0
      curve.append(generator.uniform() + extra + Double(iteration) * 1e-5)
      if iteration % 99_991 == 0 { #expect(curve.points.count <= 4096) }
    }
    let points = curve.points
    #expect(points.count <= 4096 && points.count > 1000)
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.iteration < $1.iteration })
    let near = curve.resolution
    for spike in spikes {
      #expect(points.contains { abs($0.iteration - spike) < near && $0.cost > 100 })
    }
    for dip in dips {
      #expect(points.contains { abs($0.iteration - dip) < near && $0.cost < -80 })
    }
    #expect(points.first?.iteration == 1 && points.last?.iteration == 1_000_000)
  }

  @Test("Every kept point is a cost of its own iteration", arguments: [8, 9, 10, 11, 12, 64])
  func truth(capacity: Int) {
    var curve = LossCurve(capacity: capacity)
    var generator = SplitMix64(seed: 8)
    var costs: [Double] = []
    for count in 1...700 {
      costs.append(generator.uniform())
      curve.append(costs[count - 1])
      let points = curve.points
      #expect(points.count <= capacity)
      #expect(points.allSatisfy { $0.cost == costs[$0.iteration - 1] })
      #expect(points.map(\.cost).min() == costs.min() && points.map(\.cost).max() == costs.max())
      #expect(curve.first?.cost == costs.first && curve.latest?.cost == costs.last)
      #expect(curve.iterationCount == count)
    }
  }

  @Test("A cost that is not a number is the highest spike")
  func notANumber() {
    var curve = LossCurve(capacity: 8)
    for iteration in 1...50 { curve.append(iteration == 20 ? .nan : Double(iteration)) }
    #expect(curve.points.contains { $0.iteration == 20 && $0.cost.isNaN })
    #expect(curve.points.contains { $0.cost == 1 })
  }

  @Test("Cut after an iteration it is the curve of that many costs, with the same bounds")
  func cut() {
    var generator = SplitMix64(seed: 8)
    let costs = (0..<100).map { _ in generator.uniform() }
    for capacity in [8, 16, 4096] {
      var curve = LossCurve(capacity: capacity)
      costs.forEach { curve.append($0) }
      for end in [0, 1, 2, 33, 63, 64, 99, 100, 200] {
        var cut = curve.cut(after: end, cost: end > 0 && end <= 100 ? costs[end - 1] : 0)
        #expect(cut.iterationCount == min(end, 100))
        #expect(cut.latest?.cost == (end == 0 ? nil : costs[min(end, 100) - 1]))
        #expect(cut.points.allSatisfy { costs[$0.iteration - 1] == $0.cost })
        #expect(cut.points.map(\.iteration) == cut.points.map(\.iteration).sorted())
        #expect(end == 0 || cut.first?.cost == costs[0])
        for _ in 0..<50 { cut.append(2) }
        #expect(cut.points.count <= capacity && cut.iterationCount == min(end, 100) + 50)
      }
    }
  }
}
