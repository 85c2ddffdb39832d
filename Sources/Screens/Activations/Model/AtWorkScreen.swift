import ScreenKit
import Derivation
import Engine
import Text

/// What the page of the open network shows: the z of its units, under f′.
public struct AtWorkScreen: Sendable {
  /// A line of the table of layers.
  public struct Row: Hashable, Sendable {
    /// The layer's name, its activation, how many units it has, its least and greatest z, how many
    /// z have little or no slope, how many units have so in every row.
    public let cells: [String]
    /// Whether it is the layer that is shown.
    public let isChosen: Bool
  }

  /// What to do where no network is open; empty where one is.
  public let instead: [String]
  /// The layer that is shown; nil where no network is open.
  public let layer: LayerAtWork?
  /// What is above f′, above the z, and above the table.
  public let headings: [String]
  /// What is above the columns of the table.
  public let columns: [String]
  /// The layers, from the first hidden one.
  public let rows: [Row]
  /// What there is to see.
  public let remarks: [String]

  /// The columns of the least and the greatest z, which a narrow table leaves out.
  public static let extremes = 3...4

  /// At most so many z are looked at, so that a key is answered at once.
  static let limit = 20_000

  /// The page of a scene.
  public init(_ scene: Scene<ActivationsModel>) {
    guard scene.context.open.isOpen else {
      instead = [
        "No network is open, so there is no z to look at.",
        "\(scene.key(ProgramCommand.close)) leads back; open an experiment there, then"
          + " \(scene.key(ActivationsCommand.show)) and"
          + " \(scene.key(ActivationsCommand.page(.atWork))) show its units here.",
      ]
      (layer, headings, columns, rows, remarks) = (nil, [], [], [], [])
      return
    }
    let builder = AtWorkBuilder(scene)
    instead = []
    layer = builder.layer
    headings = builder.headings
    columns = builder.columns
    rows = builder.layers.map(builder.row)
    remarks = builder.remarks
  }
}

private struct AtWorkBuilder {
  let layers: [LayerAtWork]
  let layer: LayerAtWork
  let record: IterationRecord
  let rowCount: Int
  let prime: String
  let glyphs: GlyphSet

  init(_ scene: Scene<ActivationsModel>) {
    record = scene.context.open.run.current.steps.record
    let network = record.setup.network
    let units = network.layers.reduce(0) { $0 + $1.units }
    let rowCount = min(record.rows.count, max(1, AtWorkScreen.limit / max(1, units)))
    self.rowCount = rowCount
    let record = record
    layers = network.layers.indices.map {
      LayerAtWork(record, layer: $0 + 1, rows: rowCount)
    }
    layer = layers[min(scene.model.layer, layers.count - 1)]
    glyphs = scene.display.glyphs
    prime = glyphs == .ascii ? "f'" : "f′"
  }

  func name(_ layer: LayerAtWork) -> String {
    layer.layer == layers.count ? "\(layer.layer) output" : "\(layer.layer) hidden"
  }

  var rowsInWords: String {
    let batch = record.rows.count
    if rowCount < batch { return "first \(rowCount) of \(batch) rows" }
    return batch == 1 ? "1 row" : "\(batch) rows"
  }

  var headings: [String] {
    let units = layer.unitCount == 1 ? "1 unit" : "\(layer.unitCount) units"
    return [
      layer.curve == nil
        ? "softmax has no \(prime) of one z"
        : "\(prime) of layer \(layer.layer), \(layer.activation.name): the slope that comes back",
      "its z now: \(units) × \(rowsInWords) = \(layer.unitCount * rowCount)",
      "all layers in this iteration",
    ]
  }

  var columns: [String] {
    [
      "layer", "f", "units", "least z", "greatest z", "z in \(DerivativeFlow.little.shade)",
      "stuck units",
    ]
  }

  func row(_ layer: LayerAtWork) -> AtWorkScreen.Row {
    let format = NumberFormat.short
    let none = glyphs == .ascii ? "-" : "–"
    let (least, greatest) = (layer.sums.min(), layer.sums.max())
    let shares =
      layer.curve == nil
      ? [none, none]
      : [
        "\(layer.littleCount) of \(layer.sums.count)",
        "\(layer.stuckUnitCount) of \(layer.unitCount)",
      ]
    return AtWorkScreen.Row(
      cells: [
        name(layer), layer.activation.name, String(layer.unitCount), least.map(format.text) ?? none,
        greatest.map(format.text) ?? none,
      ] + shares, isChosen: layer.layer == self.layer.layer)
  }

  var remarks: [String] {
    guard let curve = layer.curve else {
      return ["Softmax weighs the z of all units: only their differences count."]
    }
    var remarks: [String] = []
    if let meaning = curve.shadeMeaning(glyphs) {
      remarks.append(
        "\(layer.littleCount) of \(layer.sums.count) z lie in the shade"
          + " (\(DerivativeFlow.little.shade)): \(meaning).")
    } else {
      remarks.append("Nothing is shaded: slope comes back wherever z lies.")
    }
    if layer.isSideRoad {
      remarks.append(
        "The \(record.setup.loss.name) gives the output's slope at once: here \(prime) slows"
          + " nothing.")
    } else if curve.shadeMeaning(glyphs) != nil {
      remarks.append(stuck)
    }
    if layer.notFiniteCount > 0 {
      remarks.append("\(layer.notFiniteCount) z are not finite and not drawn.")
    }
    return remarks
  }

  /// What it means that a unit lies in the shade in every row.
  private var stuck: String {
    let end: String
    switch layer.activation.rule.facts.flatness {
    case .dies: end = "is dead: its weights stand still"
    case .everywhere:
      return "Nothing comes back through a step: no gradient trains what feeds it."
    case .leaks: end = "learns slowly"
    case .saturates, .never, .shared: end = "is saturated and learns slowly"
    }
    let count = layer.stuckUnitCount
    let found = count == 0 ? "there is none" : count == 1 ? "there is one" : "there are \(count)"
    return "A unit there in every row \(end); \(found)."
  }
}
