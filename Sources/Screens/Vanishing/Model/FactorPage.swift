import ScreenKit
import Derivation
import Engine
import Session
import Text

/// How the gradient of the chosen layer comes about, as equations in symbols, numbers and values.
public struct FactorPage {
  /// An equation with what it is about.
  public struct Block {
    /// What it is about.
    public let title: String
    /// Its lines: symbols, numbers, value.
    public let lines: [[Piece]]
  }

  /// Which stack and layer.
  public let title: String
  /// The equations, the most important first.
  public let blocks: [Block]

  /// The page of a scene, in lines of at most so many cells.
  public init(_ scene: Scene<VanishingModel>, width: Int) {
    let builder = FactorBuilder(scene, width: width)
    title = builder.title
    blocks = builder.blocks
  }
}

private struct FactorBuilder {
  let builder: VanishingBuilder
  let side: VanishingModel.Side
  let ledger: LayerLedger
  let layer: Int
  let width: Int
  let names: Names

  init(_ scene: Scene<VanishingModel>, width: Int) {
    builder = VanishingBuilder(scene)
    side = builder.model.side
    ledger = builder.moment(side).ledger
    layer = builder.model.layer
    names = builder.names(side)
    self.width = width
  }

  private var style: EquationStyle {
    EquationStyle(names: names, numbers: builder.format)
  }

  private var weight: Parameter { .weight(layer: layer, unit: 1, from: 1) }
  private var depth: Int { ledger.depth }
  private var unit: String { names.unitName(layer: layer, unit: 1) }

  var title: String {
    let words = StackWords(builder.model[side].stack, glyphs: names.glyphs)
    let place = ledger.isChain ? unit : "layer \(layer)"
    return "\(side.letter): \(words.whole), \(place) of \(depth)"
  }

  var blocks: [FactorPage.Block] {
    ledger.isChain ? chain : wide
  }

  // MARK: A chain

  private var chain: [FactorPage.Block] {
    var blocks: [FactorPage.Block] = []
    if let product = ledger.steps.chainOfFactors(sample: 1, layer: layer) {
      blocks.append(
        block(
          "all factors from the loss back to it: a \(names.derivativeName(layer: 1)) and a w a layer",
          names.symbol(.lossGradient(weight)), product, elision: elision(of: product)))
    }
    if layer > 1 {
      let factor = ledger.steps.factor(sample: 1, layer: layer, unit: 1, from: 1)
      let below = names.unitName(layer: layer - 1, unit: 1)
      blocks.append(
        block("what the gradient is multiplied by from \(unit) to \(below)", "factor", factor))
    }
    return blocks + steps
  }

  /// All factors where three lines hold them, else as many as one line does.
  private func elision(of product: Expression) -> Elision {
    let line = max(4, (width - 12) / 14)
    return product.operands.count <= 3 * line
      ? .never : Elision(longest: line, first: line - 3, last: 2)
  }

  // MARK: Several units

  private var wide: [FactorPage.Block] {
    let gradient = builder.norm("\(builder.gradient)")
    var blocks = [
      FactorPage.Block?.none,
      tree(.gradient).map { block("the norm over all weights of the layer", gradient, $0) },
      tree(.factor).map {
        block(
          "how much the norm of \(builder.outputDerivative) grows from layer \(layer) to layer "
            + "\(layer - 1)", "factor", $0)
      },
    ].compactMap(\.self)
    blocks += steps
    return blocks
  }

  private func tree(_ entry: LedgerEntry) -> Expression? { ledger.tree(of: entry, layer: layer) }

  // MARK: The steps of one unit

  /// The steps that lead to the slope of the first weight and to its update.
  private var steps: [FactorPage.Block] {
    let of = ledger.isChain ? "" : " of its first unit"
    let slope = Quantity.activationDerivative(layer: layer, unit: 1, with: nil)
    let quantities: [(String, Quantity)] = [
      ("the slope of the activation\(of)", slope),
      (
        layer == depth ? "what the loss says" : "what comes back from the layer after it\(of)",
        .outputDerivative(layer: layer, unit: 1)
      ),
      ("the delta\(of)", .delta(layer: layer, unit: 1)),
      (
        "the gradient of \(ledger.isChain ? "its w" : "that unit's first w")", .lossGradient(weight)
      ),
      ("the update; g is \(builder.gradient), of one sample", .updated(weight)),
    ]
    return quantities.compactMap { title, quantity in
      ledger.steps.address(of: quantity, sample: 1).map { address in
        let equation = ledger.steps.equation(of: address)
        let format = quantity == .updated(weight) ? updateFormat : nil
        return block(title, names.symbol(quantity), equation.expression, format)
      }
    }
  }

  /// As many digits as it takes to see that the weight moved.
  private var updateFormat: NumberFormat {
    if builder.scene.display.allDigits { return .all }
    return WeightDigits.format(
      [(ledger.weights(of: layer)[0][0], ledger.newWeights(of: layer)[0][0])], atMost: 17)
  }

  // MARK: Lines

  private func block(
    _ title: String, _ left: String, _ expression: Expression, _ format: NumberFormat? = nil,
    elision: Elision = .standard
  ) -> FactorPage.Block {
    let indent = String(repeating: " ", count: left.count)
    var style = style
    style.elision = elision
    let formula = expression.fitted(style, to: max(1, width - left.count - 3))
    var lines: [[Piece]] = []
    for (place, tokens) in formula.symbols.enumerated() {
      lines.append([
        Piece(place == 0 ? "\(left) = " : "\(indent)   ", .accent), Piece(tokens.trimmed),
      ])
    }
    let value = (format ?? style.numbers).format(expression.evaluate())
    let relation = value.isRounded ? (builder.isASCII ? "~" : "≈") : "="
    if formula.numbers.map(\.text) != formula.symbols.map(\.text) {
      for (place, tokens) in formula.numbers.enumerated() {
        lines.append([Piece("\(indent) \(place == 0 ? "=" : " ") ", .sign), Piece(tokens.trimmed)])
      }
    }
    let result = [Piece("\(relation) ", .sign), Piece(value.text, .accent)]
    let used = lines[lines.count - 1].reduce(3 + value.text.count) { $0 + $1.text.count }
    if used <= width {
      lines[lines.count - 1] += [Piece(" ")] + result
    } else {
      lines.append([Piece("\(indent) ", .sign)] + result)
    }
    return FactorPage.Block(title: title, lines: lines)
  }
}

extension [Token] {
  /// The text without the blanks at its end, which only align.
  fileprivate var trimmed: String {
    let text = text
    return String(
      text.prefix(upTo: text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex))
  }
}
