import Engine
import Experiments

/// Several contenders from the same start, with one thing changed: who they are, how far they are
/// asked to be, what they are asked there, and what they told.
///
/// A value that knows nothing of screens, keys or files: what is shown or printed of a comparison is
/// made of it elsewhere. It is not called `Comparison`, since the module is: a type and a module of
/// one name cannot be told apart.
public struct ComparedRuns: Sendable {
  /// What the experiment says, with what the run changed.
  public let opened: Experiment
  /// The same as contenders take it: where they differ in depth, all weights are drawn.
  public internal(set) var experiment: Experiment
  /// What the engine runs of it.
  public internal(set) var base: Setup
  /// What contenders differ in.
  public internal(set) var dimension = ContenderDimension.optimizer
  /// The rows held out.
  public let heldOut: Dataset?
  /// What is measured of contenders on their way.
  let occasion: Measuring.Occasion
  /// What the contenders walk on.
  public internal(set) var landscape = Landscape.network
  /// The contenders; there is always one.
  public internal(set) var contenders: [Contender] = []
  /// What is equal for all at a moment.
  public internal(set) var pace = Pace.iterations
  /// How far they are asked to be: iterations, rows or nanoseconds.
  public internal(set) var position = 0
  /// Whether the end of the experiment's epochs was passed on purpose.
  public var goesBeyond = false
  /// The seed that all start from; nil for those of the experiment.
  public private(set) var seed: UInt64?
  /// Where they start on a surface; nil for its own start.
  public internal(set) var start: SurfacePoint?
  /// The cost whose reaching counts.
  public var goal: Double?
  /// What they are asked.
  public internal(set) var asked = Inquiry()
  /// What the contenders told last, by their ids.
  public internal(set) var reports: [Int: ContenderReport] = [:]
  /// The heights of the surface, once they are known.
  public internal(set) var map: ContenderPicture.Heights?
  /// What was tried out, and what came of it.
  public internal(set) var trials = Trials()
  /// Where contenders first differ, as far as that was asked.
  public internal(set) var differences = FirstDifferences()
  /// The contenders that were left, by what they differed in and what they walked on.
  var others: [Field: [Contender]] = [:]
  /// What is made of the contenders.
  private(set) var lineup: Lineup
  /// Where the two weights of a slice start.
  private(set) var sliceStart = SurfacePoint(0, 0)
  private var nextID: Int

  /// As many contenders as one can follow; on the command line there may be more.
  public static let most = 8
  /// So many contenders and trials there may be in a series.
  private static let idsOfSeries = 1 << 32

  /// Contenders that were left, by what they differed in and what they walked on.
  struct Field: Hashable {
    let dimension: ContenderDimension
    let landscape: Landscape
  }

  /// A comparison of all optimizers with their default settings, and of the experiment's own.
  ///
  /// - Parameters:
  ///   - experiment: What is compared, with what the run changed.
  ///   - heldOut: The rows held out.
  ///   - series: What tells its contenders from those of other comparisons that the same crew runs.
  public init(_ experiment: Experiment, heldOut: Dataset?, series: Int = 0) {
    let defaults = Contender.defaults(of: experiment)
    let isOne = defaults.contains { $0.optimizer == experiment.optimizer }
    let own = Contender(.optimizer(experiment.optimizer), of: experiment)
    self.init(
      experiment, by: .optimizer, (isOne ? [] : [own]) + defaults, heldOut: heldOut,
      series: series, measured: .iterations)
  }

  /// A comparison of some contenders of an experiment, whose costs are measured now and then.
  public init(
    _ experiment: Experiment, by dimension: ContenderDimension, _ contenders: [Contender],
    heldOut: Dataset? = nil, series: Int = 0, measured occasion: Measuring.Occasion
  ) {
    opened = experiment
    self.experiment = Self.experiment(experiment, by: dimension)
    base = self.experiment.setup
    self.dimension = dimension
    self.heldOut = heldOut
    self.occasion = occasion
    lineup = Lineup(entries: [], setups: [:], parameters: Once { [] })
    nextID = series * Self.idsOfSeries
    for contender in contenders { enter(contender) }
    lineUp()
  }

  /// An id that no contender and no trial had before.
  mutating func makeID() -> Int {
    nextID += 1
    return nextID
  }

  // MARK: Who contends

  /// Lets a contender in, without telling what it runs.
  mutating func enter(_ contender: Contender) {
    var contender = contender
    contender.id = makeID()
    contenders.append(contender)
  }

  /// Adds a contender, which starts where all started.
  public mutating func add(_ contender: Contender) {
    enter(contender)
    lineUp()
  }

  /// Puts a contender in the place of another.
  public mutating func replace(_ place: Int, by contender: Contender) {
    contenders[place] = contender
    contenders[place].id = makeID()
    lineUp()
  }

  /// Takes a contender away.
  @discardableResult
  public mutating func remove(_ place: Int) -> Contender {
    defer { lineUp() }
    return contenders.remove(at: place)
  }

  /// Gives a contender another learning rate; returns whether it is another.
  @discardableResult
  public mutating func setRate(_ rate: Double, of place: Int) -> Bool {
    var contender = contenders[place]
    guard contender.optimizer.learningRate != rate else { return false }
    contender.optimizer.learningRate = rate
    replace(place, by: contender)
    return true
  }

