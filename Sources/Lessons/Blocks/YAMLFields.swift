import Fields
import LessonText
import Text

/// The keys and values of the front matter or of a block, with their lines in the lesson's file.
///
/// Whatever is wrong is told to `problems`; what could not be read is nil.
struct YAMLFields {
  /// The front matter, or the word of the block.
  let block: String
  private let mapping: Mapping
  /// The line of the file before the YAML's first.
  private let offset: Int
  /// Where a key that is missing is told.
  private let missingLine: Int

  /// Reads a mapping of some keys.
  ///
  /// - Parameters:
  ///   - yaml: The lines between the fences.
  ///   - block: What an error calls it.
  ///   - fenceLine: The line of the fence above.
  ///   - missingLine: The line on which missing keys are told; that of the fence by default.
  ///   - keys: All keys it may have.
  ///   - problems: Where what is wrong is told.
  init?(
    _ yaml: [String], of block: String, fenceLine: Int, missingLine: Int? = nil, keys: [String],
    problems: inout Problems
  ) {
    let root: Place
    do throws(YAMLError) {
      root = Place(
        node: try Document.root(of: Array(yaml.joined(separator: "\n").utf8)), path: .root, file: ""
      )
    } catch {
      // A block without anything in it has no line.
      let line = fenceLine + (error.problem == .empty ? 0 : min(error.line, yaml.count))
      problems.add(Self.problem(error, block, keys, fenceLine), line: line)
      return nil
    }
    self.init(
      root, of: block, offset: fenceLine, missingLine: missingLine ?? fenceLine, keys: keys,
      problems: &problems)
  }

  private init?(
    _ place: Place, of block: String, offset: Int, missingLine: Int, keys: [String],
    problems: inout Problems
  ) {
    guard let mapping = Mapping(of: place, keys: keys) else {
      problems.add(.notMapping(block: block, keys: keys), line: offset + (place.line ?? 1))
      return nil
    }
    for (key, place) in mapping.strangers {
      problems.add(
        .unknownKey(key ?? "", block: block, allowed: keys), line: offset + (place.line ?? 1))
    }
    self.block = block
    self.mapping = mapping
    self.offset = offset
    self.missingLine = missingLine
  }

  private static func problem(
    _ error: YAMLError, _ block: String, _ keys: [String], _ offset: Int
  ) -> LessonProblem {
    switch error.problem {
    case .empty: .notMapping(block: block, keys: keys)
    case .severalDocuments:
      .notYAML(block: block, complaint: "found a second document; allowed: keys with values")
    case .duplicateKey(let first):
      .notYAML(
        block: block,
        complaint: "\(PlainText.shown(error.key)): "
          + "\(YAMLProblem.duplicateKey(firstLine: first + offset))")
    case .notYAML(let complaint, let context):
      .notYAML(
        block: block,
        complaint:
          "\(YAMLProblem.notYAML(problem: complaint, context: context.map { moved($0, offset) }))"
      )
    case .notUTF8, .controlCharacter, .tab, .tooDeep, .refused:
      .notYAML(block: block, complaint: "\(error.problem)")
    }
  }

  /// What the reader says of a line of the block, said of that of the file.
  private static func moved(_ context: String, _ offset: Int) -> String {
    let digits = String(context.reversed().prefix { $0.isNumber }.reversed())
    guard let line = Int(digits), context.hasSuffix(" on line \(digits)") else { return context }
    return context.dropLast(digits.count) + String(line + offset)
  }
}

// MARK: - Values

extension YAMLFields {
  /// A text and the line on which it starts.
  struct Passage: Equatable {
    let text: String
    let line: Int
  }

  func has(_ key: String) -> Bool { mapping[key] != nil }

  /// Where the value of a key stands.
  func line(of key: String) -> Int { mapping[key].map(line) ?? missingLine }

  private func line(of place: Place) -> Int { offset + (place.line ?? 1) }

  /// Tells that a key is missing, if it is.
  func require(_ key: String, problems: inout Problems) {
    if mapping[key] == nil { problems.add(.missingKey(key, block: block), line: missingLine) }
  }

  /// A text that must be there.
  func text(_ key: String, problems: inout Problems) -> Passage? {
    require(key, problems: &problems)
    return optionalText(key, problems: &problems)
  }

