/// What a descent goes down.
public enum Terrain {
  /// A function that is given by a formula.
  case surface(Surface)
  /// The cost of a network.
  case slice(CostSlice)

  /// The height at a place.
  public func value(at point: SurfacePoint) -> Double {
    switch self {
    case .surface(let surface): surface.value(at: point)
    case .slice(let slice): slice.value(at: point)
    }
  }

  /// The slopes at a place.
  public func gradient(at point: SurfacePoint) -> SurfacePoint {
    evaluate(at: point).gradient
  }

  /// Height and slopes at a place.
  public func evaluate(at point: SurfacePoint) -> (value: Double, gradient: SurfacePoint) {
    switch self {
    case .surface(let surface): (surface.value(at: point), surface.gradient(at: point))
    case .slice(let slice): slice.evaluate(at: point)
    }
  }

  /// Where a descent starts unless told otherwise.
  public var start: SurfacePoint {
    switch self {
    case .surface(let surface): surface.start
    case .slice(let slice): slice.start
    }
  }

  /// What x₁ and x₂ are.
  public var coordinates: Coordinates {
    switch self {
    case .surface(let surface): .surface(surface)
    case .slice(let slice): .parameters(slice.parameters.first, slice.parameters.second)
    }
  }
}

/// What the two coordinates of a terrain are.
public enum Coordinates: Hashable, Sendable {
  /// x₁ and x₂ of a formula.
  case surface(Surface)
  /// Two parameters of a network.
  case parameters(Parameter, Parameter)
}

/// An optimizer on a terrain, one step at a time.
///
/// Slopes are spent by the update that trains a network: the coordinates are the two weights of a
/// unit with two inputs and a frozen bias. It allocates when it is made and when its state is kept
/// or recorded; nothing else.
public final class Descent {
  /// What it goes down.
  public let terrain: Terrain
  /// How.
  public let optimizer: Optimizer
  /// Steps done.
  public private(set) var iteration = 0
  /// The height where it is.
  public private(set) var value = Double.nan
  /// The slopes where it is, before clipping and decay: what the next step spends.
  public private(set) var gradient = SurfacePoint(.nan, .nan)
  /// ‖g‖ of the latest step, where the optimizer clips.
  public private(set) var gradientNorm: Double?

  private let layout = ParameterLayout(
    Network(
      inputs: 2, layers: [DenseLayer(units: 1, activation: .identity)],
      frozen: Frozen(biases: true)))
  private let values: Buffer
  private let gradients: Buffer
  private let memory: OptimizerMemory
  private let places: [Int]

  /// A descent before its first step, from the terrain's start unless another is given.
  public init(_ terrain: Terrain, from start: SurfacePoint? = nil, optimizer: Optimizer) {
    self.terrain = terrain
    self.optimizer = optimizer
    values = Buffer(count: layout.count)
    gradients = Buffer(count: layout.count)
    memory = OptimizerMemory(optimizer, count: layout.count)
    places = [1, 2].map { [layout] in layout.offset(of: .weight(layer: 1, unit: 1, from: $0)) }
    let start = start ?? terrain.start
    values.numbers[places[0]] = start.x1
    values.numbers[places[1]] = start.x2
    look()
  }

  /// Where it is.
  public var point: SurfacePoint { pair(values.numbers) }

  /// One step: clipping, weight decay and the optimizer's rule on the slopes where it is.
  public func step() {
    iteration += 1
    memory.advancePowers(optimizer)
    gradients.numbers[places[0]] = gradient.x1
    gradients.numbers[places[1]] = gradient.x2
    gradientNorm = optimizer.clipNorm == nil ? nil : gradients.norm(at: places)
    let scale = optimizer.clipNorm.flatMap { clip in
      gradientNorm.map { Trainer.clipScale(clip, $0) }
    }
    // The padding may divide 0 by 0, so what this returns says nothing.
    _ = Update(
      optimizer: optimizer, layout: layout, factor: 1, scale: scale, powers: memory.powers
    ).run(values, gradients, memory.buffers)
    look()
  }

  /// Whether the place, its height or slopes, the norm or the optimizer's memory is not finite.
  public var hasDiverged: Bool {
    !(point.isFinite && value.isFinite && gradient.isFinite && gradientNorm?.isFinite ?? true
      && memory.buffers.allSatisfy { pair($0.numbers).isFinite })
  }

  /// What the next step starts from; only for descents with the same optimizer.
  public var snapshot: Snapshot {
    Snapshot(iteration, values, memory)
  }

  /// Goes to a snapshot that a descent with the same optimizer took.
  public func restore(_ snapshot: Snapshot) {
    iteration = snapshot.iteration
    snapshot.restore(values, memory)
    gradientNorm = nil
    look()
  }

  /// One step, as `step()`, with its numbers kept.
  public func recordStep() -> DescentStep {
    let (before, height, slope) = (point, value, gradient)
    let kept = memory.buffers.map { pair($0.numbers) }
    step()
    return DescentStep(
      iteration: iteration, coordinates: terrain.coordinates, optimizer: optimizer,
      before: before, after: point, value: height, gradient: slope, gradientNorm: gradientNorm,
      powers: memory.powers, keptBefore: kept,
      keptAfter: memory.buffers.map { pair($0.numbers) })
  }

  private func look() {
    (value, gradient) = terrain.evaluate(at: point)
  }

  private func pair(_ numbers: UnsafePointer<Double>) -> SurfacePoint {
    SurfacePoint(numbers[places[0]], numbers[places[1]])
  }
}
