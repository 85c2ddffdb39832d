import Text
import Yams

/// A value in a document and where it stands, read as what it should be.
struct Place {
  let node: Node
  let path: Path
  let file: String

  /// An error at this value.
  func error(_ problem: ExperimentProblem) -> ExperimentError {
    ExperimentError(
      file: file, line: node.mark?.line, column: node.mark?.column, path: path.description,
      problem: problem)
  }

  /// The error that something else is wanted here.
  func unexpected(_ allowed: Allowed) -> ExperimentError {
    error(.unexpected(found: found, allowed: allowed))
  }

  /// An item of this list, counted from 0.
  func item(_ index: Int, _ node: Node) -> Place {
    Place(node: node, path: .item(path, index), file: file)
  }

  /// What stands here.
  var found: Found {
    switch node {
    case .sequence(let items): .list(items.count)
    case .mapping(let pairs): .mapping(pairs.count)
    case .alias: .nothing
    case .scalar(let scalar):
      if let plain = scalar.plain {
        plain.isEmpty ? .nothing : .plain(plain)
      } else {
        .quoted(scalar.string)
      }
    }
  }

  /// The text of a value without quotes.
  var plain: String? {
    if case .scalar(let scalar) = node { scalar.plain } else { nil }
  }

  /// Whether there is no value, as after a lone `title:`.
  var isEmpty: Bool { plain == "" }
}

extension Node.Scalar {
  /// The text, unless it stands in quotes or a block.
  var plain: String? { style == .plain ? string : nil }
}

// Scalars.
extension Place {
  /// A number in a range.
  func number(_ range: NumberRange = .finite) throws(ExperimentError) -> Double {
    guard let plain, NumberText.isNumber(plain), let value = Double(plain) else {
      throw unexpected(.number(range))
    }
    guard value.isFinite else { throw error(.notFinite(plain)) }
    guard range.contains(value) else { throw unexpected(.number(range)) }
    return value
  }

  /// A whole number, written without point and exponent.
  func whole(from low: Int, to high: Int) throws(ExperimentError) -> Int {
    guard let plain, NumberText.isWhole(plain), let value = Int(plain), value >= low, value <= high
    else { throw unexpected(.whole(from: UInt64(low), to: UInt64(high))) }
    return value
  }

  /// A seed: any 64 bits, as a whole number.
  func seed() throws(ExperimentError) -> UInt64 {
    guard let plain, NumberText.isWhole(plain), let value = UInt64(plain) else {
      throw unexpected(.whole(from: 0, to: .max))
    }
    return value
  }

  /// `true` or `false`.
  func boolean() throws(ExperimentError) -> Bool {
    switch plain {
    case "true": return true
    case "false": return false
    default: throw unexpected(.boolean)
    }
  }

  /// A word, quoted or not; nil for anything else.
  var word: String? {
    if case .scalar(let scalar) = node, !isEmpty { scalar.string } else { nil }
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
    for scalar in word.unicodeScalars where !PlainText.isShowable(scalar) {
      throw error(.controlCharacter(scalar.value))
    }
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
      if case .scalar(let scalar) = node, let plain = scalar.plain, NumberText.isNumber(plain),
        let value = Double(plain), value.isFinite
      {
        values.append(value)
      } else {
        // The path of an item is only made where it is needed: there may be millions.
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
