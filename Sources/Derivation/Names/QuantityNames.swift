import Engine

extension Names {
  /// What a name stands for; nil if nothing of this network has the name.
  ///
  /// Understood are the symbols of every scheme, in Unicode and in ASCII, whatever the scheme and
  /// glyphs of these names: `w⁽¹⁾₁,₂` as `w1[1,2]`, `w₂`, `b₁₁`; `h1`, `o1`, `yhat1`; `z(h1)` or
  /// `net(h1)`; `delta(h1)`, `f'(h1)`, `dL/dw1[1,1]`, `g(w1[1,1])`. Where a name means different
  /// things in two schemes it means what it does in this one. Also `loss` and `cost`, dC/dw for g,
  /// and dL/dz for δ.
  public func quantity(named name: String) -> Quantity? {
    guard name.utf8.count <= 100 else { return nil }
    let text = Array(name)
    if let found = quantity(in: text, at: 0, isWhole: true), found.end == text.count {
      return found.quantity
    }
    return product(named: text)
  }

  /// The quantity whose name stands at a place of a text, and where the name ends; nil if none does.
  public func quantity(in text: [Character], at place: Int) -> (quantity: Quantity, end: Int)? {
    quantity(in: text, at: place, isWhole: false)
  }

  /// In a whole name a comma needs no brackets, and a power of β may follow.
  private func quantity(
    in text: [Character], at place: Int, isWhole: Bool
  ) -> (quantity: Quantity, end: Int)? {
    var reader = QuantityReader(names: self, scanner: NameScanner(text, at: place), isWhole)
    if let slope = reader.derivative() { return (slope, reader.scanner.place) }
    reader.scanner = NameScanner(text, at: place)
    return reader.quantity().map { ($0, reader.scanner.place) }
  }

  /// `w·x` of a weighted sum, or `δ·w` of a route.
  private func product(named text: [Character]) -> Quantity? {
    guard let sign = text.firstIndex(where: { $0 == "·" || $0 == "*" }),
      let left = quantity(named: String(text[..<sign])),
      let right = quantity(named: String(text[(sign + 1)...]))
    else { return nil }
    switch (left, right) {
    case (.parameter(.weight(let layer, let unit, let from)), .activation(let below, let other))
    where below == layer - 1 && other == from:
      return .product(layer: layer, unit: unit, from: from)
    case (.parameter(.weight(1, let unit, let from)), .input(let input)) where input == from:
      return .product(layer: 1, unit: unit, from: from)
    case (.delta(let layer, let unit), .parameter(.weight(let other, let to, let from)))
    where layer == other && unit == to:
      return .route(layer: layer - 1, unit: from, to: unit)
    default: return nil
    }
  }
}

/// Reads one name.
private struct QuantityReader {
  let names: Names
  var scanner: NameScanner
  let isWhole: Bool

  init(names: Names, scanner: NameScanner, _ isWhole: Bool) {
    self.names = names
    self.scanner = scanner
    self.isWhole = isWhole
  }

  /// ∂L/∂w, ∂L/∂a, ∂L/∂z, or ∂a/∂z of a softmax.
  mutating func derivative() -> Quantity? {
    guard scanner.take("∂", or: "d"), let top = plain(), scanner.take("/"),
      scanner.take("∂", or: "d"), let bottom = plain()
    else { return nil }
    switch (top, bottom) {
    case (.loss, .parameter(let parameter)): return .lossGradient(parameter)
    case (.sampleLoss(let sample), .parameter(let parameter)):
      return .sampleGradient(parameter, sample: sample)
    case (.cost, .parameter(let parameter)): return .gradient(parameter)
    case (.loss, .activation(let layer, let unit)):
      return .outputDerivative(layer: layer, unit: unit)
    case (.loss, .weightedSum(let layer, let unit)): return .delta(layer: layer, unit: unit)
    case (.activation(let layer, let other), .weightedSum(let same, let unit))
    where layer == same:
      return activationDerivative(layer, unit, other)
    default: return nil
    }
  }

  /// Only of a softmax does every activation depend on every weighted sum.
  private func activationDerivative(_ layer: Int, _ unit: Int, _ other: Int) -> Quantity? {
    let isKnown = names.activations.indices.contains(layer - 1)
    if !isKnown || names.activations[layer - 1] == .softmax {
      return .activationDerivative(layer: layer, unit: unit, with: other)
    }
    return unit == other ? .activationDerivative(layer: layer, unit: unit, with: nil) : nil
  }

  /// Any name but a derivative.
  mutating func quantity() -> Quantity? {
    guard let quantity = plain() else { return nil }
    guard case .parameter(let parameter) = quantity else { return powered(quantity) }
    var ahead = scanner
    ahead.skipBlanks()
    guard ahead.place > scanner.place, ahead.word() == "new" else { return quantity }
    scanner = ahead
    return .updated(parameter)
  }

