import Comparison
import Derivation
import Engine
import Session
import Testing

@Suite("An optimizer on a surface as a contender")
struct SurfaceRunnerTests {
  private func reports(
    _ landscape: TerrainSource, _ start: SurfacePoint, _ optimizer: Optimizer,
    _ requests: [ContenderRequest]
  ) -> [ContenderReport] {
    let crew = ImmediateCrew()
    return requests.flatMap { request in
      crew.follow(
        ComparisonOrder(
          entries: [
            ComparisonOrder.Entry(
              id: 1, course: .surface(landscape, start: start, optimizer: optimizer))
          ], requests: [request]))
      return crew.takeNews().reports
    }
  }

  @Test("goes where the descent goes, forward and back", arguments: Surface.allCases)
  func likeDescent(_ surface: Surface) {
    let optimizer = Optimizer(.momentum(beta: 0.5, nesterov: false), learningRate: 0.002)
    let stops = [0, 150, 149, 3, 700, 64]
    let reports = reports(
      .formula(surface), surface.start, optimizer, stops.map { ContenderRequest(.iteration($0)) })
    for (stop, report) in zip(stops, reports) {
      let descent = Descent(.surface(surface), from: surface.start, optimizer: optimizer)
      var way = [descent.point]
      for _ in 0..<stop {
        descent.step()
        way.append(descent.point)
      }
      #expect(report.iteration == stop)
      #expect(report.path.last == descent.point)
      #expect(report.training.cost.bitPattern == descent.value.bitPattern)
      #expect(report.path == (stop == 0 ? [way[0], way[0]] : way))
    }
  }

  @Test("the ravine has the published places after 20 steps")
  func ravine() {
    for (rate, place) in [(0.4, (-0.943467, -0.000073)), (0.6, (-0.387814, -1673.365))] {
      let report = reports(
        .formula(.ravine), SurfacePoint(-5, -2), Optimizer(.gradientDescent, learningRate: rate),
        [ContenderRequest(.iteration(20))])[0]
      #expect(abs((report.path.last?.x1 ?? .nan) - place.0) < 1e-6)
      #expect(abs((report.path.last?.x2 ?? .nan) - place.1) < 1e-3)
    }
  }

  @Test("a slice starts and ends where the two weights of the network do")
  func slice() {
    var setup = Example.xor
    setup.training = Training(batch: .full)
    setup.optimizer = Optimizer(.gradientDescent, learningRate: 0.1)
    let (first, second) = (
      Parameter.weight(layer: 2, unit: 1, from: 1), Parameter.weight(layer: 2, unit: 1, from: 2)
    )
    let trainer = Trainer(setup)
    let start = SurfacePoint(trainer.value(of: first), trainer.value(of: second))
    let report = reports(
      .slice(setup, first, second), start, setup.optimizer, [ContenderRequest(.iteration(1))])[0]
    #expect(report.curves.points(.training).first?.cost == trainer.costOnAllRows())
    trainer.step()
    #expect(report.path.last?.x1 == trainer.value(of: first))
    #expect(report.path.last?.x2 == trainer.value(of: second))
  }

  @Test("a map has the surface's heights, in tenths with equally many places")
  func map() throws {
    var request = ContenderRequest(.iteration(0))
    request.map = PictureWindow(x: -2...2, y: -1...3)
    let report = reports(
      .formula(.rosenbrock), SurfacePoint(0, 0), Optimizer(.gradientDescent, learningRate: 0.001),
      [request])[0]
    guard case .heights(let heights)? = report.picture else {
      Issue.record("there is no map")
      return
    }
    let (rows, columns) = (heights.rows.count, heights.rows[0].count)
    for (row, column) in [(0, 0), (5, 9), (rows - 1, columns - 1)] {
      let place = SurfacePoint(
        -2 + 4 * (Double(column) + 0.5) / Double(columns),
        -1 + 4 * (Double(rows - 1 - row) + 0.5) / Double(rows))
      #expect(abs(heights.rows[row][column] - Surface.rosenbrock.value(at: place)) < 1e-9)
    }
    for band in 0..<10 {
      let count = heights.bands.joined().count { $0 == band }
      #expect(abs(count - rows * columns / 10) <= 2)
    }
  }

  @Test("a descent that diverges ends there")
  func divergence() {
    let optimizer = Optimizer(.gradientDescent, learningRate: 1.1)
    let report = reports(
      .formula(.bowl), SurfacePoint(10, 0), optimizer, [ContenderRequest(.iteration(1_000_000))])[0]
    #expect(report.diverged == report.iteration && report.isComplete)
    #expect(!report.training.cost.isFinite)
  }

  @Test("the update comes as equations, and the goal is found")
  func autopsy() {
    var request = ContenderRequest(.iteration(12))
    request.autopsy = .coordinate(2)
    request.goal = 1
    let optimizer = Optimizer(.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.3)
    let report = reports(.formula(.ravine), SurfacePoint(-5, -2), optimizer, [request])[0]
    #expect(report.autopsy.last?.value == report.path.last?.x2)
    let costs = report.curves.points(.training).map(\.cost)
    #expect(report.goalIteration == costs.firstIndex { $0 <= 1 })
  }
}
