import Comparison
import Derivation
import Engine
import Experiments
import Session

/// Several contenders from the same start, with one thing changed: what they differ in.
///
/// What they computed comes in as reports; everything else follows from what is set here.
public struct Comparison {
  /// What the contenders walk on.
  public enum Ground: Hashable, Sendable {
    /// The network of the experiment: all its weights.
    case network
    /// A surface from the books.
    case surface(Surface)
    /// The network's cost over two of its weights, the others as they start.
    case slice(Parameter, Parameter)

    /// Whether it is a surface that one can draw as a map.
    public var isMap: Bool { self != .network }
  }

  /// What is equal for all contenders at one moment of the screen.
  public enum Pace: Hashable, Sendable, CaseIterable {
    /// As many updates.
    case iterations
    /// As many rows of data.
    case rows
    /// As much time of training.
    case time
  }

  /// A page of the screen.
  public enum Page: Int, Hashable, Sendable, CaseIterable {
    case panels, curves, autopsy, table, sweep, seeds, batches, average, layers
  }

  /// What the experiment says, with what the run changed.
  let opened: Experiment
  /// The same as contenders take it: where they differ in depth, all weights are drawn.
  var experiment: Experiment
  /// What the engine runs of it.
  var base: Setup
  /// What contenders differ in.
  public internal(set) var varies = ContenderDimension.optimizer
  /// The rows held out.
  let heldOut: Dataset?
  /// Whether what a network answers can be drawn: over one input or two.
  let canDrawAnswers: Bool
  /// What the experiment is called.
  let title: String
  /// Where in a run it began; nil where that is the start of the experiment.
  let origin: Int?
  /// What the contenders walk on.
  public internal(set) var ground = Ground.network
  /// The contenders, at most eight.
  public internal(set) var rivals: [Rival] = []
  /// What is equal for all at a moment.
  public internal(set) var pace = Pace.iterations
  /// How far they are asked to be: iterations, rows or nanoseconds.
  public internal(set) var position = 0
  /// Which page is shown.
  public internal(set) var page = Page.panels
  /// Which contender is chosen, from 0.
  public internal(set) var chosen = 0
  /// What the curves show.
  public internal(set) var measure = RaceCurves.Measure.training
  /// Whether costs stand on a logarithmic axis.
  public internal(set) var isLogarithmic = false
  /// Whether panels show what the networks answer, where that can be drawn.
  public internal(set) var showsAnswers = true
  /// Whether the chosen contender alone has the room.
  public internal(set) var isZoomed = false
  /// The cost whose reaching counts.
  public internal(set) var goal: Double?
  /// The seed that all start from; nil for those of the experiment.
  public internal(set) var seed: UInt64?
  /// Where they start on a surface; nil for its own start.
  public internal(set) var start: SurfacePoint?
  /// Whether the arrows move the start.
  public internal(set) var movesStart = false
  /// The parameter that the autopsy is about, by its place among all.
  public internal(set) var weight = 0
  /// The layer, from 1, whose weighted sums are looked at.
  public internal(set) var layer = 1
  /// The series and its average, on a page of their own.
  public internal(set) var average = AveragePage()
  /// The first column of the table that is shown.
  public internal(set) var column = 0
  /// Whether time runs by itself.
  public internal(set) var playback = Playback.race
  /// What the contenders told last.
  public internal(set) var reports: [Int: RaceReport] = [:]
  /// The heights of the surface, once they are known.
  public internal(set) var map: RacePicture.Heights?
  /// What is tried out beside the race, and what came of it.
  var trials = Trials()
  /// Where contenders part.
  var partings = Partings()
  /// Where the two weights of a slice start.
  private var sliceStart: SurfacePoint?
  /// The contenders that were left, by what they differed in and what they walked on.
  var others: [Field: [Rival]] = [:]
  /// Whether the end of the experiment's epochs was passed on purpose.
  var goesBeyond = false
  private var nextID = 0

  /// As many contenders as there are letters and colours for.
  public static let most = 8

  init(
    _ experiment: Experiment, heldOut: Dataset?, title: String, origin: Int? = nil,
    after earlier: Comparison? = nil
  ) {
    // Who is at work for the comparison before must not be taken for a contender of this one.
    nextID = earlier?.nextID ?? 0
    opened = experiment
    self.experiment = experiment
    base = experiment.setup
    canDrawAnswers = PictureWindow(base) != nil
    self.heldOut = heldOut
    self.title = title
    self.origin = origin
    let (optimizer, batch) = (experiment.optimizer, experiment.training.batch)
    let defaults = Contender.defaults(of: experiment).map(\.experiment.optimizer)
    let own = defaults.contains(optimizer) ? [] : [optimizer]
    for optimizer in own + defaults { add(Rival(id: makeID(), optimizer: optimizer, batch: batch)) }
    showsAnswers = canDrawAnswers
  }

  mutating func makeID() -> Int {
    nextID += 1
    return nextID
  }

  /// Adds a contender, if there is room.
  mutating func add(_ rival: Rival) {
    guard rivals.count < Self.most else { return }
    rivals.append(rival)
  }

  /// What a contender that is typed takes over: the experiment's settings, but a surface's own rate
  /// and neither decay nor clipping on a surface from the books.
  var template: Experiment {
    guard case .surface(let surface) = ground else { return experiment }
    var template = experiment
    template.optimizer = Optimizer(.gradientDescent, learningRate: surface.rate)
    template.training.batch = .full
    return template
  }