  /// A text, if its key is there.
  func optionalText(_ key: String, problems: inout Problems) -> Passage? {
    guard let place = mapping[key] else { return nil }
    return text(place, key, allowed: "a text", problems: &problems)
  }

  private func text(
    _ place: Place, _ key: String, allowed: String, problems: inout Problems
  ) -> Passage? {
    let line = line(of: place)
    guard let text = place.text, text.contains(where: { !$0.isWhitespace }) else {
      unexpected(place, key, allowed: allowed, problems: &problems)
      return nil
    }
    // What stands in quotes may hold what could not stand in the file itself.
    if let refused = place.refusedCharacter(butFor: ["\n"]) {
      problems.add(.text(.controlCharacter(refused.value)), line: line)
      return nil
    }
    return Passage(text: text, line: line + (place.isBlock ? 1 : 0))
  }

  /// A whole number from 1, if its key is there.
  func optionalCount(_ key: String, atMost limit: Int, problems: inout Problems) -> Int? {
    guard let place = mapping[key] else { return nil }
    if let text = place.plain, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let number = Int(text), 1...limit ~= number
    {
      return number
    }
    let allowed = limit == .max ? "a whole number from 1" : "a whole number from 1 to \(limit)"
    unexpected(place, key, allowed: allowed, problems: &problems)
    return nil
  }

  /// One of some names, if its key is there.
  func optionalName(
    _ key: String, of names: [String], problems: inout Problems
  ) -> String? {
    guard let found = optionalText(key, problems: &problems) else { return nil }
    return name(found, key, of: names, problems: &problems)
  }

  private func name(
    _ found: Passage, _ key: String, of names: [String], problems: inout Problems
  ) -> String? {
    if names.contains(found.text) { return found.text }
    problems.add(.unknownName(key, found: found.text, allowed: names), line: found.line)
    return nil
  }

  /// A list of texts; empty without its key.
  func texts(_ key: String, of what: String, problems: inout Problems) -> [Passage] {
    guard let place = mapping[key] else { return [] }
    guard let items = place.items else {
      unexpected(place, key, allowed: "a list of \(what)s", problems: &problems)
      return []
    }
    var texts: [Passage] = []
    for item in items {
      if let text = text(item, key, allowed: "a \(what)", problems: &problems) {
        texts.append(text)
      }
    }
    return texts
  }

  /// A list of some names; empty without its key.
  func names(_ key: String, of names: [String], problems: inout Problems) -> [String] {
    var found: [String] = []
    for text in texts(key, of: "name", problems: &problems) {
      if let name = name(text, key, of: names, problems: &problems) { found.append(name) }
    }
    return found
  }

  /// The mapping of a key, if that is there.
  func fields(_ key: String, keys: [String], problems: inout Problems) -> YAMLFields? {
    guard let place = mapping[key] else { return nil }
    return YAMLFields(
      place, of: "\(block) \(key)", offset: offset, missingLine: line(of: key), keys: keys,
      problems: &problems)
  }

  /// A list of which each item is a mapping or, where that is allowed, a text.
  func items(
    _ key: String, keys: [String], takesText: Bool, problems: inout Problems
  ) -> [Item]? {
    guard let place = mapping[key] else { return nil }
    guard let places = place.items else {
      unexpected(place, key, allowed: "a list", problems: &problems)
      return nil
    }
    var items: [Item] = []
    for place in places {
      if takesText, place.text != nil {
        if let text = text(place, key, allowed: "a text", problems: &problems) {
          items.append(.text(text))
        }
      } else if let fields = YAMLFields(
        place, of: "\(block) \(key)", offset: offset, missingLine: line(of: place), keys: keys,
        problems: &problems)
      {
        items.append(.fields(fields))
      }
    }
    return items
  }

  /// An item of a list.
  enum Item {
    case text(Passage)
    case fields(YAMLFields)
  }

  private func unexpected(
    _ place: Place, _ key: String, allowed: String, problems: inout Problems
  ) {
    let found =
      switch place.found {
      case .nothing: "nothing"
      case .plain(let text), .quoted(let text):
        text.isEmpty ? "nothing" : "\"\(PlainText.shown(text))\""
      case .list: "a list"
      case .mapping: "a mapping"
      }
    problems.add(.unexpected(key, found: found, allowed: allowed), line: line(of: place))
  }
}
