import Comparison
import Drawing
import Experiments

/// A comparison as a picture for a slide.
struct ComparePicture {
  let title: String
  let outcome: CompareOutcome

  /// The text of an SVG file.
  var svg: String { plot.svg }

  private var plot: SVGPlot { outcome.plan.rates.isEmpty ? costs : sweep }

  private var costs: SVGPlot {
    let longest = max(2, outcome.entries.map(\.result.history.count).max() ?? 0)
    let y = LetterPlot.axis(fitting: outcome.plottedCosts)
    return SVGPlot(
      outcome.entries.map { entry in
        SVGPlot.Curve(
          name(entry, hasLost: entry.result.divergence != nil),
          entry.result.history.enumerated().map { .init(Double($0), $1) })
      }, title: "\(title): which \(outcome.plan.dimension.noun)?",
      x: Axis(0...Double(longest - 1)),
      y: y, xName: "epoch", yName: "cost on all rows")
  }

  private var sweep: SVGPlot {
    let rates = outcome.plan.rates
    return SVGPlot(
      outcome.entries.map { entry in
        SVGPlot.Curve(
          name(entry, hasLost: false),
          entry.sweep.map { .init($0.value, $0.divergence == nil ? $0.final : .infinity) })
      }, title: "\(title): which learning rate?",
      x: Axis((rates.first ?? 0.1)...(rates.last ?? 1), scale: .logarithmic),
      y: LetterPlot.axis(fitting: outcome.plottedFinals), xName: "learning rate",
      yName: "final cost")
  }

  private func name(_ entry: CompareOutcome.Entry, hasLost: Bool) -> String {
    entry.name + (hasLost ? " (diverged)" : "")
  }
}

extension ContenderDimension {
  /// What one contender has.
  fileprivate var noun: String {
    switch self {
    case .optimizer: "optimizer"
    case .activation: "activation"
    case .loss: "loss"
    case .batch: "batch size"
    case .learningRate: "learning rate"
    case .depth: "depth"
    case .initializer: "start"
    }
  }
}
