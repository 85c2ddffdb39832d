import Experiments

/// A contender as it was typed: `KIND` or `KIND:key=value,key=value`.
///
/// It becomes the mapping that an experiment file would have, and is read as that one is.
struct ContenderText {
  private let text: String
  /// What stands before the colon.
  let kind: String
  /// What stands between the commas behind it.
  private let items: [Substring]

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    kind = parts.first.map(String.init) ?? ""
    items =
      parts.count == 2 ? parts[1].split(separator: ",", omittingEmptySubsequences: false) : []
  }

  /// The value that was typed for a key.
  subscript(_ key: String) -> String? {
    items.first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
  }

  /// Reads the whole text as one value.
  func value<Value>(
    _ read: (TypedSettings) throws(ExperimentError) -> Value
  ) throws(ContenderProblem.Reason) -> Value {
    try Self.reading(TypedSettings(text), read)
  }

  /// Reads a kind with its settings; `others` are the settings of those that were not typed.
  func settings<Value>(
    _ others: [(key: String, value: String)] = [],
    _ read: (TypedSettings) throws(ExperimentError) -> Value
  ) throws(ContenderProblem.Reason) -> Value {
    var pairs = [(key: "kind", value: kind)]
    for item in items {
      guard let mark = item.firstIndex(of: "="), mark > item.startIndex else {
        throw .notASetting(String(item))
      }
      let key = String(item[..<mark])
      guard !pairs.contains(where: { $0.key == key }) else { throw .repeatedKey(key) }
      pairs.append((key, String(item[item.index(after: mark)...])))
    }
    pairs += others.filter { other in !pairs.contains { $0.key == other.key } }
    return try Self.reading(TypedSettings(pairs), read)
  }

  private static func reading<Value>(
    _ settings: TypedSettings, _ read: (TypedSettings) throws(ExperimentError) -> Value
  ) throws(ContenderProblem.Reason) -> Value {
    do throws(ExperimentError) {
      return try read(settings)
    } catch {
      throw ContenderProblem.Reason(error)
    }
  }
}
