import Comparison
import Derivation
import Engine
import Session

/// What is on the compare screen: the head, and one page.
public struct CompareScreen: Sendable {
  /// What is compared.
  public let title: String
  /// What all have in common.
  public let common: String
  /// Where the race is.
  public let position: String
  /// The pages.
  public let tabs: [Tab]
  /// The contenders, in their order.
  public let contenders: [Contestant]
  /// Which contender is chosen.
  public let chosen: Int
  /// Which page is shown.
  public let page: Comparison.Page
  /// Whether the chosen contender alone is shown.
  public let isZoomed: Bool

  /// The screen of a state; nil where nothing is compared.
  public init?(_ state: State) {
    guard let race = state.comparison else { return nil }
    let isRace = race.page != .average
    title =
      !isRace
      ? "the average by itself" : race.ground.isMap ? race.groundName(state) : race.title
    common = isRace ? race.common(state) : "a noisy series, no network"
    position = isRace ? race.positionText : "number \(race.average.t)"
    tabs = race.pages.map {
      Tab(
        text: "\($0.rawValue + 1) \($0.name)", isChosen: $0 == race.page,
        command: .compare(.page($0)))
    }
    contenders = race.rivals.indices.map { Contestant($0, race, state) }
    chosen = race.chosen
    page = race.page
    isZoomed = race.isZoomed
  }
}

extension Comparison {
  fileprivate func common(_ state: State) -> String {
    let format = NumberFormat.short
    if ground.isMap {
      let point = startPoint
      return "from (\(format.text(point.x1)), \(format.text(point.x2)))"
    }
    let by = varies == .optimizer ? "" : "by \(varies.comparedBy), "
    // By batch size the rows are the same and come in other portions: that needs no word.
    let order = sharesBatch ? ", same batches" : varies == .batch ? "" : ", same rows"
    return "\(by)\(startText)\(order)"
  }

  /// What all start from: weights that differ have at least the same seed.
  private var startText: String {
    if varies == .depth || varies == .initializer {
      return "seed \(seed ?? base.network.initializer.seed)"
    }
    return origin.map { "from iteration \($0)" } ?? (seed.map { "seed \($0)" } ?? "same start")
  }

  /// The position in words.
  var positionText: String {
    switch pace {
    case .iterations:
      let end = end.map { position <= $0 ? " of \($0)" : "" } ?? ""
      return "iteration \(position)\(end)"
    case .rows:
      let end = end.map { position <= $0 ? " of \($0)" : "" } ?? ""
      return "rows \(position)\(end)"
    case .time: return "time \(Comparison.timeText(position))"
    }
  }

  /// A time with a unit.
  static func timeText(_ nanoseconds: Int) -> String {
    let format = NumberFormat.short
    switch nanoseconds {
    case ..<1_000_000: return "\(format.text(Double(nanoseconds) / 1e3)) µs"
    case ..<1_000_000_000: return "\(format.text(Double(nanoseconds) / 1e6)) ms"
    default: return "\(format.text(Double(nanoseconds) / 1e9)) s"
    }
  }

  /// Whether all have the same batch size.
  var sharesBatch: Bool { Set(rivals.map(\.batch)).count == 1 }
}

/// What a network answers over the range of its data.
public typealias AnswerPicture = RacePicture

/// A contender as the screen shows it.
public struct Contestant: Sendable {
  /// A line of numbers: what it is called, and what it is.
  public struct Number: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// What it is.
    public let text: String
    /// Whether it is a warning.
    public let isWarning: Bool
  }

  /// Its letter.
  public let letter: String
  /// Its place among the contenders, which decides its colour.
  public let place: Int
  /// What it is called.
  public let name: String
  /// Its settings as symbols with numbers.
  public let settings: String
  /// Whether it is chosen.
  public let isChosen: Bool
  /// Its numbers, the most important first.
  public let numbers: [Number]
  /// Where it stands; nil before its first report.
  public let iteration: Int?
  /// What is drawn of it: the measure over the iterations.
  public let curve: [CurvePoint]
  /// What the measure is where it stands, with a short name; empty where that is not known.
  public let now: String
  /// The cost on held-out rows beside it, where that is what the curve shows of the others.
  public let besides: [CurvePoint]
  /// What its network answers.
  public let picture: RacePicture?
  /// Its way on a surface.
  public let path: [SurfacePoint]
  /// The iteration that diverged.
  public let diverged: Int?

  init(_ place: Int, _ race: Comparison, _ state: State) {
    let rival = race.rivals[place]
    let report = race.report(of: rival)
    letter = Comparison.letter(place)
    self.place = place
    name = state.name(of: rival)
    settings = race.settings(of: rival, ascii: state.display.glyphs == .ascii)
    isChosen = place == race.chosen
    iteration = report?.iteration
    if case .heights? = report?.picture { picture = nil } else { picture = report?.picture }
    path = report?.path ?? []
    diverged = report?.diverged
    curve = Self.curve(report, race)
    besides = Self.heldOut(report, race)
    now =
      curve.last.map {
        "\(race.measure.shortName(ground: race.ground)) \(NumberFormat.short.text($0.cost))"
      } ?? ""
    numbers = report.map { ContestantNumbers($0, rival, race, state).all } ?? []
  }

  private static func curve(_ report: RaceReport?, _ race: Comparison) -> [CurvePoint] {
    guard let report else { return [] }
    if race.measure == .rate {
      return report.rates.map {
        CurvePoint(
          iteration: $0.iteration, cost: $0.cost, isCurrent: $0.iteration == report.iteration)
      }
    }
    var points = report.curves.points(race.measure).map {
      CurvePoint(iteration: $0.iteration, cost: $0.cost, isCurrent: false)
    }
    points = points.filter { $0.iteration <= report.iteration }
    if let now = race.measure.value(in: report) {
      points.removeAll { $0.iteration == report.iteration }
      points.append(CurvePoint(iteration: report.iteration, cost: now, isCurrent: true))
    } else if let last = points.popLast() {
      points.append(CurvePoint(iteration: last.iteration, cost: last.cost, isCurrent: true))
    }
    return points
  }

  /// The held-out cost, or accuracy, beside that on the training rows.
  private static func heldOut(_ report: RaceReport?, _ race: Comparison) -> [CurvePoint] {
    guard let report else { return [] }
    let other: RaceCurves.Measure
    switch race.measure {
    case .training: other = .heldOut
    case .accuracy: other = .heldOutAccuracy
    default: return []
    }
    return report.curves.points(other).filter { $0.iteration <= report.iteration }.map {
      CurvePoint(iteration: $0.iteration, cost: $0.cost, isCurrent: false)
    }
  }
}
