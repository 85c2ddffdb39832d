import Engine
import Experiments

extension ComparedRuns {
  /// Whether contenders can walk on surfaces: there is no network there to be another one.
  public var canLeaveNetwork: Bool { dimension == .optimizer || dimension == .learningRate }

  /// Whether all contenders are compared by the errors of their outputs, since their costs are not
  /// in the same units.
  public var comparesErrors: Bool { occasion == .iterations && dimension == .loss }

  /// Whether something of the contenders comes from a seed.
  public var drawsFromSeed: Bool {
    contenders.contains { contender in
      guard let change = contender.own else { return experiment.drawsFromSeed }
      return experiment.changed(by: change).drawsFromSeed
    }
  }

  /// Whether weights or biases that the experiment gives are left out by all contenders.
  public var dropsGiven: Bool {
    switch dimension {
    case .depth: givesWeights
    case .initializer: opened.network.hasGivenParameters
    case .optimizer, .activation, .loss, .batch, .learningRate: false
    }
  }

  /// Whether the experiment gives weights.
  public var givesWeights: Bool { opened.network.hasGivenWeights }

  /// Whether all have the same batch size.
  public var sharesBatch: Bool { Set(contenders.map(\.batch)).count == 1 }

  /// Whether all have the same learning rate.
  public var sharesRate: Bool { Set(contenders.map(\.optimizer.learningRate)).count == 1 }

  /// What an experiment is where contenders differ in something: given weights fit one depth
  /// alone, so there all weights are drawn.
  static func experiment(_ opened: Experiment, by dimension: ContenderDimension) -> Experiment {
    guard dimension == .depth, opened.network.hasGivenWeights else { return opened }
    var drawn = opened
    drawn.network = opened.network.drawingAll
    return drawn
  }

  /// What a contender that is typed takes over: the experiment's settings, but a surface's own rate
  /// and neither decay nor clipping on a surface from the books.
  public var template: Experiment {
    guard case .surface(let surface) = landscape else { return experiment }
    var template = experiment
    template.optimizer = Optimizer(.gradientDescent, learningRate: surface.rate)
    template.training.batch = .full
    return template
  }

  /// Compares by something else: with the contenders that were there, or else the usual ones.
  ///
  /// Throws why no contender of that kind fits the experiment; then nothing has changed.
  public mutating func vary(by dimension: ContenderDimension) throws(ContenderProblem) {
    var next = self
    next.others[Field(dimension: self.dimension, landscape: landscape)] = contenders
    next.dimension = dimension
    next.experiment = Self.experiment(opened, by: dimension)
    next.base = next.experiment.setup
    if !next.canLeaveNetwork { next.landscape = .network }
    try next.takeContenders()
    if comparesErrors != next.comparesErrors { next.goal = nil }
    next.map = nil
    next.restart()
    self = next
  }

  /// The landscapes there are: a slice only where there are two weights to move.
  public var landscapes: [Landscape] {
    let free = freeParameters
    let slice = free.count > 1 ? [Landscape.slice(free[0], free[1])] : []
    return [.network] + Surface.allCases.map { .surface($0) } + slice
  }

  /// The parameters of the experiment's network that are trained.
  public var freeParameters: [Parameter] {
    base.network.parameters.filter(base.network.isTrainable)
  }

  /// Goes to another landscape: with the contenders that were there, or else its own.
  ///
  /// What is a good learning rate on one explodes on another.
  public mutating func move(to landscape: Landscape) {
    others[Field(dimension: dimension, landscape: self.landscape)] = contenders
    self.landscape = landscape
    // What contends on the network is known, so there is nothing to be thrown.
    try? takeContenders()
    pace = .iterations
    start = nil
    map = nil
    restart()
  }

  /// The contenders that were on a landscape, or else the usual ones.
  private mutating func takeContenders() throws(ContenderProblem) {
    if let known = others[Field(dimension: dimension, landscape: landscape)] {
      contenders = known
    } else if case .surface(let surface) = landscape {
      contenders = []
      for optimizer in surface.contenders(by: dimension) {
        enter(Contender(dimension, optimizer: optimizer, batch: .full))
      }
    } else if landscape.isMap, let known = others[Field(dimension: dimension, landscape: .network)]
    {
      contenders = known
    } else {
      let usual = try UsualContenders(experiment: experiment).all(dimension)
      contenders = []
      for contender in usual.prefix(Self.most) { enter(contender) }
    }
  }
}

extension Surface {
  /// The contenders that one meets on it: optimizers, or learning rates of plain descent.
  fileprivate func contenders(by dimension: ContenderDimension) -> [Optimizer] {
    guard dimension == .learningRate else { return optimizers }
    return [0.1, 0.3, 1, 2].map { Optimizer(.gradientDescent, learningRate: $0 * rate) }
  }
}