  private mutating func powered(_ quantity: Quantity) -> Quantity {
    guard isWhole else { return quantity }
    var ahead = scanner
    guard let t = ahead.take("^") ? ahead.plainNumber() : ahead.superscript() else {
      return quantity
    }
    switch quantity {
    case .constant(.beta1):
      scanner = ahead
      return .constant(.beta1Power(t: t))
    case .constant(.beta2):
      scanner = ahead
      return .constant(.beta2Power(t: t))
    default: return quantity
    }
  }

  private mutating func plain() -> Quantity? {
    if scanner.take("‖") {
      return scanner.word() == "g" && scanner.take("‖") ? .gradientNorm : nil
    }
    guard let word = scanner.word() else { return nil }
    if scanner.take("'", or: "′") { return prime(word) }
    if scanner.take("(") {
      let argument = word == "norm" ? norm() : function(word)
      return scanner.take(")") ? argument : nil
    }
    guard let indices = scanner.indices(bareComma: isWhole) else { return nil }
    return symbol(word, indices)
  }

  private func symbol(_ word: String, _ indices: NameScanner.Indices) -> Quantity? {
    if let (layer, unit) = names.unit(word, indices) { return activation(layer, unit) }
    if let parameter = names.parameter(word, indices) { return .parameter(parameter) }
    if word.hasPrefix("Delta"), let parameter = names.parameter(String(word.dropFirst(5)), indices)
    {
      return .change(parameter)
    }
    if let constant = names.constant(word, indices) { return .constant(constant) }
    if names.isSurface { return word == "f" && indices.isEmpty ? .cost : nil }
    let list = indices.list
    switch word {
    case "yhat", "y":
      guard indices.layer == nil, let (layer, unit) = names.unit(list, in: names.outputLayer)
      else { return nil }
      return word == "y" ? .target(unit) : .activation(layer: layer, unit: unit)
    case "m":
      guard let layer = indices.layer ?? list.first, 1...names.outputLayer ~= layer else {
        return nil
      }
      return .largestLogit(layer: layer)
    case "L", "E":
      guard indices.layer == nil, list.count <= 1 else { return nil }
      return list.first.map { $0 >= 1 ? .sampleLoss(sample: $0) : nil } ?? .loss
    case "loss": return indices.layer == nil && list.isEmpty ? .loss : nil
    case "C", "cost": return indices.layer == nil && list.isEmpty ? .cost : nil
    default: return nil
    }
  }

  private func activation(_ layer: Int, _ unit: Int) -> Quantity {
    layer == 0 ? .input(unit) : .activation(layer: layer, unit: unit)
  }

  /// `σ′(z(h₁))`, `f'(h1)` or `eta'(w1)`, after the prime.
  private mutating func prime(_ word: String) -> Quantity? {
    if word == "eta" {
      guard scanner.take("("), case .parameter(let parameter)? = plain(), scanner.take(")") else {
        return nil
      }
      return .effectiveRate(parameter)
    }
    let letters = ["f"] + Activation.all.compactMap(\.rule.facts.letter)
    guard letters.contains(word), scanner.take("("), let argument = plain(),
      scanner.take(")")
    else { return nil }
    switch argument {
    case .weightedSum(let layer, let unit), .activation(let layer, let unit):
      return .activationDerivative(layer: layer, unit: unit, with: nil)
    default: return nil
    }
  }

  private mutating func norm() -> Quantity? {
    scanner.word() == "g" ? .gradientNorm : nil
  }

  /// What is written as a function of a unit or a parameter, after the parenthesis.
  private mutating func function(_ word: String) -> Quantity? {
    guard let name = scanner.word(), let indices = scanner.indices(bareComma: true) else {
      return nil
    }
    if let (layer, unit) = names.unit(name, indices) {
      switch word {
      case "out": return activation(layer, unit)
      case "z" where layer > 0, "net" where layer > 0:
        return .weightedSum(layer: layer, unit: unit)
      case "delta" where layer > 0: return .delta(layer: layer, unit: unit)
      case "target" where layer == names.outputLayer: return .target(unit)
      case "L" where layer == names.outputLayer, "E" where layer == names.outputLayer:
        return .lossTerm(unit)
      default: return nil
      }
    }
    guard let parameter = names.parameter(name, indices) else { return nil }
    switch word {
    case "g": return .gradient(parameter)
    case "g_clip": return .clippedGradient(parameter)
    case "g_decay": return .decayedGradient(parameter)
    default:
      let isOld = word.hasSuffix("_old")
      return names.buffer(isOld ? String(word.dropLast(4)) : word).map {
        .state($0, parameter, old: isOld)
      }
    }
  }
}
