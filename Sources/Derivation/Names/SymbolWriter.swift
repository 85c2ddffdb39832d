import Engine

/// Writes the symbol of any quantity, in one scheme and one notation.
struct SymbolWriter {
  let names: Names
  let notation: Notation

  func symbol(_ quantity: Quantity) -> String {
    switch quantity {
    case .input(let input): unit(0, input)
    case .target(let output): target(output)
    case .parameter(let parameter): symbol(parameter)
    case .weightedSum(let layer, let unit): weightedSum(layer, unit)
    case .activation(let layer, let unit): activation(layer, unit)
    case .largestLogit(let layer): notation.layered("m", layer, [])
    case .product(let layer, let unit, let from):
      notation.product(
        symbol(.weight(layer: layer, unit: unit, from: from)), activation(layer - 1, from))
    case .lossTerm, .loss, .sampleLoss, .cost: lossSymbol(quantity)
    case .constant(let constant): symbol(constant)
    default: derivativeSymbol(quantity)
    }
  }

  /// Layer 0 is the inputs.
  func unit(_ layer: Int, _ unit: Int) -> String {
    if layer == 0 { return notation.sub(names.scheme == .mazur ? "i" : "x", index(unit, in: 0)) }
    if names.scheme == .notes { return notation.packed("o", [layer, unit]) }
    if layer == names.outputLayer { return notation.sub("o", index(unit, in: layer)) }
    if names.outputLayer == 2 { return notation.sub("h", index(unit, in: layer)) }
    return notation.layered("h", layer, [unit])
  }

  func activationPrime(_ layer: Int) -> String {
    let isKnown = names.activations.indices.contains(layer - 1)
    let letter = isKnown ? names.activations[layer - 1].rule.facts.letter : nil
    return notation.prime(notation.word(letter ?? "f"))
  }

  private func symbol(_ parameter: Parameter) -> String {
    if names.isSurface, case .weight(_, _, let coordinate) = parameter {
      return notation.sub("x", [coordinate])
    }
    switch (parameter, names.scheme) {
    case (.weight(let layer, let unit, let from), .indexed):
      let isOnly = count(layer) == 1 && count(layer - 1) == 1 && notation != .ascii
      return notation.layered("w", layer, isOnly ? [] : [unit, from])
    case (.weight(let layer, let unit, let from), _):
      return notation.sub("w", [number(layer, unit, from)])
    case (.bias(let layer, let unit), .indexed):
      let isOnly = count(layer) == 1 && notation != .ascii
      return notation.layered("b", layer, isOnly ? [] : [unit])
    case (.bias(let layer, let unit), .mazur): return notation.sub("b", [layer, unit])
    case (.bias(let layer, let unit), .notes): return notation.packed("b", [layer, unit])
    case (.slope, _) where names.isLoneUnit: return "p"
    case (.slope(let layer), .indexed): return notation.layered("p", layer, [])
    case (.slope(let layer), _): return notation.sub("p", [layer])
    }
  }

  /// The place of a weight among all, counted from 1 by layer, unit and input.
  private func number(_ layer: Int, _ unit: Int, _ from: Int) -> Int {
    let below = (1..<max(layer, 1)).reduce(0) { $0 + count($1) * count($1 - 1) }
    return below + (unit - 1) * count(layer - 1) + from
  }

  private func target(_ output: Int) -> String {
    names.scheme == .mazur
      ? notation.of(notation.word("target"), unit(names.outputLayer, output))
      : notation.sub("y", index(output, in: names.outputLayer))
  }

  private func weightedSum(_ layer: Int, _ unit: Int) -> String {
    if names.isLoneUnit { return "z" }
    return notation.of(names.scheme == .mazur ? notation.word("net") : "z", self.unit(layer, unit))
  }

  private func activation(_ layer: Int, _ unit: Int) -> String {
    if layer == 0 || names.scheme == .notes { return self.unit(layer, unit) }
    if names.isLoneUnit { return "a" }
    if names.scheme == .mazur {
      return notation.of(notation.word("out"), self.unit(layer, unit))
    }
    return layer == names.outputLayer
      ? notation.sub(notation.hat("y"), index(unit, in: layer)) : self.unit(layer, unit)
  }

