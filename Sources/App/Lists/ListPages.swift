import ScreenKit
import Text

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
      if !heading.isEmpty { lines.append(ListPage.Line(.heading(heading), place: nil)) }
      for item in fitting {
        lines.append(ListPage.Line(.item(item), place: place))
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
      let closeness = max(
        WordMatch(pattern, in: item.name).rank(inName: true),
        WordMatch(pattern, in: item.summary).rank(inName: false))
      return (closeness * 1_000 + score, place, item)
    }
    return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }

  private func labels(_ command: Command) -> String {
    keys.keys(of: command).map { $0.label(ascii: display.glyphs == .ascii) }
      .joined(separator: " ")
  }

  private var helpGroups: [(String, [ListPage.Item])] {
    let settings = shown.palette(context).map { item in
      ListPage.Item(
        name: item.keys, summary: "\(item.name): \(item.summary)", whyNot: item.whyNot,
        action: item.action)
    }
    return commandGroups + (settings.isEmpty ? [] : [("Settings", settings)])
  }

  private var commandGroups: [(String, [ListPage.Item])] {
    CommandGroup.allCases.map { group in
      let entries = keys.table.entries(on: screen).filter { entry in
        entry.group == group && !keys.keys(of: entry.command).isEmpty
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
    let commands = keys.table.entries(on: screen).map { entry in
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
    return commands.filter { $0.action != .command(ProgramCommand.palette.erased) }
      + shown.palette(context) + experiments
  }
}

// MARK: - Keys

extension State {
  mutating func press(_ key: Key, in list: SearchList) -> [Effect] {
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
  private func isClosing(_ key: Key, _ list: SearchList) -> Bool {
    let command: Command
    switch list.kind {
    case .help: command = ProgramCommand.help.erased
    case .palette: command = ProgramCommand.palette.erased
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
    case .number(let quantity): return act(.step) { $0.point(at: .number(quantity), $1) }
    case .setting(let row): overlay = .settings(chosen: row)
    case .say(let text): notice = Notice(text, .hint)
    }
    return []
  }
}
