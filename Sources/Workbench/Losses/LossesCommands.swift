import Text

/// Something that one can ask of the screen of losses; what it means depends on the page.
public enum LossesCommand: Hashable, Sendable {
  /// The next page; a certain one.
  case nextPage
  /// A certain page.
  case page(LossesExhibit.Page)
  /// What one moves goes a little, or far, to the left or right.
  case left, right, farLeft, farRight
  /// The line above, the line below.
  case up, down
  /// The slider to its next stop, to the one before.
  case more, less
  /// The next of what one can choose, or the one before.
  case next, previous
  /// The next of what the page can be shown with.
  case turn
  /// Types a number.
  case type
  /// As it was at first.
  case reset
}

/// The commands of the screen of losses, as a part of the one table.
enum LossesCommands {
  static let entries: [CommandEntry] =
    [
      entry(
        .left, "loss left", [.left, .character("h")], .change,
        "what one moves a little to the left"),
      entry(
        .right, "loss right", [.right, .character("l")], .change,
        "what one moves a little to the right"),
      entry(.farLeft, "loss far left", [.character("[")], .change, "the same ten times as far"),
      entry(.farRight, "loss far right", [.character("]")], .change, "the same ten times as far"),
      entry(
        .up, "loss up", [.up, .character("k")], .change, "what one moves up, or the line above"),
      entry(
        .down, "loss down", [.down, .character("j")], .change,
        "what one moves down, or the line below"),
      entry(
        .more, "loss slider up", [.character("+"), .character("=")], .change,
        "the slider to its next stop"),
      entry(.less, "loss slider down", [.character("-")], .change, "the slider to the stop before"),
      entry(.next, "next loss", [.tab], .view, "the next of what the page lists"),
      entry(.previous, "loss before", [.backTab], .view, "the one before of what the page lists"),
      entry(
        .turn, "loss turn", [.character("w")], .view, "the page with other data, or turned over"),
      entry(.type, "loss number", [.character("e")], .change, "type what one moves as a number"),
      entry(
        .reset, "loss reset", [.home, .character("0")], .change,
        "what one moves back to 0, or all as at first"),
      entry(.nextPage, "next loss page", [.character("v")], .view, "the next page about losses"),
    ] + pages

  private static let pages = LossesExhibit.Page.allCases.map { page in
    entry(
      .page(page), "losses: \(page.name)", [.character(Character(String(page.rawValue + 1)))],
      .view, page.summary)
  }

  private static func entry(
    _ command: LossesCommand, _ name: String, _ keys: [Key], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry {
    CommandEntry(
      command: .losses(command), name: name, keys: keys, summary: summary, group: group,
      screens: [.losses])
  }
}

extension LossesExhibit.Page {
  /// Its name, as the row of pages has it.
  public var name: String {
    switch self {
    case .residual: "residual"
    case .outlier: "outlier"
    case .crossEntropy: "cross-entropy"
    case .softmax: "softmax"
    }
  }

  /// What it shows.
  var summary: String {
    switch self {
    case .residual: "each loss and its derivative against the residual"
    case .outlier: "an outlier to drag, and what each loss makes of it"
    case .crossEntropy: "cross-entropy and squared error against the logit"
    case .softmax: "softmax, its Jacobian, and the way to y-hat minus y"
    }
  }
}

extension State {
  /// Does what a command of the screen says.
  mutating func perform(_ command: LossesCommand) -> [Effect] {
    switch command {
    case .nextPage:
      let pages = LossesExhibit.Page.allCases
      losses.page = pages[(losses.page.rawValue + 1) % pages.count]
    case .page(let page): losses.page = page
    case .type: ask(Prompt(.losses, losses.shown.question))
    default: notice = losses.shown.perform(command).map { Notice($0, .done) }
    }
    return losses.page == .outlier ? losses.outlier.requests() : []
  }

  /// Takes what was typed on a page of the screen.
  mutating func takeForLosses(_ prompt: Prompt) {
    do throws(TypedProblem) {
      try losses.shown.take(prompt.field.text)
      overlay = .none
    } catch {
      refuse(prompt, "allowed: \(error.allowed)")
    }
  }

  /// Does what a command of other screens means here; returns whether it means anything.
  mutating func performInLosses(_ command: Command) -> Bool { false }

  /// Why a command does nothing here and now; nil if it does something, or is none of the screen's.
  func whyNotInLosses(_ command: Command) -> String? {
    guard case .losses(let command) = command else { return nil }
    switch command {
    case .nextPage, .page: return nil
    default: return losses.shown.whyNot(command)
    }
  }

  /// The keys that matter here, the most important first.
  var lossesFooter: [FooterKey] {
    let page = losses.shown
    var groups: [(name: String, commands: [Command])] = []
    for command in page.footer {
      guard let name = page.name(of: command) else { continue }
      if groups.last?.name == name {
        groups[groups.count - 1].commands.append(.losses(command))
      } else {
        groups.append((name, [.losses(command)]))
      }
    }
    return groups.map { footer($0.commands, $0.name) } + [
      footer([.losses(.nextPage)], "page"), footer([.quit], "quit"),
      footer([.palette], "all commands"), footer([.help], "help"),
    ]
  }
}
