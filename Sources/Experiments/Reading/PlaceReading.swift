import Fields
import Yams

/// Values of an experiment file, read as what they should be.
extension Place {
  /// An error at this value.
  func error(_ problem: ExperimentProblem) -> ExperimentError {
    ExperimentError(
      file: file, line: line, column: column, path: path.description, problem: problem)
  }

  /// The error that something else is wanted here.
  func unexpected(_ allowed: Allowed) -> ExperimentError {
    error(.unexpected(found: found, allowed: allowed))
  }
}

// Scalars.
extension Place {
  /// A number in a range.
  func number(_ range: NumberRange = .finite) throws(ExperimentError) -> Double {
    guard let value = plainNumber else { throw unexpected(.number(range)) }
    guard value.isFinite else { throw error(.notFinite(plain ?? "")) }
    guard range.contains(value) else { throw unexpected(.number(range)) }
    return value
  }

  /// A whole number, written without point and exponent.
  func whole(from low: Int, to high: Int) throws(ExperimentError) -> Int {
    guard let value = plainWhole(Int.self), low...high ~= value
    else { throw unexpected(.whole(from: UInt64(low), to: UInt64(high))) }
    return value
  }

  /// A seed: any 64 bits, as a whole number.
  func seed() throws(ExperimentError) -> UInt64 {
    guard let value = plainWhole(UInt64.self) else {
      throw unexpected(.whole(from: 0, to: .max))
    }
    return value
  }

  /// `true` or `false`.
  func boolean() throws(ExperimentError) -> Bool {
    guard let value = plainBoolean else { throw unexpected(.boolean) }
    return value
  }

  /// One of some names.
  func name(of names: [String]) throws(ExperimentError) -> String {
    guard let word, names.contains(word) else { throw unexpected(.names(names)) }
    return word
  }

  /// A text for the screen: not a bare number, boolean or null, and without control characters.
  func text() throws(ExperimentError) -> String {
    guard let word else { throw unexpected(.text) }
    if let plain, PlainScalar.isOtherThanText(plain) { throw unexpected(.text) }
    if let refused = refusedCharacter() { throw error(.text(.controlCharacter(refused.value))) }
    return word
  }
}

// Lists.
extension Place {
  /// The items of a list.
  func items(of what: String) throws(ExperimentError) -> Node.Sequence {
    guard case .sequence(let items) = node else { throw unexpected(.list(of: what)) }
    return items
  }

  /// A list of finite numbers.
  func numbers() throws(ExperimentError) -> [Double] {
    var values: [Double] = []
    for (index, node) in try items(of: "numbers").enumerated() {
      // The path of an item is only made where it is needed: there may be millions.
      let value = Place(node: node, path: .root, file: "").plainNumber
      if let value, value.isFinite {
        values.append(value)
      } else {
        values.append(try item(index, node).number())
      }
    }
    return values
  }

  /// A list of so many finite numbers.
  func numbers(_ count: Int, because reason: String) throws(ExperimentError) -> [Double] {
    let values = try numbers()
    guard values.count == count else {
      throw error(.count(found: values.count, allowed: count, of: "numbers", because: reason))
    }
    return values
  }
}
