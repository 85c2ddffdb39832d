import Engine

/// What words with indices mean in a network, in all schemes; the scheme's own meaning first.
extension Names {
  typealias Indices = NameScanner.Indices

  /// A unit, or in layer 0 an input; nil if there is none of that name.
  func unit(_ word: String, _ indices: Indices) -> (layer: Int, unit: Int)? {
    if isSurface { return nil }
    switch word {
    case "x", "i": return indices.layer == nil ? unit(indices.list, in: 0) : nil
    case "h":
      guard let layer = indices.layer ?? (outputLayer == 2 ? 1 : nil), layer < outputLayer else {
        return nil
      }
      return unit(indices.list, in: layer)
    case "o": return outputUnit(indices)
    default: return nil
    }
  }

  /// `o₁` is an output, but of the notes' names `o₁₁` is a unit by layer and number.
  private func outputUnit(_ indices: Indices) -> (layer: Int, unit: Int)? {
    if let layer = indices.layer { return unit(indices.list, in: layer) }
    if indices.list.count == 2 { return unit([indices.list[1]], in: indices.list[0]) }
    let output = unit(indices.list, in: outputLayer)
    let packed = indices.list.first.flatMap { number in
      10..<100 ~= number ? unit([number % 10], in: number / 10) : nil
    }
    return scheme == .notes ? packed ?? output : output ?? packed
  }

  /// The one of a list, or the only one of the layer.
  func unit(_ list: [Int], in layer: Int) -> (layer: Int, unit: Int)? {
    guard units.indices.contains(layer), list.count <= 1 else { return nil }
    guard let number = list.first ?? (units[layer] == 1 ? 1 : nil), 1...units[layer] ~= number
    else { return nil }
    return (layer, number)
  }

  /// A weight, bias or learned slope; nil if there is none of that name.
  func parameter(_ word: String, _ indices: Indices) -> Parameter? {
    if isSurface { return coordinate(word, indices) }
    switch word {
    case "w": return weight(indices)
    case "b": return bias(indices)
    case "p": return slope(indices)
    default: return nil
    }
  }

  private func coordinate(_ word: String, _ indices: Indices) -> Parameter? {
    guard word == "x", indices.layer == nil, indices.list == [1] || indices.list == [2] else {
      return nil
    }
    return .coordinate(indices.list[0])
  }

  private func weight(_ indices: Indices) -> Parameter? {
    let list = indices.list
    guard let layer = indices.layer ?? (outputLayer == 1 && list.count == 2 ? 1 : nil) else {
      return list.count == 1 ? weight(numbered: list[0]) : nil
    }
    guard layer >= 1, let (_, to) = unit(Array(list.prefix(1)), in: layer),
      let (_, from) = unit(Array(list.dropFirst()), in: layer - 1)
    else { return nil }
    return .weight(layer: layer, unit: to, from: from)
  }

  /// Weights are numbered by layer, unit and input.
  func weight(numbered number: Int) -> Parameter? {
    var rest = number - 1
    guard rest >= 0 else { return nil }
    for layer in 1...outputLayer {
      let (count, inputs) = (units[layer] * units[layer - 1], units[layer - 1])
      if rest < count {
        return .weight(layer: layer, unit: rest / inputs + 1, from: rest % inputs + 1)
      }
      rest -= count
    }
    return nil
  }

  private func bias(_ indices: Indices) -> Parameter? {
    func bias(_ list: [Int], _ layer: Int) -> Parameter? {
      guard layer >= 1, let (_, unit) = unit(list, in: layer) else { return nil }
      return .bias(layer: layer, unit: unit)
    }
    if let layer = indices.layer { return bias(indices.list, layer) }
    switch indices.list.count {
    case 2: return bias([indices.list[1]], indices.list[0])
    case 1:
      let number = indices.list[0]
      if 10..<100 ~= number, let packed = bias([number % 10], number / 10) { return packed }
      return outputLayer == 1 ? bias([number], 1) : nil
    default: return nil
    }
  }

  /// Only PReLU has one; where the activations are not known any layer may.
  private func slope(_ indices: Indices) -> Parameter? {
    let numbers = (indices.layer.map { [$0] } ?? []) + indices.list
    guard numbers.count == 1, 1...outputLayer ~= numbers[0] else { return nil }
    let isKnown = activations.indices.contains(numbers[0] - 1)
    return isKnown && !activations[numbers[0] - 1].hasLearnedSlope
      ? nil : .slope(layer: numbers[0])
  }

  /// A setting or a count; nil if the word is none.
  func constant(_ word: String, _ indices: Indices) -> Constant? {
    guard indices.layer == nil else { return nil }
    let ascii = word + indices.list.map(String.init).joined(separator: ",")
    if let name = SettingName.allCases.first(where: { $0.terms.ascii == ascii }) {
      return .setting(name)
    }
    switch ascii {
    case "n": return .sampleCount
    case "K": return .outputCount
    default: return nil
    }
  }

  /// What the optimizer makes for a parameter.
  func buffer(_ word: String) -> OptimizerBuffer? {
    OptimizerBuffer.allCases.first { buffer in
      let terms = buffer.terms
      return word == terms.letter + (terms.hasHat ? "hat" : "")
    }
  }
}