  /// The contender beside another that does the same in the other form of its optimizer.
  public func twin(of contender: Contender) -> Contender {
    var twin = contender
    twin.optimizer.form = contender.optimizer.form == .lecture ? .standard : .lecture
    // What the lecture form does not have is left out of both.
    for (setting, _) in twin.optimizer.kind.settings where !setting.isInLectureForm {
      let standard = setting.standard ?? SettingValue.none
      twin.optimizer.kind = twin.optimizer.kind.setting(setting.name, to: standard)
    }
    return twin
  }

  // MARK: What is equal for all

  /// Makes something else equal at a moment; all are asked to go to the start, since what was reached
  /// in the old count is no place of the new one.
  public mutating func setPace(_ pace: Pace) {
    self.pace = pace
    position = 0
  }

  /// Lets all begin anew from another seed.
  public mutating func setSeed(_ seed: UInt64) {
    self.seed = seed
    restart()
  }

  /// Lets all begin anew from another place of the surface.
  public mutating func setStart(_ start: SurfacePoint?) {
    self.start = start
    restart()
  }

  /// Forgets the heights of the surface, which are asked for again.
  public mutating func forgetMap() { map = nil }

  /// Makes all contenders begin anew, since something changed for all.
  public mutating func restart() {
    if case .slice(let first, let second) = landscape {
      let trainer = Trainer(Self.seeded(base, seed))
      sliceStart = SurfacePoint(trainer.value(of: first), trainer.value(of: second))
    }
    for place in contenders.indices { contenders[place].id = makeID() }
    reports = [:]
    position = 0
    goesBeyond = false
    lineUp()
  }
}

// MARK: - What is run

extension ComparedRuns {
  /// Makes of the contenders what they run.
  mutating func lineUp() {
    let made = contenders.map { ($0.id, lineup.setups[$0.id] ?? makeSetup($0, seed)) }
    let setups = Dictionary(made, uniquingKeysWith: { first, _ in first })
    let networks = made.map(\.1.network)
    let isMap = landscape.isMap
    // Other shapes come from other depths and activations alone.
    let hasShapes = dimension == .depth || dimension == .activation
    lineup = Lineup(
      entries: zip(contenders, made).map {
        ComparisonOrder.Entry(id: $0.id, course: course(of: $0, $1.1))
      }, setups: setups,
      parameters: Once {
        if isMap {
          return [.weight(layer: 1, unit: 1, from: 1), .weight(layer: 1, unit: 1, from: 2)]
        }
        let others = hasShapes ? Array(networks.dropFirst()) : []
        return networks.first?.trainableParameters(sharedWith: others) ?? []
      })
  }

  /// The settings of a contender's network.
  public func setup(of contender: Contender) -> Setup {
    lineup.setups[contender.id] ?? makeSetup(contender, seed)
  }

  /// The network of a contender.
  public func network(of contender: Contender) -> Network { setup(of: contender).network }

  private func makeSetup(_ contender: Contender, _ seed: UInt64?) -> Setup {
    var setup = base
    if let change = contender.own {
      setup.network = setup.network.changed(by: change)
      if case .loss(let loss) = change { setup.loss = loss }
    }
    setup.optimizer = contender.optimizer
    setup.training.batch = contender.batch
    return Self.seeded(setup, seed)
  }

  private static func seeded(_ setup: Setup, _ seed: UInt64?) -> Setup {
    var setup = setup
    if let seed { (setup.network.initializer.seed, setup.training.seed) = (seed, seed) }
    return setup
  }

  /// The experiment that a contender is, to be gone through by itself.
  public func experiment(of contender: Contender) -> Experiment {
    let setup = setup(of: contender)
    var experiment = experiment
    experiment.loss = setup.loss
    experiment.optimizer = setup.optimizer
    experiment.training = setup.training
    experiment.network = setup.network
    return experiment
  }

  private func course(of contender: Contender, _ setup: Setup) -> Course {
    guard let terrain else {
      return .network(setup, heldOut: heldOut, Measuring(occasion, errors: comparesErrors))
    }
    return .surface(terrain, start: startPoint, optimizer: contender.optimizer)
  }

  /// What a trial runs.
  func course(of key: TrialKey) -> Course {
    if let terrain, let start = key.start {
      return .surface(terrain, start: start, optimizer: key.optimizer)
    }
    let contender = Contender(dimension, key.own, optimizer: key.optimizer, batch: key.batch)
    return .network(
      makeSetup(contender, key.seed), heldOut: nil, Measuring(.end, errors: comparesErrors))
  }

  /// The surface; nil on the network.
  private var terrain: TerrainSource? {
    switch landscape {
    case .network: nil
    case .surface(let surface): .formula(surface)
    case .slice(let first, let second): .slice(Self.seeded(base, seed), first, second)
    }
  }

  /// The parameters that all contenders have and train: what can be looked at of all of them.
  ///
  /// On a surface its two coordinates.
  public var parameters: [Parameter] { lineup.parameters.value }

  /// Whether what is made of the contenders is made of those that there are, which it always is.
  package var isLinedUp: Bool {
    lineup.entries.map(\.id) == contenders.map(\.id)
      && contenders.allSatisfy { lineup.setups[$0.id] == makeSetup($0, seed) }
  }
}
