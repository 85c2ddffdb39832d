/// The words behind a fence that make it do something.
enum BlockWord: String, CaseIterable {
  case show
  case predict
  case choose
  case task
  case hint
  case reveal
  case teacher

  /// The words of blocks that are only shown.
  static let languages: Set<String> = [
    "", "text", "yaml", "swift", "python", "sh", "console", "none",
  ]

  /// All words, as an error lists them.
  static let allowed =
    allCases.map(\.rawValue) + languages.filter { !$0.isEmpty }.sorted()
}
