import Text
import Yams

/// A value in a document and where it stands.
///
/// It says what stands there and nothing of what should: what is wrong is told by who reads it.
package struct Place {
  /// What stands there.
  package let node: Node
  /// The way to it from the root.
  package let path: Path
  /// The file as it was named.
  package let file: String

  /// A value of a document.
  package init(node: Node, path: Path, file: String) {
    self.node = node
    self.path = path
    self.file = file
  }

  /// The line of the document, from 1; nil for what was not read from a text.
  package var line: Int? { node.mark?.line }

  /// The column, from 1, in Unicode scalars.
  package var column: Int? { node.mark?.column }

  /// An item of this list, counted from 0.
  package func item(_ index: Int, _ node: Node) -> Place {
    Place(node: node, path: .item(path, index), file: file)
  }

  /// The items of a list; nil for anything else.
  package var items: [Place]? {
    guard case .sequence(let nodes) = node else { return nil }
    return nodes.enumerated().map { item($0.offset, $0.element) }
  }

  /// What stands here.
  package var found: Found {
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
}

// Scalars.
extension Place {
  /// The text of a value, in quotes or not; nil for lists and mappings.
  package var text: String? {
    if case .scalar(let scalar) = node { scalar.string } else { nil }
  }

  /// The text of a value without quotes.
  package var plain: String? {
    if case .scalar(let scalar) = node { scalar.plain } else { nil }
  }

  /// Whether there is no value, as after a lone `title:`.
  package var isEmpty: Bool { plain == "" }

  /// A word, quoted or not; nil for anything else.
  package var word: String? { isEmpty ? nil : text }

  /// Whether it is a block of lines below its key, after `|` or `>`.
  package var isBlock: Bool {
    if case .scalar(let scalar) = node {
      [.literal, .folded].contains(scalar.style)
    } else {
      false
    }
  }

  /// The number that stands here, which may be beyond the reach of a Double; nil for anything else.
  package var plainNumber: Double? {
    plain.flatMap { NumberText.isNumber($0) ? Double($0) : nil }
  }

  /// The whole number that stands here, without point and exponent; nil for anything else.
  package func plainWhole<Whole: FixedWidthInteger>(_ type: Whole.Type = Whole.self) -> Whole? {
    plain.flatMap { NumberText.isWhole($0) ? Whole($0) : nil }
  }

  /// `true` or `false`; nil for anything else.
  package var plainBoolean: Bool? {
    switch plain {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// The first character that a terminal would obey instead of showing it, but for some.
  package func refusedCharacter(butFor allowed: Set<Unicode.Scalar> = []) -> Unicode.Scalar? {
    text?.unicodeScalars.first { !allowed.contains($0) && !PlainText.isShowable($0) }
  }
}

extension Node.Scalar {
  /// The text, unless it stands in quotes or a block.
  fileprivate var plain: String? { style == .plain ? string : nil }
}
