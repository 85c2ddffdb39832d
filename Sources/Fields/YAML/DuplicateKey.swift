import Yams

/// Where a key stands for the second time.
///
/// The parser tells where it stood first and gives no nodes. So the first one is given another
/// name, and the text is parsed once more.
struct DuplicateKey {
  /// Where the key stands first.
  let first: Mark
  /// The bytes of the file.
  let text: [UInt8]

  init(first: Mark, in text: [UInt8]) {
    self.first = first
    self.text = text
  }

  /// The error at the second place, or at the first where the second cannot be found.
  func problem(among keys: [String]) -> YAMLError {
    for replacement in "abcdefghijklmnopqrstuvwxyz".utf8 {
      if let (mark, key) = second(afterReplacingWith: replacement, among: keys) {
        return YAMLError(
          .duplicateKey(firstLine: first.line), line: mark.line, column: mark.column, key: key)
      }
    }
    return YAMLError(
      .duplicateKey(firstLine: first.line), line: first.line, column: first.column,
      key: keys.first ?? "")
  }

  private func second(
    afterReplacingWith byte: UInt8, among keys: [String]
  ) -> (Mark, String)? {
    var changed = text
    var offset = TextPlace.offset(line: first.line, column: first.column, in: text)
    guard offset + 1 < text.count else { return nil }
    if [UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(text[offset]) { offset += 1 }
    let scalar = changed[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }
    guard changed[offset] != byte else { return nil }
    changed.replaceSubrange(
      offset..<scalar.endIndex, with: repeatElement(byte, count: scalar.count + 1))
    do {
      guard let root = try Document.compose(changed) else { return nil }
      return twin(in: root, among: keys)
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      let repeated = duplicates.first { keys.contains($0) }
      return repeated.map { (context.mark, $0) }
    } catch {
      return nil
    }
  }

  /// The key of `keys` in the mapping whose renamed key stands at `first`.
  private func twin(in node: Node, among keys: [String]) -> (Mark, String)? {
    switch node {
    case .mapping(let mapping):
      if mapping.contains(where: { isFirst($0.key) }) {
        return mapping.lazy.compactMap { named($0.key, among: keys) }.first
      }
      return mapping.lazy.compactMap { twin(in: $0.value, among: keys) }.first
    case .sequence(let items):
      return items.lazy.compactMap { twin(in: $0, among: keys) }.first
    case .scalar, .alias:
      return nil
    }
  }

  private func isFirst(_ key: Node) -> Bool {
    key.mark?.line == first.line && key.mark?.column == first.column
  }

  private func named(_ key: Node, among keys: [String]) -> (Mark, String)? {
    guard case .scalar(let scalar) = key, keys.contains(scalar.string), let mark = scalar.mark
    else { return nil }
    return (mark, scalar.string)
  }
}
