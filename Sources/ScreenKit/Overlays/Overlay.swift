import Derivation
import Text

/// What lies over the screen.
public enum Overlay: Hashable, Sendable {
  /// Nothing.
  case none
  /// A list that one searches by typing: the help, the palette, the glossary.
  case list(SearchList)
  /// The menu of places to go to.
  case goToMenu
  /// The settings of what the screen shows, with a row chosen.
  case settings(chosen: Int)
  /// Something is typed in the row for messages.
  case prompt(Prompt)
}

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
  public var field = TextField()
  /// The line that is chosen, among those that can be.
  public var chosen = 0

  /// A list in which nothing is searched for yet.
  public init(_ kind: Kind) { self.kind = kind }
}

/// What a list shows.
public struct ListPage: Sendable {
  /// A line.
  public struct Line: Sendable {
    /// What the line is.
    public let content: Content
    /// Which of those that can be chosen it is; nil for a heading.
    public let place: Int?

    /// A line.
    public init(_ content: Content, place: Int?) {
      self.content = content
      self.place = place
    }
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
    public let action: Action

    /// Something that can be chosen.
    public init(
      name: String, summary: String, keys: String = "", whyNot: String? = nil, action: Action
    ) {
      self.name = name
      self.summary = summary
      self.keys = keys
      self.whyNot = whyNot
      self.action = action
    }
  }

  /// What choosing a line does.
  public enum Action: Hashable, Sendable {
    /// Does what a command says.
    case command(Command)
    /// Opens an experiment.
    case open(ExperimentSource)
    /// Points at a number.
    case number(Quantity)
    /// Opens the settings with a row chosen.
    case setting(row: Int)
    /// Says something.
    case say(String)
  }

  /// What stands over it.
  public let title: String
  /// The lines.
  public let lines: [Line]
  /// Characters of the longest name, of those that do not fit what was typed too: so that nothing
  /// moves while one types.
  public let nameWidth: Int

  /// A page.
  public init(title: String, lines: [Line], nameWidth: Int) {
    self.title = title
    self.lines = lines
    self.nameWidth = nameWidth
  }

  /// The items, in order.
  public var items: [Item] {
    lines.compactMap { line in
      if case .item(let item) = line.content { item } else { nil }
    }
  }
}

/// The menu of the settings of what a screen shows, as rows.
public struct SettingsMenu: Hashable, Sendable {
  /// A row.
  public struct Row: Hashable, Sendable {
    /// The setting's name.
    public let name: String
    /// Its value.
    public let value: String
    /// What its keys do.
    public let hint: String
    /// Whether it is chosen.
    public let isChosen: Bool

    /// A row.
    public init(name: String, value: String, hint: String, isChosen: Bool) {
      self.name = name
      self.value = value
      self.hint = hint
      self.isChosen = isChosen
    }
  }

  /// What the settings are of.
  public let title: String
  /// The rows.
  public let rows: [Row]
  /// The commands that its keys may mean besides, named in the footer.
  public let footer: [FooterKey]

  /// A menu.
  public init(title: String, rows: [Row], footer: [FooterKey] = []) {
    self.title = title
    self.rows = rows
    self.footer = footer
  }
}

/// A line of the menu of places to go to.
public struct GoToEntry: Hashable, Sendable {
  /// What chooses it, as it is written.
  public let key: String
  /// Where it goes.
  public let summary: String
  /// The key that a click on it presses; nil where a number has to be typed first.
  public let press: Key?

  /// A line.
  public init(_ key: String, _ summary: String, _ press: Key?) {
    self.key = key
    self.summary = summary
    self.press = press
  }
}
