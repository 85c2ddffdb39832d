import Engine

extension Names {
  /// Names that begin with a prefix, in this scheme and these glyphs, the most general first.
  ///
  /// At most `limit`, some of every kind; in large networks nothing is listed that does not begin
  /// so. The prefix itself is one of them where it is a whole name.
  public func suggestions(prefix: String, limit: Int = 20) -> [String] {
    let finder = SuggestionFinder(names: self, prefix: prefix, limit: limit)
    let kinds = [finder.plain, finder.units, finder.parameters, finder.derivatives].flatMap { $0() }
    var found: [String] = []
    Self.take(limit, inTurnOf: kinds, to: &found)
    if found.count < limit { Self.take(limit, inTurnOf: finder.updates(), to: &found) }
    return found
  }

  /// Adds the first of each kind, then the second of each, up to a limit.
  private static func take(_ limit: Int, inTurnOf kinds: [[String]], to found: inout [String]) {
    var seen = Set(found)
    var round = 0
    while found.count < limit, kinds.contains(where: { round < $0.count }) {
      for kind in kinds where round < kind.count && found.count < limit {
        if seen.insert(kind[round]).inserted { found.append(kind[round]) }
      }
      round += 1
    }
  }
}

/// Finds names without listing all: a branch whose names cannot begin with the prefix is left out.
private struct SuggestionFinder {
  let names: Names
  let prefix: String
  let limit: Int

  func plain() -> [[String]] {
    let settings = SettingName.allCases.filter { $0.terms.symbol != nil }
    let constants = settings.map(Constant.setting) + [.sampleCount, .outputCount]
    let symbols = [Quantity.loss, .cost].map(names.symbol) + ["loss", "cost"]
    return [
      matching(symbols.filter { !$0.isEmpty }, prefix),
      matching(
        constants.map { names.symbol(.constant($0)) } + [names.symbol(.gradientNorm)], prefix),
    ]
  }

  /// Inputs, targets, activations.
  func units() -> [[String]] {
    let outputs = 1...names.units[names.outputLayer]
    var kinds = [
      first(1...names.units[0]) { names.symbol(.input($0)) },
      first(outputs) { names.symbol(.target($0)) },
    ]
    for layer in 1...names.outputLayer {
      kinds.append(
        first(1...names.units[layer]) { names.symbol(.activation(layer: layer, unit: $0)) })
    }
    return kinds
  }

  func parameters() -> [[String]] {
    [parameters(prefix)]
  }

  /// What is written around a unit or a parameter, such as `delta(h1)` and `g(w1[1,1])`.
  func derivatives() -> [[String]] {
    var kinds: [[String]] = []
    for layer in 1...names.outputLayer {
      let units = 1...names.units[layer]
      kinds += [
        first(units) { names.symbol(.weightedSum(layer: layer, unit: $0)) },
        first(units) { names.symbol(.delta(layer: layer, unit: $0)) },
        first(units) { names.symbol(.outputDerivative(layer: layer, unit: $0)) },
      ]
      if !isSoftmax(layer) {
        kinds.append(
          first(units) { names.symbol(.activationDerivative(layer: layer, unit: $0, with: nil)) })
      }
    }
    return kinds + [around { .lossGradient($0) }, around { .gradient($0) }]
  }

  /// What the optimizer makes of a parameter, which is asked for less often.
  func updates() -> [[String]] {
    let states = [false, true].flatMap { old in
      OptimizerBuffer.allCases.map { buffer in around { .state(buffer, $0, old: old) } }
    }
    return [around { .updated($0) }] + states
      + [around { .clippedGradient($0) }, around { .decayedGradient($0) }]
  }

  private func isSoftmax(_ layer: Int) -> Bool {
    names.activations.indices.contains(layer - 1) && names.activations[layer - 1] == .softmax
  }

