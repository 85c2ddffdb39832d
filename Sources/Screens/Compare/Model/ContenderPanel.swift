import Comparison
import Derivation
import Engine
import Session
import ScreenKit

/// A contender as panels and curves show it.
public struct ContenderPanel: Sendable {
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
  public let picture: ContenderPicture?
  /// Its way on a surface.
  public let path: [SurfacePoint]
  /// The iteration that diverged.
  public let diverged: Int?

  init(_ place: Int, _ model: CompareModel, _ context: CompareContext) {
    let contender = model.contenders[place]
    let report = model.report(place)
    letter = Contender.letter(place)
    self.place = place
    name = context.name(of: contender)
    settings = model.settings(of: contender, ascii: context.isASCII)
    isChosen = place == model.chosen
    iteration = report?.iteration
    if case .heights? = report?.picture { picture = nil } else { picture = report?.picture }
    path = report?.path ?? []
    diverged = report?.diverged
    curve = Self.curve(report, model.measure)
    besides = Self.heldOut(report, model.measure)
    now =
      curve.last.map {
        "\(model.measure.shortName(on: model.runs.landscape)) \(NumberFormat.short.text($0.cost))"
      } ?? ""
    numbers = report.map { ContenderNumbers($0, contender, model, context).all } ?? []
  }

  private static func curve(
    _ report: ContenderReport?, _ measure: ContenderCurves.Measure
  ) -> [CurvePoint] {
    guard let report else { return [] }
    if measure == .rate {
      return report.rates.map {
        CurvePoint(
          iteration: $0.iteration, cost: $0.cost, isCurrent: $0.iteration == report.iteration)
      }
    }
    var points = points(report, measure)
    if let now = measure.value(in: report) {
      points.removeAll { $0.iteration == report.iteration }
      points.append(CurvePoint(iteration: report.iteration, cost: now, isCurrent: true))
    } else if let last = points.popLast() {
      points.append(CurvePoint(iteration: last.iteration, cost: last.cost, isCurrent: true))
    }
    return points
  }

  /// What was measured on the way to where a contender stands.
  private static func points(
    _ report: ContenderReport, _ measure: ContenderCurves.Measure
  ) -> [CurvePoint] {
    report.curves.points(measure).filter { $0.iteration <= report.iteration }.map {
      CurvePoint(iteration: $0.iteration, cost: $0.cost, isCurrent: false)
    }
  }

  /// The held-out cost, or accuracy, beside that on the training rows.
  private static func heldOut(
    _ report: ContenderReport?, _ measure: ContenderCurves.Measure
  ) -> [CurvePoint] {
    guard let report else { return [] }
    switch measure {
    case .training: return points(report, .heldOut)
    case .accuracy: return points(report, .heldOutAccuracy)
    case .squaredError, .absoluteError, .heldOut, .heldOutAccuracy, .batch, .rate: return []
    }
  }
}
