import Comparison
import Derivation
import Engine
import ScreenKit

/// Every contender in a panel of its own, and the ranking of all.
public struct PanelsPage: Sendable {
  /// The contenders, in their order.
  public let contenders: [ContenderPanel]
  /// Which contender is chosen.
  public let chosen: Int
  /// Whether the chosen contender alone is shown.
  public let isZoomed: Bool
  /// Whether numbers are written in all digits, which takes room.
  public let hasAllDigits: Bool
  /// Whether panels show what the networks answer, where that is known.
  public let showsAnswers: Bool
  /// Whether contenders walk on a surface.
  public let isMap: Bool
  /// The heights of the surface, once they are known.
  public let map: ContenderPicture.Heights?
  /// Where the surface is lowest, as far as that is known.
  public let minima: [(x1: Double, x2: Double)]
  /// The rows of the data that pictures of answers show.
  public let points: [DataPoint]
  /// What the curves show.
  public let curves: CurveWords
  /// The ranking.
  public let ranking: CompareTable
  /// The key that shows another contender.
  public let nextKey: String
  /// What the pictures have in common; nil where they are curves.
  private let pictureText: String?

  init(_ model: CompareModel, _ context: CompareContext) {
    let runs = model.runs
    contenders = model.contenders.indices.map { ContenderPanel($0, model, context) }
    chosen = model.chosen
    isZoomed = model.isZoomed
    hasAllDigits = context.display.allDigits
    showsAnswers = model.showsAnswers
    isMap = runs.landscape.isMap
    map = runs.map
    minima = runs.minima
    points = isMap || !showsAnswers ? [] : DataPoint.all(runs.base.data)
    curves = CurveWords(model)
    ranking = CompareTable(model, context)
    nextKey = context.key(.nextPanel)
    pictureText = isMap ? Self.mapText(runs) : showsAnswers ? Self.answersText(runs.base) : nil
  }

  private static func mapText(_ runs: ComparedRuns) -> String {
    let format = NumberFormat.short
    guard let window = runs.window else { return "" }
    func range(_ range: ClosedRange<Double>) -> String {
      "\(format.text(range.lowerBound)) to \(format.text(range.upperBound))"
    }
    return "Across \(range(window.x1)), up \(range(window.x2)). "
      + "○ start ● now\(runs.minima.isEmpty ? "" : " + minimum"), dots: contours, dark is low."
  }

  private static func answersText(_ setup: Setup) -> String {
    setup.data.inputCount == 1
      ? "The curve is what the network answers, dots are the data."
      : setup.network.outputs == 1
        ? "What the network answers, in tenths, over both inputs; x and o are the data."
        : "The class that the network answers, over both inputs; signs are the data."
  }

  /// What the pictures of all contenders have in common, in a line.
  ///
  /// `isCut` says that some costs lie above the axis.
  public func axesText(
    iterations: Double, _ costs: ClosedRange<Double>, isCut: Bool
  ) -> String {
    if let pictureText { return pictureText }
    let format = NumberFormat.short
    return "Same axes for all: \(curves.name) from "
      + "\(format.text(costs.lowerBound)) to \(format.text(costs.upperBound)), "
      + "iterations 0 to \(Int(iterations))\(curves.isLogarithmic ? ", logarithmic" : "")."
      + (curves.hasHeldOut ? " Faint: held out." : "") + (isCut ? " What is above is cut." : "")
  }
}

/// The curves of all contenders over each other.
public struct CurvesPage: Sendable {
  /// The contenders, in their order.
  public let contenders: [ContenderPanel]
  /// What the curves show.
  public let curves: CurveWords

  init(_ model: CompareModel, _ context: CompareContext) {
    contenders = model.contenders.indices.map { ContenderPanel($0, model, context) }
    curves = CurveWords(model)
  }

  /// What the curves show, as a heading.
  ///
  /// `isCut` says that some costs lie above the axis.
  public func title(isCut: Bool) -> String {
    let axis = curves.isLogarithmic ? ", logarithmic" : ""
    let cut = isCut ? "; what is above is cut" : ""
    return "\(curves.name) by iteration\(axis)\(cut)"
  }
}

/// What curves show, and on what axis.
public struct CurveWords: Hashable, Sendable {
  /// What they show.
  public let name: String
  /// Whether their costs stand on a logarithmic axis.
  public let isLogarithmic: Bool
  /// Whether those of held-out rows are drawn beside.
  let hasHeldOut: Bool

  init(_ model: CompareModel) {
    name = model.measure.name(on: model.runs.landscape)
    isLogarithmic = model.isLogarithmic
    hasHeldOut =
      model.runs.heldOut != nil && (model.measure == .training || model.measure == .accuracy)
  }
}
