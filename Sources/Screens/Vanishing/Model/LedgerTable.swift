import ScreenKit
import Derivation
import Engine
import Session

/// The ledger of a stack as a table: a column a layer.
public struct LedgerTable {
  /// A line of the table.
  public struct Row {
    /// What it has.
    public let label: String
    /// A number a column.
    public let cells: [String]
    /// How soon it is left out where there is not room for all: 0 never, then the highest first.
    public let rank: Int
    /// Whether it is one that matters most here.
    public let isMain: Bool
    /// The stack that it is of.
    public let side: VanishingModel.Side
  }

  /// The layers that have a column.
  public let layers: [Int]
  /// Their names; `…` before one that does not follow its neighbour.
  public let titles: [String]
  /// The lines, from the top.
  public let rows: [Row]

  /// Cells of a column in so many cells for all; wider where few layers leave room.
  public static func columnWidth(allDigits: Bool, depth: Int, cells: Int) -> Int {
    max(allDigits ? 25 : 12, min(28, cells / depth))
  }

  /// The table of a stack of a scene for some layers; `isWhole` leaves out what is of the other.
  public init(
    _ scene: Scene<VanishingModel>, _ side: VanishingModel.Side = .a, layers: [Int],
    isWhole: Bool = true
  ) {
    let builder = LedgerBuilder(scene, side, layers)
    self.layers = layers
    titles = layers.enumerated().map { place, layer in
      let isGap = place > 0 && layers[place - 1] != layer - 1
      return (isGap ? "… " : "") + builder.title(layer)
    }
    rows = isWhole ? builder.rows : builder.mainRows
  }

  /// As many lines as there is room for, the most important ones, in their order.
  public func rows(atMost count: Int) -> [Row] {
    var kept = rows
    while kept.count > max(0, count), let rank = kept.map(\.rank).max(),
      let place = kept.lastIndex(where: { $0.rank == rank })
    {
      kept.remove(at: place)
    }
    return kept
  }
}

private struct LedgerBuilder {
  let builder: VanishingBuilder
  let side: VanishingModel.Side
  let layers: [Int]
  let ledger: LayerLedger
  let stack: Stack

  init(_ scene: Scene<VanishingModel>, _ side: VanishingModel.Side, _ layers: [Int]) {
    builder = VanishingBuilder(scene)
    (self.side, self.layers) = (side, layers)
    ledger = builder.moment(side).ledger
    stack = builder.model[side].stack
  }

  func title(_ layer: Int) -> String {
    ledger.isChain ? builder.names.unitName(layer: layer, unit: 1) : "layer \(layer)"
  }

  var rows: [LedgerTable.Row] {
    let top = [
      row(.weightedSum, rank: 7), row(.activation, rank: 5), row(.activationDerivative, rank: 2),
    ]
    let middle = ledger.isChain ? [row(.oldWeight, label: "w", rank: 6)] : [units]
    let back = [
      row(.factor, rank: 0), row(.outputDerivative, rank: 1), row(.gradient, rank: 0),
    ]
    return top + middle + back + other + [old, new, row(.change, rank: 3)]
  }

  /// What there is to compare with the other stack's table.
  var mainRows: [LedgerTable.Row] {
    let middle = ledger.isChain ? [row(.oldWeight, label: "w", rank: 6)] : [units]
    return [
      row(.weightedSum, rank: 7), row(.activation, rank: 5), row(.activationDerivative, rank: 2),
    ] + middle
      + [
        row(.factor, rank: 0), row(.outputDerivative, rank: 1), row(.gradient, rank: 0),
        row(.change, rank: 3),
      ]
  }

  private func row(
    _ entry: LedgerEntry, label: String? = nil, rank: Int, format: NumberFormat? = nil
  ) -> LedgerTable.Row {
    LedgerTable.Row(
      label: label ?? self.label(entry), cells: cells(entry, of: ledger, format), rank: rank,
      isMain: entry == .gradient || entry == .factor, side: side)
  }

