import Derivation
import Engine
import Session
import Text

/// An iteration of a stack as a table for a person: a layer a line.
struct VanishText {
  private let stack: Stack
  private let ledger: LayerLedger
  private let names: Names

  /// The table of an iteration.
  init(_ stack: Stack, _ ledger: LayerLedger) {
    self.stack = stack
    self.ledger = ledger
    names = Names(
      stack.experiment.network, scheme: .notes, glyphs: TextStyle.glyphs)
  }

  /// The settings, the table, and what is to be seen in it.
  var lines: [String] {
    [heading, settings, ""] + table + notes
  }

  private var heading: String {
    let units = stack.width == 1 ? "1 unit each" : "\(stack.width) units each, 1 in the last"
    return "\(counted(stack.depth, "layer")) of \(stack.activation.name), \(units): iteration "
      + "\(ledger.steps.record.iteration)"
  }

  private var settings: String {
    let eta = names.symbol(.constant(.learningRate))
    let start =
      switch stack.start {
      case .alike(let weight): "every weight \(all(weight))"
      case .drawn(let kind): "weights \(kind.name), seed \(stack.seed)"
      }
    return "x \(all(stack.input)), y \(all(stack.target)), \(eta) \(all(stack.learningRate)), "
      + "\(start), every bias \(all(stack.bias)); L = (y - o)^2/2"
  }

  private var table: [String] {
    var table = Table(columns: Array(repeating: .right, count: LedgerEntry.allCases.count + 1))
    table.add(["layer"] + LedgerEntry.allCases.map(title))
    let digits = digits
    for layer in 1...ledger.depth {
      table.add(
        [ledger.isChain ? names.unitName(layer: layer, unit: 1) : String(layer)]
          + LedgerEntry.allCases.map { entry in
            let format = entry == .newWeight || entry == .oldWeight ? digits : .short
            return ledger.value(of: entry, layer: layer).map(format.text) ?? "-"
          })
    }
    return table.lines
  }

  /// As many digits as it takes to see what moved.
  private var digits: NumberFormat {
    WeightDigits.format(
      (1...ledger.depth).compactMap { layer in
        guard let old = ledger.value(of: .oldWeight, layer: layer),
          let new = ledger.value(of: .newWeight, layer: layer)
        else { return nil }
        return (old, new)
      }, atMost: 17)
  }

  private func title(_ entry: LedgerEntry) -> String {
    let partial = names.glyphs.pick("∂L/∂", "dL/d")
    let name =
      switch entry {
      case .weightedSum: "z"
      case .activation: "o"
      case .activationDerivative: names.derivativeName(layer: 1)
      case .oldWeight: "w_old"
      case .factor: names.glyphs.pick("\(names.derivativeName(layer: 1))·w", "factor")
      case .outputDerivative: "\(partial)o"
      case .gradient: "\(partial)w"
      case .newWeight: "w_new"
      case .change: "change"
      }
    guard !ledger.isChain else { return name }
    switch entry {
    case .weightedSum, .activation, .activationDerivative: return "mean \(name)"
    case .factor: return "factor"
    case .oldWeight, .outputDerivative, .gradient, .newWeight, .change:
      return names.glyphs.pick("‖\(name)‖", "|\(name)|")
    }
  }

  private var notes: [String] {
    let report = GradientReport(ledger)
    let legend =
      ledger.isChain
      ? []
      : [
        "\(names.glyphs.pick("‖ ‖", "| |")) is a norm: the square root of the sum of squares over "
          + "a layer's units or weights;",
        "a factor is how much \(title(.outputDerivative)) grows to the layer below.",
      ]
    return [""] + legend + GradientWords(report, names: names).sentences
  }

  private func all(_ value: Double) -> String { NumberFormat.all.text(value) }
}
