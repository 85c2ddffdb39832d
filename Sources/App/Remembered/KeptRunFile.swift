/// The file of a run that was not saved when the program had to end, to be offered again.
///
/// It is an experiment file whose first line says when it was kept and what it was called.
public struct KeptRunFile: Hashable, Sendable {
  /// What the run was called; on one line, and only what a terminal shows.
  public let title: String
  /// When it was kept, in seconds since 1970 (UTC).
  public let seconds: Int
  /// The experiment file.
  public let yaml: String

  /// A run; what a terminal would obey is taken out of its title.
  public init(title: String, seconds: Int, yaml: String) {
    var shown = ""
    for scalar in title.unicodeScalars.prefix(Self.longestTitle) {
      shown.unicodeScalars.append(scalar.isShowable ? scalar : " ")
    }
    self.title = shown
    self.seconds = max(0, seconds)
    self.yaml = yaml
  }

  /// The run of a file's text; nil when it is none that was kept.
  ///
  /// The title and the time can be read from the first `headLength` bytes alone.
  public init?(text: String) {
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = lines.first, head.hasPrefix(Self.mark) else { return nil }
    let words = head.dropFirst(Self.mark.count).split(separator: " ", maxSplits: 1)
    guard let first = words.first, let seconds = Int(first), seconds >= 0 else { return nil }
    self.init(
      title: words.count > 1 ? String(words[1]) : "", seconds: seconds,
      yaml: lines.count > 1 ? String(lines[1]) : "")
  }

  /// The text of the file.
  public var text: String { "\(Self.mark)\(seconds) \(title)\n\(yaml)" }

  /// The bytes that the first line can have.
  public static let headLength = 2048

  private static let mark = "# Kept by Backstep, second "
  // Of four bytes at most each.
  private static let longestTitle = 200
}
