import ScreenKit
import Derivation
import Engine
import Text

/// What the page of a dragged outlier shows.
public struct OutlierScreen: Sendable {
  /// What is looked at, in a line.
  public let title: String
  /// Huber's d on its line.
  public let slider: Slider
  /// How far training is.
  public let progress: String
  /// How the lines are trained.
  public let method: String
  /// What is drawn; nil while the rows are being read.
  public let picture: OutlierPicture?
  /// What each loss makes of the rows; empty while they are being read.
  public let fits: [OutlierFit]
  /// What the parameters of a fit are called.
  public let parameters: [String]
  /// What the other columns of the table are called.
  public let columns: [String]
  /// What is seen here, made of the numbers.
  public let sentence: String

  /// The page of a scene.
  public init(_ page: OutlierPage, _ scene: Scene<LossesModel>) {
    slider = HuberSlider.slider(page.delta)
    guard let rows = page.shown else {
      title = "stack loss: 21 days of a chemical plant"
      (progress, method, picture, fits, parameters, columns) = ("", "", nil, [], [], [])
      sentence = page.problem.map { "The rows cannot be read: \($0)" } ?? "reading …"
      return
    }
    let builder = OutlierBuilder(page: page, rows: rows, scene: scene)
    fits = builder.fits
    title = builder.title
    progress = builder.progress
    let rate = builder.names.symbol(.constant(.learningRate))
    method = "momentum 0.9, \(rate)/2 each \(LineFit.stageLength)"
    picture = builder.picture
    parameters = builder.parameters.map(builder.names.symbol(of:))
    let slope = builder.names.symbol(.outputDerivative(layer: 1, unit: 1))
    columns = [
      "cost \(builder.names.symbol(.cost))", "loss L", "\(slope)/n", "share", "moved",
    ]
    sentence = builder.sentence(fits)
  }
}

/// What one loss makes of the rows.
public struct OutlierFit: Sendable {
  /// Which loss.
  public let kind: ResidualLoss
  /// The weights and the bias.
  public let parameters: [Double]
  /// The mean loss of the rows.
  public let cost: Double
  /// The loss of the dragged row.
  public let loss: Double
  /// What the dragged row adds to the gradient of the bias: its ∂L/∂ŷ over n.
  public let pull: Double
  /// Its share of the pulls of all rows, taken without signs; not a number where nothing pulls.
  public let share: Double
  /// How far the predictions are from those for the rows at their own places, at most; nil while
  /// that is not trained.
  public let moved: Double?
  /// The predictions, row by row.
  public let predictions: [Double]
  /// The residuals, row by row.
  public let residuals: [Double]
  /// The loss of the dragged row and its ∂L/∂ŷ, as the step screen writes them.
  public let equations: [EquationText]
  /// The weights and the bias as texts.
  public let parameterTexts: [String]
  /// Cost, loss, pull, share and how far it moved, as texts.
  public let texts: [String]
}

/// The rows as they are drawn.
public struct OutlierPicture: Sendable {
  /// Whether the rows have a place along an axis; else their residuals are drawn side by side.
  public let isLine: Bool
  /// The inputs, row by row, where rows have a place along an axis.
  public let inputs: [Double]
  /// The targets now.
  public let targets: [Double]
  /// The chosen row, from 0.
  public let chosen: Int
  /// Where its target was at first; nil where it still is.
  public let own: Double?
  /// What is drawn, in words.
  public let caption: String
}

extension Names {
  fileprivate func symbol(of parameter: Parameter) -> String { symbol(.parameter(parameter)) }
}

/// Makes the page of rows that are there.
private struct OutlierBuilder {
  let page: OutlierPage
  let rows: DraggedRows
  let scene: Scene<LossesModel>

  var network: Network { rows.home[0].setup.network }

  var names: Names {
    Names(network, scheme: scene.display.scheme, glyphs: scene.display.glyphs)
  }

  var numbers: NumberFormat { .short }

  var parameters: [Parameter] { network.parameters }

  private var sample: Int { rows.chosen + 1 }

  private func isDone(_ fits: [LineFit]) -> Bool { !fits.contains(where: \.isRunning) }

  // MARK: The fits

  var fits: [OutlierFit] {
    DraggedRows.losses.indices.map { fit(DraggedRows.losses[$0], rows.now[$0], rows.home[$0]) }
  }

