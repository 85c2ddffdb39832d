/// A list that lies over the screen and that one searches by typing.
public struct SearchList: Hashable, Sendable {
  /// What it lists.
  public enum Kind: Hashable, Sendable {
    /// All commands under their headings.
    case help
    /// All commands and experiments, what fits best first.
    case palette
    /// What the symbols here and the words mean.
    case glossary
  }

  /// What it lists.
  public let kind: Kind
  /// What is searched for.
  public internal(set) var field = TextField()
  /// The line that is chosen, among those that can be.
  public internal(set) var chosen = 0

  init(_ kind: Kind) { self.kind = kind }
}

/// What a list shows.
public struct ListPage: Sendable {
  /// A line.
  public struct Line: Sendable {
    /// What the line is.
    public let content: Content
    /// Which of those that can be chosen it is; nil for a heading.
    public let place: Int?
  }

  /// What a line is.
  public enum Content: Sendable {
    /// A heading.
    case heading(String)
    /// Something that can be chosen.
    case item(Item)
  }

  /// Something that can be chosen.
  public struct Item: Sendable {
    /// What it is called; in the help, its keys.
    public let name: String
    /// What it does or means.
    public let summary: String
    /// Its keys, where they are not its name.
    public let keys: String
    /// Why it does nothing here and now; nil if it does something.
    public let whyNot: String?
    /// What it does.
    let action: Action
  }

  /// What choosing a line does.
  enum Action: Hashable, Sendable {
    case command(Command)
    case open(ExperimentSource)
    /// To the step that makes a number, or light on it.
    case show(Term)
  }

  /// What stands over it.
  public let title: String
  /// The lines.
  public let lines: [Line]
  /// Characters of the longest name, of those that do not fit what was typed too: so that nothing
  /// moves while one types.
  public let nameWidth: Int

  /// The items, in order.
  public var items: [Item] {
    lines.compactMap { line in
      if case .item(let item) = line.content { item } else { nil }
    }
  }
}

extension State {
  /// The lines of a list that fit what was typed.
  public func page(_ list: SearchList) -> ListPage {
    let pattern = list.field.text
    let groups: [(String, [ListPage.Item])]
    let title: String
    switch list.kind {
    case .help: (title, groups) = ("Help: all keys", helpGroups)
    case .palette: (title, groups) = ("Commands", [("", paletteItems)])
    case .glossary: (title, groups) = ("Glossary", glossaryGroups)
    }
    let isRanked = list.kind == .palette && !pattern.isEmpty
    var lines: [ListPage.Line] = []
    var place = 0
    for (heading, items) in groups {
      let fitting = fitting(items, pattern, isRanked: isRanked)
      guard !fitting.isEmpty else { continue }
      if !heading.isEmpty { lines.append(ListPage.Line(content: .heading(heading), place: nil)) }
      for item in fitting {
        lines.append(ListPage.Line(content: .item(item), place: place))
        place += 1
      }
    }
    let names = groups.flatMap { $0.1.map(\.name.count) }
    return ListPage(title: title, lines: lines, nameWidth: names.max() ?? 0)
  }

  /// Items that fit a pattern; ranked, what fits best comes first.
  private func fitting(
    _ items: [ListPage.Item], _ pattern: String, isRanked: Bool
  ) -> [ListPage.Item] {
    guard !pattern.isEmpty else { return items }
    guard isRanked else {
      let words = pattern.lowercased().split(separator: " ")
      return items.filter { item in
        let text = "\(item.name) \(item.keys) \(item.summary)".lowercased()
        return words.allSatisfy { text.contains($0) }
      }
    }
    let scored = items.enumerated().compactMap { place, item -> (Int, Int, ListPage.Item)? in
      let name = FuzzyMatch(pattern, in: item.name).map { $0.score + 10 }
      let summary = FuzzyMatch(pattern, in: item.summary).map { $0.score / 2 }
      guard let score = [name, summary].compactMap(\.self).max() else { return nil }
      return (score, place, item)
    }
    return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }

  private func labels(_ command: Command) -> String {
    keys.keys(of: command).map { $0.label(ascii: display.glyphs == .ascii) }
      .joined(separator: " ")
  }

