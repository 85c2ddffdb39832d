import Engine
import Text

/// What the quantities of one network are called, in symbols and in words.
///
/// Layers, units, inputs and outputs count from 1; layer 0 is the inputs. An index is left out
/// where there is only one to choose from: with a single output it is ŷ, not ŷ₁.
public struct Names: Hashable, Sendable {
  /// A way of naming units and weights.
  public enum Scheme: String, Hashable, Sendable, CaseIterable {
    /// w⁽²⁾₁,₃ into unit 1 of layer 2 from unit 3; units x₁, h₁ (h⁽²⁾₁ in deep networks), o₁.
    case indexed
    /// Mazur's: weights w₁, w₂, … by layer, unit, input; net(h₁), out(h₁) and E for the loss.
    case mazur
    /// The lecture notes': units o₁₁ by layer and unit, weights w₁, w₂, ….
    case notes
  }

  /// The inputs, then the units of each layer.
  public let units: [Int]
  /// What each layer applies, where it is known; σ′ and tanh′ are named after it.
  public let activations: [Activation]
  /// The way of naming.
  public let scheme: Scheme
  /// The characters.
  public let glyphs: GlyphSet
  /// Whether these are the names of a surface's quantities, not of a network's.
  public let isSurface: Bool
  /// Whether these are the names of one unit by itself, which needs no name: z, a, f′(z), p.
  public let isLoneUnit: Bool

  /// Names for a network of these counts: its inputs, then the units of at least one layer.
  public init(
    units: [Int], activations: [Activation] = [], scheme: Scheme = .indexed,
    glyphs: GlyphSet = .unicode
  ) {
    precondition(units.count > 1, "a network has inputs and at least one layer")
    self.units = units
    self.activations = activations
    self.scheme = scheme
    self.glyphs = glyphs
    (isSurface, isLoneUnit) = (false, false)
  }

  /// Names for a surface: coordinates x₁ and x₂, the height f, the slopes ∂f/∂x₁ and ∂f/∂x₂.
  ///
  /// The coordinates are the quantities of `Parameter.coordinate(_:)`, the height is the cost.
  public static func surface(glyphs: GlyphSet = .unicode) -> Names {
    Names(surfaceIn: glyphs)
  }

  private init(surfaceIn glyphs: GlyphSet) {
    (units, activations) = ([2, 1], [.identity])
    (scheme, self.glyphs) = (.indexed, glyphs)
    (isSurface, isLoneUnit) = (true, false)
  }

  /// Names for one unit by itself with one input: z, a, f′(z), ∂L/∂a, p.
  public init(loneUnit activation: Activation, glyphs: GlyphSet = .unicode) {
    (units, activations) = ([1, 1], [activation])
    (scheme, self.glyphs) = (.indexed, glyphs)
    (isSurface, isLoneUnit) = (false, true)
  }

  /// Names for a network.
  public init(_ network: Network, scheme: Scheme = .indexed, glyphs: GlyphSet = .unicode) {
    self.init(
      units: [network.inputs] + network.layers.map(\.units),
      activations: network.layers.map(\.activation), scheme: scheme, glyphs: glyphs)
  }

  /// The output layer, counted from 1.
  public var outputLayer: Int { units.count - 1 }

  /// The symbol of a quantity, such as `∂L/∂w⁽¹⁾₁,₁`.
  public func symbol(_ quantity: Quantity) -> String {
    writer.symbol(quantity)
  }

  /// The symbol of a unit or, in layer 0, of an input: `h₁`.
  public func unitName(layer: Int, unit: Int) -> String {
    writer.unit(layer, unit)
  }

  /// The symbol of a quantity in LaTeX, to be used in mathematics mode.
  public func latex(_ quantity: Quantity) -> String {
    SymbolWriter(names: self, notation: .latex).symbol(quantity)
  }

  /// What a listing of steps calls a quantity: its symbol, or shorter words: `σ′ at h₂`.
  public func label(_ quantity: Quantity) -> String {
    switch quantity {
    case .activationDerivative(let layer, let unit, nil):
      "\(writer.activationPrime(layer)) at \(unitName(layer: layer, unit: unit))"
    case .route(let layer, _, let upper):
      "route via \(unitName(layer: layer + 1, unit: upper))"
    case .loss: "loss \(symbol(quantity))"
    case .cost: "\(isSurface ? "height" : "cost") \(symbol(quantity))"
    default: symbol(quantity)
    }
  }

  /// What a quantity is, in plain English: `weight into h₁ (layer 1, unit 1) from x₁`.
  public func explain(_ quantity: Quantity) -> String {
    switch quantity {
    // Its name alone would explain nothing.
    case .input(let input), .activation(0, let input): return "input \(input) of the row"
    default: break
    }
    let phrase = Phrases(isSurface: isSurface) { layer, unit, isMain in
      let name = unitName(layer: layer, unit: unit)
      return isMain && layer > 0 ? "\(name) (layer \(layer), unit \(unit))" : name
    }.phrase(quantity)
    return phrase.hasPrefix("the ") ? String(phrase.dropFirst(4)) : phrase
  }

  /// What a quantity is called when read aloud: `the delta of hidden unit 1`.
  public func spoken(_ quantity: Quantity) -> String {
    Phrases(isSurface: isSurface) { layer, unit, _ in spokenUnit(layer, unit) }.phrase(quantity)
  }

  private var writer: SymbolWriter {
    SymbolWriter(names: self, notation: glyphs.pick(.unicode, .ascii))
  }

  private func spokenUnit(_ layer: Int, _ unit: Int) -> String {
    let isSingle = units.indices.contains(layer) && units[layer] == 1
    let number = isSingle ? "" : " \(unit)"
    let article = isSingle ? "the " : ""
    if layer == 0 { return "\(article)input\(number)" }
    if layer == outputLayer { return "\(article)output unit\(number)" }
    return outputLayer == 2
      ? "\(article)hidden unit\(number)" : "\(article)unit\(number) of hidden layer \(layer)"
  }
}
