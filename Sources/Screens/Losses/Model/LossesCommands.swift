import ScreenKit
import Text

/// Something that one can ask of the screen of losses; what it means depends on the page.
public enum LossesCommand: ScreenCommand {
  /// The way in, from whatever screen.
  case show
  /// The next page; a certain one.
  case nextPage
  /// A certain page.
  case page(LossesModel.Page)
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

extension LossesCommand {
  /// The way in, then the commands of the screen.
  public static let entries: [CommandEntry] =
    [
      door,
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

  private static let pages = LossesModel.Page.allCases.map { page in
    entry(
      .page(page), "losses: \(page.name)", [.character(Character(String(page.rawValue + 1)))],
      .view, page.summary)
  }

  /// The way in.
  static let door = entry(
    .show, "losses", [.function(6)], .program,
    "losses by residual, an outlier to drag, cross-entropies")

  private static func entry(
    _ command: LossesCommand, _ name: String, _ keys: [Key], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry { command.entry(name, keys, group, summary) }
}

extension LossesModel.Page {
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