  private func cells(
    _ entry: LedgerEntry, of ledger: LayerLedger, _ format: NumberFormat? = nil
  ) -> [String] {
    layers.map { layer in
      guard let value = ledger.value(of: entry, layer: layer) else { return "-" }
      return (format ?? builder.format).text(value)
    }
  }

  /// ∂L/∂w of the other stack.
  private var other: [LedgerTable.Row] {
    guard side == .a, builder.model.showsB else { return [] }
    let ledger = builder.moment(.b).ledger
    let name = builder.model.b.stack.activation.name
    let isSame = builder.model.b.stack.activation == stack.activation
    return [
      LedgerTable.Row(
        label: isSame ? "  in B" : "  with \(name)", cells: cells(.gradient, of: ledger), rank: 4,
        isMain: false, side: .b)
    ]
  }

  // MARK: Weights before and after

  private var old: LedgerTable.Row { row(.oldWeight, rank: 8, format: digits) }
  private var new: LedgerTable.Row {
    // Where even nine digits hide that a weight moved, its name says what shows them all.
    let isHidden =
      !builder.scene.display.allDigits
      && weights.contains { !WeightDigits.shows($0, digits: Self.mostDigits) }
    let key = builder.scene.key(ProgramCommand.allDigits)
    return row(
      .newWeight, label: isHidden ? "\(label(.newWeight)), \(key): all" : nil, rank: 7,
      format: digits)
  }

  /// As many digits as a column has room for.
  private static let mostDigits = 9

  private var digits: NumberFormat {
    builder.scene.display.allDigits
      ? .all : WeightDigits.format(weights, atMost: Self.mostDigits)
  }

  /// The weights before and after, of the layers that are shown.
  private var weights: [(old: Double, new: Double)] {
    layers.compactMap { layer in
      guard let old = ledger.value(of: .oldWeight, layer: layer),
        let new = ledger.value(of: .newWeight, layer: layer)
      else { return nil }
      return (old, new)
    }
  }

  /// Units that let nothing or little pass, out of how many.
  private var units: LedgerTable.Row {
    LedgerTable.Row(
      label: "dead, saturated",
      cells: layers.map { layer in
        "\(ledger.deadUnits(of: layer)), \(ledger.saturatedUnits(of: layer)) of "
          + "\(ledger.units(of: layer))"
      }, rank: 4, isMain: false, side: side)
  }

  // MARK: Labels

  private func label(_ entry: LedgerEntry) -> String {
    let isChain = ledger.isChain
    func norm(_ symbol: String) -> String { isChain ? symbol : builder.norm(symbol) }
    let (times, arrow) = builder.isASCII ? ("*", "<-") : ("·", "from →")
    let slope = builder.names(side).derivativeName(layer: 1)
    switch entry {
    case .weightedSum:
      return isChain ? (builder.isASCII ? "z = w*o + b" : "z = w·o₋₁ + b") : "mean z"
    case .activation: return isChain ? "o = \(function)(z)" : "mean o"
    case .activationDerivative:
      let gap = builder.isASCII ? " " : "  "
      return isChain ? "\(slope)(z)\(gap)\(bound)" : "mean \(slope)(z)"
    case .factor: return isChain ? "factor \(slope)\(times)w" : "factor of it"
    case .outputDerivative: return "\(norm(builder.outputDerivative)), \(arrow)"
    case .gradient: return norm(builder.gradient)
    case .oldWeight: return norm("w_old")
    case .newWeight: return norm("w_new")
    case .change: return norm("change")
    }
  }

  private var function: String {
    let letter = stack.activation.rule.facts.letter
    if letter == "sigma" { return builder.isASCII ? "s" : "σ" }
    // Of the others those of the family of ReLU with short names are called by them.
    let name = stack.activation.name
    return letter ?? (name.hasSuffix("lu") && name.count < 5 ? name : "f")
  }

  /// Between what f′ lies.
  private var bound: String {
    ActivationWords(stack.activation, unit: "", isASCII: builder.isASCII).bound
  }
}
