import Derivation
import Engine
import Session

/// An optimizer on a surface as a contender: its way, and snapshots to go back to.
final class SurfaceRunner: ContenderRunner {
  private let descent: Descent
  private let work: Int
  private let now: TrainingClock
  private var keyframes: Keyframes
  private var curves = ContenderCurves(interval: 1)
  private var way: Way
  private var rates = RateSamples()
  private var trained = 0
  private var diverged: Int?
  private var firstChange: Double?
  private var time = TrainingTime()

  private static let memory = 1 << 20
  private static let spacing = 64

  init(
    _ terrain: TerrainSource, start: SurfacePoint, optimizer: Optimizer,
    now: @escaping TrainingClock
  ) {
    descent = Descent(terrain.terrain, from: start, optimizer: optimizer)
    self.now = now
    switch terrain {
    case .formula: work = 200
    case .slice(let setup, _, _): work = IterationWork(setup).multiplyAdds
    }
    keyframes = Keyframes(
      from: descent.snapshot, spacing: Self.spacing, byteBudget: Self.memory)
    way = Way(start)
    curves.append(descent.value, to: .training)
  }

  func advance(toward target: ContenderTarget, work limit: Int) -> Bool {
    let steps = max(1, limit / work)
    switch target {
    case .iteration(let iteration): return advance(toward: iteration, steps: steps)
    case .nanoseconds(let nanoseconds):
      guard time.total < nanoseconds, diverged == nil else {
        return advance(toward: time.iteration(within: nanoseconds), steps: steps)
      }
      _ = advance(toward: trained + steps, steps: steps)
      return false
    case .here: return true
    }
  }

  private func advance(toward wanted: Int, steps: Int) -> Bool {
    let target = min(wanted, diverged ?? wanted)
    goToSnapshot(before: target)
    let (start, before) = (now(), trained)
    var count = 0
    while descent.iteration < target, count < steps, diverged != descent.iteration {
      step()
      count += 1
    }
    if trained > before { time.add(now() - start, to: trained) }
    return descent.iteration >= min(target, diverged ?? target)
  }

  private func goToSnapshot(before target: Int) {
    let nearest = keyframes.nearest(target) ?? keyframes.snapshots[0]
    if descent.iteration > target || descent.iteration < nearest.iteration {
      descent.restore(nearest)
    }
  }

  private func step() {
    let before = descent.point
    descent.step()
    guard descent.iteration > trained else { return }
    trained = descent.iteration
    if trained == 1 {
      firstChange = max(
        abs(descent.point.x1 - before.x1), abs(descent.point.x2 - before.x2))
    }
    curves.append(descent.value, to: .training)
    way.append(descent.point)
    if descent.hasDiverged { diverged = trained }
    keyframes.offer(trained, descent.snapshot)
  }

  private func stand(after target: Int) {
    while !advance(toward: target, steps: .max) {}
  }

  func report(_ id: Int, _ request: ContenderRequest, isComplete: Bool) -> ContenderReport {
    let iteration = isComplete ? place(of: request.target) : trained
    stand(after: iteration)
    let (point, height) = (descent.point, descent.value)
    var report = ContenderReport(
      id: id, request: request, isComplete: isComplete, iteration: iteration, trained: trained,
      nanoseconds: time.nanoseconds(upTo: iteration), diverged: diverged,
      training: Measurement(cost: height, accuracy: nil), best: best(upTo: iteration, height),
      curves: curves.detached)
    report.goalIteration = request.goal.flatMap(reaching)
    report.picture = request.map.map { .heights(heights(of: $0)) }
    report.autopsy = autopsy(request.autopsy, iteration)
    report.rates = request.rates.map { rates(of: $0, upTo: iteration) } ?? []
    report.firstChange = firstChange
    report.path = way.points(upTo: iteration, point)
    return report
  }

  /// Multiply–adds that a map may take.
  private static let mapWork = 200_000_000

  /// The heights over a window, on a coarser grid where each takes long.
  private func heights(of window: PictureWindow) -> ContenderPicture.Heights {
    let places = max(24, min(Painter.columns * Painter.rows, Self.mapWork / work))
    let scale = (Double(places) / Double(Painter.columns * Painter.rows)).squareRoot()
    let columns = max(6, Int(Double(Painter.columns) * scale))
    let rows = max(4, Int(Double(Painter.rows) * scale))
    let heights = (0..<rows).map { row in
      (0..<columns).map { column in
        descent.terrain.value(
          at: SurfacePoint(
            window.x.place(column, of: columns), window.y.place(rows - 1 - row, of: rows)))
      }
    }
    return ContenderPicture.Heights(heights, window: window)
  }

  private func place(of target: ContenderTarget) -> Int {
    let wanted =
      switch target {
      case .iteration(let iteration): iteration
      case .nanoseconds(let nanoseconds): time.iteration(within: nanoseconds)
      case .here: trained
      }
    return min(wanted, diverged ?? wanted)
  }

  private func rates(of parameter: Parameter, upTo iteration: Int) -> [LossCurve.Point] {
    rates.points(of: parameter, upTo: iteration) { autopsy(parameter, $0) }
  }

  /// The equations of the update that ended an iteration; leaves the descent there.
  private func autopsy(_ parameter: Parameter?, _ iteration: Int) -> [Equation] {
    guard case .weight(_, _, let coordinate)? = parameter, iteration > 0 else { return [] }
    stand(after: iteration - 1)
    return descent.recordStep().autopsy(of: coordinate)
  }

  private func best(upTo iteration: Int, _ height: Double) -> LossCurve.Point {
    let kept = curves.points(.training).filter { $0.iteration <= iteration && $0.cost.isFinite }
    let now = LossCurve.Point(iteration: iteration, cost: height)
    guard let best = kept.min(by: { $0.cost < $1.cost }) else { return now }
    return height < best.cost ? now : best
  }

  /// The first iteration whose height is at most a goal.
  private func reaching(_ goal: Double) -> Int? {
    guard let curve = curves[.training],
      let low = curve.points.first(where: { $0.cost <= goal })
    else { return nil }
    let (here, first) = (
      descent.iteration, (low.iteration - 1) / curve.resolution * curve.resolution
    )
    defer { stand(after: here) }
    for iteration in first..<low.iteration {
      stand(after: iteration)
      if descent.value <= goal { return iteration }
    }
    return low.iteration - 1
  }
}

/// The places of a descent, in bounded memory: all of them, later every other, and so on.
private struct Way {
  private var points: [SurfacePoint]
  private var spacing = 1
  private var count = 0

  private static let capacity = 4096

  init(_ start: SurfacePoint) { points = [start] }

  mutating func append(_ point: SurfacePoint) {
    count += 1
    guard count.isMultiple(of: spacing) else { return }
    if points.count == Self.capacity {
      points = stride(from: 0, to: points.count, by: 2).map { points[$0] }
      spacing *= 2
      guard count.isMultiple(of: spacing) else { return }
    }
    points.append(point)
  }

  func points(upTo iteration: Int, _ last: SurfacePoint) -> [SurfacePoint] {
    Array(points.prefix((max(1, iteration) - 1) / spacing + 1)) + [last]
  }
}
