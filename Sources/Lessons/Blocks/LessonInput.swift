/// What a lesson presses or types.
public enum LessonInput: Hashable, Sendable {
  /// A key, by its name: `Right`, `Enter`, `r`.
  case press(String)
  /// A text.
  case type(String)
}

extension YAMLFields {
  /// A list of keys and texts; nil without it, or if something in it is wrong.
  func inputs(_ key: String, problems: inout Problems) -> [LessonInput]? {
    guard has(key), let items = items(key, keys: ["type"], takesText: true, problems: &problems)
    else { return nil }
    if items.isEmpty {
      problems.add(
        .unexpected(key, found: "an empty list", allowed: "keys, such as Right, or {type: a text}"),
        line: line(of: key))
    }
    return items.compactMap { item in
      switch item {
      case .text(let text): .press(text.text)
      case .fields(let fields): fields.text("type", problems: &problems).map { .type($0.text) }
      }
    }
  }
}