  private func fit(_ kind: ResidualLoss, _ fit: LineFit, _ home: LineFit) -> OutlierFit {
    let record = fit.record()
    let slopes = (1...rows.own.rowCount).map { slope(record, $0) }
    let own = slopes[rows.chosen]
    let pull = Expression.quotient(
      own, .leaf(.constant(.sampleCount), Double(rows.own.rowCount))
    ).evaluate()
    let share = Expression.quotient(
      .call(.abs, own), .sum(slopes.map { .call(.abs, $0) })
    ).evaluate()
    let predictions = (1...rows.own.rowCount).map {
      record.activation(sample: $0, layer: 1, unit: 1)
    }
    let moved = home.isRunning || fit.isRunning ? nil : moved(predictions, home)
    let values = parameters.map(record.value)
    let loss = record.loss(sample: sample)
    return OutlierFit(
      kind: kind, parameters: values, cost: record.cost, loss: loss, pull: pull, share: share,
      moved: moved, predictions: predictions,
      residuals: zip(rows.targets, predictions).map { residual($0, $1) },
      equations: equations(record), parameterTexts: values.map(numbers.text),
      texts: [record.cost, loss, pull].map(numbers.text) + [
        percent(share), moved.map(numbers.text) ?? "…",
      ])
  }

  private func slope(_ record: IterationRecord, _ sample: Int) -> Expression {
    .leaf(
      .outputDerivative(layer: 1, unit: 1),
      record.outputDerivative(sample: sample, layer: 1, unit: 1) ?? .nan)
  }

  private func residual(_ target: Double, _ prediction: Double) -> Double {
    Expression.difference(
      .leaf(.target(1), target), .leaf(.activation(layer: 1, unit: 1), prediction)
    ).evaluate()
  }

  private func moved(_ predictions: [Double], _ home: LineFit) -> Double {
    let record = home.record()
    let changes = predictions.enumerated().map { place, prediction in
      Expression.call(
        .abs,
        .difference(
          .leaf(.activation(layer: 1, unit: 1), prediction),
          .leaf(
            .activation(layer: 1, unit: 1),
            record.activation(sample: place + 1, layer: 1, unit: 1))))
    }
    return Expression.call(.max, changes).evaluate()
  }

  private func equations(_ record: IterationRecord) -> [EquationText] {
    let steps = IterationSteps(record)
    let style = EquationStyle(
      names: names, numbers: scene.display.allDigits ? .all : .short, times: .dot)
    return [
      StepAddress(.loss, .lossTerm, sample: sample, layer: 1, unit: 1),
      StepAddress(.backward, .outputDerivative, sample: sample, layer: 1, unit: 1),
    ].map { EquationText(steps.equation(of: $0), style) }
  }

  private func percent(_ share: Double) -> String {
    guard share.isFinite else { return "…" }
    return "\(Int((share * 100).rounded())) %"
  }

  // MARK: Words

  var title: String {
    let count = rows.own.rowCount
    let what =
      page.rows == .line
      ? "\(count) points around the line y = 2x + 1"
      : "stack loss: \(count) days of a chemical plant"
    let target = numbers.text(rows.targets[rows.chosen])
    let place =
      rows.moved == 0
      ? "row \(sample) at its own place, y \(target)"
      : "row \(sample) dragged from y \(numbers.text(rows.own.targets[rows.chosen])) to \(target)"
    return "\(what): \(place)"
  }

  var progress: String {
    let all = LineFit.stages * LineFit.stageLength
    let least = (rows.home + rows.now).map(\.iteration).min() ?? 0
    return rows.isRunning ? "iteration \(least) of \(all)" : "trained: \(all) iterations"
  }

  var picture: OutlierPicture {
    let isLine = page.rows == .line
    let y = isASCII ? "y - yhat" : "y − ŷ"
    let inputs = page.inputNames.joined(separator: ", ")
    return OutlierPicture(
      isLine: isLine, inputs: isLine ? rows.own.inputs : [], targets: rows.targets,
      chosen: rows.chosen, own: rows.moved == 0 ? nil : rows.own.targets[rows.chosen],
      caption: isLine
        ? "y against x" : "residual \(y) of each row; inputs, scaled: \(inputs)")
  }

  private var isASCII: Bool { scene.display.glyphs == .ascii }

  func sentence(_ fits: [OutlierFit]) -> String {
    guard !rows.isRunning else {
      return "The losses are training their lines, each from where it was."
    }
    let shares = list(fits) { "\(percent($0.share)) of \($0.kind.pullName)" }
    let row = "Row \(sample) has \(shares)."
    guard rows.isDragged else {
      let keys = "\(scene.key(LossesCommand.up)) \(scene.key(LossesCommand.down))"
      return "Every row is at its own place. \(row) \(keys) drag it: which fit follows?"
    }
    let fitted = page.rows == .line ? "lines" : "planes"
    let moves = list(fits) { $0.moved.map(numbers.text) ?? "…" }
    return "\(row) Dragging moved the \(fitted) by up to \(moves)."
  }

  private func list(_ fits: [OutlierFit], _ text: (OutlierFit) -> String) -> String {
    let parts = fits.map(text)
    return parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }
}