  private var helpGroups: [(String, [ListPage.Item])] {
    CommandGroup.allCases.map { group in
      let entries = CommandTable.entries.filter { entry in
        entry.group == group && entry.screens.contains(screen)
          && !keys.keys(of: entry.command).isEmpty
      }
      let items = entries.map { entry in
        ListPage.Item(
          name: labels(entry.command), summary: entry.summary, keys: entry.name,
          whyNot: whyNot(entry.command), action: .command(entry.command))
      }
      return (group.rawValue, items)
    }
  }

  private var paletteItems: [ListPage.Item] {
    let commands = CommandTable.entries.filter { $0.screens.contains(screen) }.map { entry in
      ListPage.Item(
        name: entry.name, summary: entry.summary, keys: labels(entry.command),
        whyNot: whyNot(entry.command), action: .command(entry.command))
    }
    let experiments = home.entries.compactMap { entry -> ListPage.Item? in
      guard let source = entry.source else { return nil }
      return ListPage.Item(
        name: "open \(entry.name)", summary: entry.summary, keys: "", whyNot: nil,
        action: .open(source))
    }
    return commands.filter { $0.action != .command(.palette) } + experiments
  }
}

// MARK: - Keys

extension State {
  mutating func press(_ key: KeyPress, in list: SearchList) -> [Effect] {
    var list = list
    let count = page(list).items.count
    switch key {
    case .down, .tab: list.chosen = min(list.chosen + 1, max(0, count - 1))
    case .up, .backTab: list.chosen = max(0, list.chosen - 1)
    case .pageDown: list.chosen = min(list.chosen + 10, max(0, count - 1))
    case .pageUp: list.chosen = max(0, list.chosen - 10)
    case .enter: return take(list)
    case .escape, .control("c"), .function(1):
      overlay = .none
      return []
    case .control("l"), .control("z"): return performOver(key)
    case _ where isClosing(key, list):
      overlay = .none
      return []
    default:
      let before = list.field.text
      _ = list.field.press(key)
      if list.field.text != before { list.chosen = 0 }
    }
    overlay = .list(list)
    return []
  }

  /// What opened a list closes it, as long as nothing is typed.
  private func isClosing(_ key: KeyPress, _ list: SearchList) -> Bool {
    let command: Command
    switch list.kind {
    case .help: command = .help
    case .palette: command = .palette
    case .glossary: return false
    }
    return keys.command(for: key, on: screen) == command
  }

  mutating func take(_ list: SearchList) -> [Effect] {
    let items = page(list).items
    guard items.indices.contains(list.chosen) else { return [] }
    let item = items[list.chosen]
    overlay = .none
    notice = nil
    switch item.action {
    case .command(let command): return choose(command)
    case .open(let source): return keepIfUnsaved() + [.open(source)]
    case .show(let term): show(term)
    }
    return []
  }

  /// A row that was pointed at: chosen, or taken if it was chosen already.
  mutating func chooseRow(_ row: Int) -> [Effect] {
    switch overlay {
    case .list(var list):
      if list.chosen == row { return take(list) }
      list.chosen = row
      overlay = .list(list)
    case .settings(let chosen):
      if chosen == row { return press(.enter, inSettings: chosen) }
      overlay = .settings(chosen: row)
    case .goToMenu:
      guard GoToEntry.menu.indices.contains(row), let key = GoToEntry.menu[row].press else {
        return []
      }
      return pressInMenu(key)
    case .none where screen == .home:
      return home.chosen == row ? choose(.open) : chooseEntry(row)
    case .none where screen == .lessons:
      return lessons?.chosen == row ? choose(.open) : chooseEntry(row)
    case .none where screen == .compare:
      if let count = comparison?.contenders.count, row < count { comparison?.chosen = row }
    case .none where screen == .activations: activations.choose(row: row)
    default: break
    }
    return []
  }

  mutating func scroll(_ rows: Int) -> [Effect] {
    switch overlay {
    case .list(let list): return press(rows > 0 ? .down : .up, in: list)
    case .settings(let chosen): return press(rows > 0 ? .down : .up, inSettings: chosen)
    case .none where screen == .home || screen == .lessons:
      return choose(rows > 0 ? .chooseNext : .choosePrevious)
    case .none where screen == .activations:
      return choose(.activations(rows > 0 ? .next : .previous))
    case .none:
      notice = nil
      return choose(rows > 0 ? .forward : .back)
    default: return []
    }
  }
}