  /// Goes to another ground: with the contenders that were there, or else its own.
  ///
  /// What is a good learning rate on one ground explodes on another.
  mutating func move(to ground: Ground) {
    others[Field(dimension: varies, ground: self.ground)] = rivals
    self.ground = ground
    // What contends on the network is known, so there is nothing to be thrown.
    try? takeContenders()
    chosen = min(chosen, rivals.count - 1)
    restart()
  }

  /// Makes all contenders begin anew, since something changed for all.
  mutating func restart() {
    if case .slice(let first, let second) = ground {
      let trainer = Trainer(setup(of: rival))
      sliceStart = SurfacePoint(trainer.value(of: first), trainer.value(of: second))
    }
    for place in rivals.indices { rivals[place].id = makeID() }
    reports = [:]
    position = 0
    goesBeyond = false
  }

  /// The contender that is chosen.
  var rival: Rival { rivals[min(chosen, rivals.count - 1)] }

  /// The latest report of a contender.
  func report(of rival: Rival) -> RaceReport? { reports[rival.id] }
}

// MARK: - What is run

extension Comparison {
  /// The settings of a contender's network.
  func setup(of rival: Rival) -> Setup {
    var setup = base
    if let change = rival.change {
      setup.network = setup.network.changed(by: change)
      if case .loss(let loss) = change { setup.loss = loss }
    }
    setup.optimizer = rival.optimizer
    setup.training.batch = rival.batch
    if let seed {
      setup.network.initializer.seed = seed
      setup.training.seed = seed
    }
    return setup
  }

  /// What a contender runs.
  func course(of rival: Rival) -> RaceEntry.Course {
    guard let landscape else { return network(rival, heldOut: heldOut) }
    return .surface(landscape, start: startPoint, optimizer: rival.optimizer)
  }

  /// The training of a contender's network.
  func network(_ rival: Rival, heldOut: Dataset?) -> RaceEntry.Course {
    .network(setup(of: rival), heldOut: heldOut, withErrors: comparesErrors)
  }

  /// The surface; nil on the network.
  var landscape: RaceEntry.Landscape? {
    switch ground {
    case .network: nil
    case .surface(let surface): .formula(surface)
    case .slice(let first, let second): .slice(setup(of: rival), first, second)
    }
  }

  /// Where the two weights of the slice start.
  var ownStart: SurfacePoint { sliceStart ?? SurfacePoint(0, 0) }

  /// The parameters that the autopsy can be about: those that the networks of all have.
  var parameters: [Parameter] {
    if ground.isMap {
      return [.weight(layer: 1, unit: 1, from: 1), .weight(layer: 1, unit: 1, from: 2)]
    }
    let network = network(of: rivals[0])
    let trainable = network.parameters.filter(network.isTrainable)
    // Other shapes come from other depths and activations alone.
    guard varies == .depth || varies == .activation else { return trainable }
    let others = rivals.dropFirst().map(self.network)
    return trainable.filter { parameter in
      others.allSatisfy { $0.has(parameter) && $0.isTrainable(parameter) }
    }
  }

  /// The parameter that the autopsy is about.
  var parameter: Parameter? {
    let parameters = parameters
    return parameters.isEmpty ? nil : parameters[min(weight, parameters.count - 1)]
  }

  /// What everyone is asked to do now.
  func order(tries: Bool) -> RaceOrder {
    RaceOrder(
      entries: rivals.map { RaceEntry(id: $0.id, course: course(of: $0)) },
      requests: rivals.map { request(to: $0) }, trials: tries ? openTrials + openParting : [])
  }

  /// What a contender is asked now.
  func request(to rival: Rival) -> RaceRequest {
    var request = RaceRequest(target(of: rival))
    request.goal = goal
    request.picture = page == .panels && showsAnswers && !ground.isMap
    if page == .autopsy || page == .batches || ground.isMap { request.autopsy = parameter }
    if map == nil, let window, rival.id == rivals.first?.id {
      request.map = PictureWindow(x: window.x1, y: window.x2)
    }
    if measure == .rate { request.rates = parameter }
    request.layers = page == .layers && !ground.isMap
    if request.layers, rival.id == self.rival.id { request.sums = layerInView }
    request.spread = page == .batches && !ground.isMap
    request.otherSpreads = request.spread && rival.id == self.rival.id
    return request
  }

  /// Where a contender is to be.
  private func target(of rival: Rival) -> RaceTarget {
    switch pace {
    case .iterations: .iteration(position)
    case .rows: .iteration(RowCount(of: rival, in: self).iterations(within: position))
    case .time: .nanoseconds(position)
    }
  }

  /// Whether everyone is where they are asked to be and has told all.
  public var isSettled: Bool {
    rivals.allSatisfy { rival in
      reports[rival.id].map { report in
        var asked = report.request
        // Once a map is there it is not asked for again.
        asked.map = nil
        return report.isComplete && asked == request(to: rival)
      } ?? false
    }
  }

  /// Takes in what contenders told.
  mutating func hear(_ news: RaceNews) {
    let ids = Set(rivals.map(\.id))
    for report in news.reports where ids.contains(report.id) {
      reports[report.id] = report
      if case .heights(let heights)? = report.picture { map = heights }
    }
    trials.hear(news.results)
    partings.hear(news.results)
  }
}

extension Network {
  /// Whether there is such a parameter in it.
  fileprivate func has(_ parameter: Parameter) -> Bool {
    guard layers.indices.contains(parameter.layer - 1) else { return false }
    let layer = layers[parameter.layer - 1]
    switch parameter {
    case .weight(let place, let unit, let from):
      return unit <= layer.units && from <= inputs(ofLayer: place - 1)
    case .bias(_, let unit): return unit <= layer.units
    case .slope: return layer.activation.hasLearnedSlope
    }
  }
}