  /// The names of what is made of a parameter: what stands before the parameter's name is the same
  /// for all.
  private func around(_ make: (Parameter) -> Quantity) -> [String] {
    let example = Parameter.bias(layer: names.outputLayer, unit: 1)
    let (whole, name) = (names.symbol(make(example)), names.symbol(.parameter(example)))
    guard let range = whole.ranges(of: name).last else { return [] }
    let (before, after) = (whole[..<range.lowerBound], whole[range.upperBound...])
    guard canMeet(String(before), prefix) else { return [] }
    let rest = prefix.count > before.count ? String(prefix.dropFirst(before.count)) : ""
    // What stands behind the parameter may have been typed too, or a part of it.
    let typed = (0...after.count).filter { rest.hasSuffix(after.prefix($0)) }
    let inner = typed.flatMap { parameters(String(rest.dropLast($0))) }
    return matching(inner.map { before + $0 + after }, prefix)
  }
}

extension SuggestionFinder {
  fileprivate func parameters(_ prefix: String) -> [String] {
    var found: [String] = []
    func add(_ parameter: Parameter) -> Bool {
      let name = names.symbol(.parameter(parameter))
      if found.count < limit, name.hasPrefix(prefix) { found.append(name) }
      return found.count < limit
    }
    let letter = names.symbol(.parameter(.weight(layer: 1, unit: 1, from: 1))).first
    if !prefix.isEmpty && prefix.first != letter {
      // Nothing but weights begins as weights do.
    } else if names.scheme == .indexed {
      addIndexedWeights(prefix, add)
    } else {
      addNumberedWeights(prefix, add)
    }
    let weights = found
    found = []
    for layer in 1...names.outputLayer {
      let isKnown = names.activations.indices.contains(layer - 1)
      if isKnown && names.activations[layer - 1].hasLearnedSlope { _ = add(.slope(layer: layer)) }
      for unit in 1...names.units[layer] where !add(.bias(layer: layer, unit: unit)) { break }
    }
    return alternating(weights, found)
  }

  /// `add` returns whether more are wanted.
  private func addIndexedWeights(_ prefix: String, _ add: (Parameter) -> Bool) {
    for layer in 1...names.outputLayer {
      for unit in 1...names.units[layer] {
        // All weights into a unit begin alike, as far as the comma.
        let first = names.symbol(.parameter(.weight(layer: layer, unit: unit, from: 1)))
        let common = first.prefix { $0 != "," }
        guard canMeet(String(common), prefix) else { continue }
        for from in 1...names.units[layer - 1]
        where !add(.weight(layer: layer, unit: unit, from: from)) {
          return
        }
      }
    }
  }

  private func addNumberedWeights(_ prefix: String, _ add: (Parameter) -> Bool) {
    let digits = prefix.dropFirst().compactMap { "0123456789₀₁₂₃₄₅₆₇₈₉".firstOffset(of: $0) }
    guard digits.count == max(0, prefix.count - 1), digits.count < 9 else { return }
    let start = digits.reduce(0) { 10 * $0 + $1 % 10 }
    var (low, high) = start == 0 ? (1, 9) : (start, start)
    while high < 1_000_000_000 {
      for number in low...high {
        guard let parameter = names.weight(numbered: number), add(parameter) else { return }
      }
      (low, high) = (10 * low, 10 * high + 9)
    }
  }

  /// Whether a name that begins with `start` can begin with the prefix.
  private func canMeet(_ start: String, _ prefix: String) -> Bool {
    start.hasPrefix(prefix) || prefix.hasPrefix(start)
  }

  private func matching(_ names: [String], _ prefix: String) -> [String] {
    Array(names.lazy.filter { $0.hasPrefix(prefix) }.prefix(limit))
  }

  /// The first names of a range of numbers that begin with the prefix; all begin with one letter.
  private func first(_ numbers: ClosedRange<Int>, _ name: @escaping (Int) -> String) -> [String] {
    guard prefix.isEmpty || name(numbers.lowerBound).first == prefix.first else { return [] }
    return Array(numbers.lazy.map(name).filter { $0.hasPrefix(prefix) }.prefix(limit))
  }

  private func alternating(_ left: [String], _ right: [String]) -> [String] {
    var both: [String] = []
    for index in 0..<max(left.count, right.count) {
      if index < left.count { both.append(left[index]) }
      if index < right.count { both.append(right[index]) }
    }
    return Array(both.prefix(limit))
  }
}

extension String {
  /// The offset of a character; nil if it is not there.
  fileprivate func firstOffset(of character: Character) -> Int? {
    firstIndex(of: character).map { distance(from: startIndex, to: $0) }
  }
}
