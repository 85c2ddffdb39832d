import Derivation
import Engine
import Session

extension Comparison {
  /// A row of the data as a picture of a network's answers shows it.
  public struct Sample: Hashable, Sendable {
    /// The first input.
    public let x: Double
    /// The second input; of a network with one input the first target.
    public let y: Double
    /// What stands for it: o or x for two classes, a digit for more.
    public let sign: String
  }

  /// The rows to draw, at most a few hundred of them.
  public var samples: [Sample] {
    let data = base.data
    guard (1...2).contains(data.inputCount), data.targetCount > 0 else { return [] }
    let step = max(1, data.rowCount / Self.mostSamples)
    return stride(from: 0, to: data.rowCount, by: step).map { row in
      let input = Array(data.input(row: row))
      let target = Array(data.target(row: row))
      return Sample(
        x: input[0], y: data.inputCount == 2 ? input[1] : target[0], sign: Self.sign(target))
    }
  }

  private static let mostSamples = 300

  private static func sign(_ target: [Double]) -> String {
    guard target.count > 1 else { return target[0] >= 0.5 ? "x" : "o" }
    let best = target.indices.max { target[$0] < target[$1] } ?? 0
    return ["o", "x", "+", "*", "#"][min(4, best)]
  }

  /// What the pictures of all contenders have in common, in a line.
  ///
  /// `isCut` says that some costs lie above the axis.
  public func axesText(
    iterations: Double, _ costs: ClosedRange<Double>, isCut: Bool
  ) -> String {
    let format = NumberFormat.short
    if ground.isMap {
      guard let window else { return "" }
      func range(_ range: ClosedRange<Double>) -> String {
        "\(format.text(range.lowerBound)) to \(format.text(range.upperBound))"
      }
      return "Across \(range(window.x1)), up \(range(window.x2)). "
        + "○ start ● now\(minima.isEmpty ? "" : " + minimum"), dots: contours, dark is low."
    }
    if showsAnswers {
      return base.data.inputCount == 1
        ? "The curve is what the network answers, dots are the data."
        : base.network.outputs == 1
          ? "What the network answers, in tenths, over both inputs; x and o are the data."
          : "The class that the network answers, over both inputs; signs are the data."
    }
    let besides = heldOut != nil && (measure == .training || measure == .accuracy)
    return "Same axes for all: \(measure.name(ground: ground)) from "
      + "\(format.text(costs.lowerBound)) to \(format.text(costs.upperBound)), "
      + "iterations 0 to \(Int(iterations))\(isLogarithmic ? ", logarithmic" : "")."
      + (besides ? " Faint: held out." : "") + (isCut ? " What is above is cut." : "")
  }

  /// What the curves show, as a heading.
  ///
  /// `isCut` says that some costs lie above the axis.
  public func curveTitle(isCut: Bool) -> String {
    let axis = isLogarithmic ? ", logarithmic" : ""
    let cut = isCut ? "; what is above is cut" : ""
    return "\(measure.name(ground: ground)) by iteration\(axis)\(cut)"
  }
}

extension State {
  /// How the key of a command is written.
  public func keyLabel(_ command: Command) -> String { key(command) }

  /// What the two coordinates of a surface are called.
  var raceCoordinates: (String, String) {
    let names = autopsyNames
    return (
      names.symbol(.parameter(.weight(layer: 1, unit: 1, from: 1))),
      names.symbol(.parameter(.weight(layer: 1, unit: 1, from: 2)))
    )
  }

  /// What the quantities of an autopsy are called.
  var autopsyNames: Names {
    if case .surface? = comparison?.ground { return .surface(glyphs: display.glyphs) }
    return raceNames
  }
}

extension Comparison {
  /// Where the surface is lowest, as far as that is known.
  public var minima: [(x1: Double, x2: Double)] {
    guard case .surface(let surface) = ground else { return [] }
    return surface.minima.map { ($0.x1, $0.x2) }
  }
}