  private var loss: String {
    names.isSurface ? "f" : names.scheme == .mazur ? "E" : "L"
  }

  private func lossSymbol(_ quantity: Quantity) -> String {
    switch quantity {
    case .lossTerm(let output): notation.of(loss, unit(names.outputLayer, output))
    case .sampleLoss(let sample): notation.sub(loss, [sample])
    case .cost: names.isSurface ? loss : "C"
    default: loss
    }
  }

  private func derivativeSymbol(_ quantity: Quantity) -> String {
    switch quantity {
    case .outputDerivative(let layer, let unit):
      notation.partial(loss, activation(layer, unit))
    case .route(let layer, let unit, let upper):
      notation.product(
        delta(layer + 1, upper), symbol(.weight(layer: layer + 1, unit: upper, from: unit)))
    case .activationDerivative(let layer, let unit, let other?):
      notation.partial(activation(layer, other), weightedSum(layer, unit))
    case .activationDerivative(let layer, let unit, nil):
      notation.applied(activationPrime(layer), weightedSum(layer, unit))
    case .delta(let layer, let unit): delta(layer, unit)
    case .lossGradient(let parameter): notation.partial(loss, symbol(parameter))
    case .sampleGradient(let parameter, let sample):
      notation.partial(notation.sub(loss, [sample]), symbol(parameter))
    default: updateSymbol(quantity)
    }
  }

  private func delta(_ layer: Int, _ unit: Int) -> String {
    notation.of(notation.word("delta"), self.unit(layer, unit))
  }

  private func updateSymbol(_ quantity: Quantity) -> String {
    switch quantity {
    case .gradient(let parameter):
      names.isSurface
        ? notation.partial(loss, symbol(parameter)) : notation.of("g", symbol(parameter))
    case .clippedGradient(let parameter):
      notation.of(notation.marked("g", "clip"), symbol(parameter))
    case .decayedGradient(let parameter):
      notation.of(notation.marked("g", "decay"), symbol(parameter))
    case .state(let buffer, let parameter, let old):
      notation.of(
        old ? notation.marked(symbol(buffer), "old") : symbol(buffer), symbol(parameter))
    case .effectiveRate(let parameter):
      notation.of(notation.prime(notation.word("eta")), symbol(parameter))
    case .change(let parameter): notation.prefixed("Delta", symbol(parameter))
    case .updated(let parameter): notation.suffixed(symbol(parameter), "new")
    case .gradientNorm: notation.norm("g")
    default: averageSymbol(quantity)
    }
  }

  private func averageSymbol(_ quantity: Quantity) -> String {
    switch quantity {
    case .average(let t): notation.sub("v", [t])
    case .correctedAverage(let t): notation.sub(notation.hat("v"), [t])
    case .seriesNumber(let t): notation.sub("a", [t])
    default: ""
    }
  }

  private func symbol(_ buffer: OptimizerBuffer) -> String {
    let terms = buffer.terms
    return terms.hasHat ? notation.hat(terms.letter) : notation.word(terms.letter)
  }

  private func symbol(_ constant: Constant) -> String {
    let beta = notation.word("beta")
    return switch constant {
    case .setting(let name): notation.symbol(of: name)
    case .betaPower(let t): notation.power(beta, t)
    case .beta1Power(let t): notation.power(notation.sub(beta, [1]), t)
    case .beta2Power(let t): notation.power(notation.sub(beta, [2]), t)
    case .sampleCount: "n"
    case .outputCount: "K"
    }
  }

  private func count(_ layer: Int) -> Int {
    names.units.indices.contains(layer) ? names.units[layer] : 0
  }

  /// The index of a unit, or none where the layer has only one.
  private func index(_ unit: Int, in layer: Int) -> [Int] { count(layer) == 1 ? [] : [unit] }
}
