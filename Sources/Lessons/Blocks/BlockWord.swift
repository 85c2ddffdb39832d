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

/// What can go wrong in the numbers that a learner predicts, by name.
public enum MistakeName {
  /// All names, in the order in which they are told.
  public static let all = [
    "slope-forgotten", "slope-at-a", "sign", "ascent", "no-rate", "no-bias", "exp-sign",
    "one-path", "abs-path", "averaged-paths", "wrong-index", "stale-weights", "wrong-carrier",
    "half", "two", "mean", "log", "softmax-diagonal", "beta-swapped", "not-squared",
    "epsilon-side", "no-correction", "other-number", "slip",
  ]
}
