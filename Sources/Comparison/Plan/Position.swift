extension ComparedRuns {
  /// What one step is, in what the pace counts: an iteration, the rows of the largest batch, or the
  /// time that the slowest contender takes for an iteration.
  public var unit: Int {
    switch pace {
    case .iterations: return 1
    case .rows: return contenders.map { RowCount(of: $0, in: self).rowsOfBatch }.max() ?? 1
    case .time:
      let times = contenders.compactMap { contender -> Int? in
        guard let report = reports[contender.id], report.iteration > 0 else { return nil }
        return report.nanoseconds / report.iteration
      }
      return max(1, times.max() ?? 1000)
    }
  }

  /// Where the experiment's epochs end, in what the pace counts; nil where nothing says so.
  public var end: Int? {
    if landscape.isMap { return pace == .time ? nil : 200 }
    let epochs = experiment.training.epochs
    let perEpoch: Int
    switch pace {
    case .iterations:
      perEpoch = contenders.map { RowCount(of: $0, in: self).iterationsOfEpoch }.max() ?? 1
    case .rows: perEpoch = base.data.rowCount
    case .time: return nil
    }
    let product = epochs.multipliedReportingOverflow(by: perEpoch)
    return product.overflow ? Self.farthest : min(product.partialValue, Self.farthest)
  }

  /// Nobody waits for more.
  public static let farthest = 1_000_000_000_000

  /// How far the slowest is, in what the pace counts.
  public var reached: Int {
    contenders.map { contender -> Int in
      guard let report = reports[contender.id] else { return 0 }
      if report.diverged == report.iteration { return position }
      switch pace {
      case .iterations: return report.iteration
      case .rows: return RowCount(of: contender, in: self).rows(upTo: report.iteration)
      case .time: return report.nanoseconds
      }
    }.min() ?? 0
  }

  /// Whether nobody can go on.
  public var isOver: Bool {
    contenders.allSatisfy { contender in
      reports[contender.id].map { $0.diverged != nil && $0.diverged == $0.iteration } ?? false
    }
  }

  /// Asks everyone to go to a place, in what the pace counts.
  public mutating func go(to position: Int) { self.position = max(0, position) }

  /// Goes so many steps on or back; returns whether there was a way.
  @discardableResult
  public mutating func move(by steps: Int) -> Bool {
    let next = max(0, min(Self.farthest, position + steps * unit))
    defer { position = next }
    return next != position
  }

  /// Who is on the way stays where they are.
  public mutating func stop() {
    let reached = reached
    if reached < position, !isSettled { position = reached }
  }
}
