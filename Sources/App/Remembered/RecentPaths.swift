/// The experiment files that were opened last, as absolute paths.
public struct RecentPaths: Hashable, Sendable {
  /// The paths, newest first, each once.
  public private(set) var paths: [String] = []

  /// How many are kept.
  public static let limit = 20
  /// The bytes of the longest path that systems take.
  private static let longestPath = 4096

  /// No paths.
  public init() {}

  /// The paths of a text, one a line, newest first.
  ///
  /// Lines that are no absolute path, or that a terminal would obey instead of showing them, are left
  /// out; so are all beyond the limit.
  public init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) where paths.count < Self.limit {
      let path = String(line)
      if Self.isPath(path), !paths.contains(path) { paths.append(path) }
    }
  }

  /// Puts a path first; one that cannot be kept changes nothing.
  public mutating func add(_ path: String) {
    guard Self.isPath(path) else { return }
    remove(path)
    paths.insert(path, at: 0)
    paths = Array(paths.prefix(Self.limit))
  }

  /// Takes a path out.
  public mutating func remove(_ path: String) {
    paths.removeAll { $0 == path }
  }

  /// The paths, a line each.
  public var text: String { paths.map { $0 + "\n" }.joined() }

  private static func isPath(_ text: String) -> Bool {
    text.hasPrefix("/") && text.utf8.count <= longestPath
      && text.unicodeScalars.allSatisfy(\.isShowable)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it: neither a control character nor a mark that turns the line.
  var isShowable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: break
    }
    switch value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF:
      return false
    default: return true
    }
  }
}
