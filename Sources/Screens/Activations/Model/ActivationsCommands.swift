import ScreenKit
import Text

/// Something that one can ask of the screen of activations; what it means depends on the page.
public enum ActivationsCommand: ScreenCommand {
  /// The way in, from whatever screen.
  case show
  /// The marker a little, or far, to the left or right; at work an iteration, or ten.
  case left, right, farLeft, farRight
  /// The next activation or layer, or the one before.
  case next, previous
  /// The parameter to its next stop, to the one before.
  case more, less
  /// Types z, or the parameter.
  case type, typeParameter
  /// The marker to 0; at work the first iteration.
  case reset
  /// On to where more is shown.
  case goOn
  /// The open network with each activation, side by side.
  case compare
  /// The next page.
  case nextPage
  /// A certain page.
  case page(ActivationsModel.Page)
}

extension ActivationsCommand {
  /// The way in, then the commands of the screen.
  public static let entries: [CommandEntry] =
    [
      door,
      entry(
        .left, "activation left", [.left, .character("h")], .change,
        "z a tenth to the left; at work an iteration earlier"),
      entry(
        .right, "activation right", [.right, .character("l")], .change,
        "z a tenth to the right; at work an iteration later"),
      entry(
        .farLeft, "activation far left", [.character("[")], .change,
        "z one to the left; at work ten iterations earlier"),
      entry(
        .farRight, "activation far right", [.character("]")], .change,
        "z one to the right; at work ten iterations later"),
      entry(
        .previous, "activation before", [.up, .character("k"), .backTab], .view,
        "the activation, or the layer, before"),
      entry(
        .next, "next activation", [.down, .character("j"), .tab], .view,
        "the next activation, or the next layer"),
      entry(
        .more, "activation slider up", [.character("+"), .character("=")], .change,
        "the slope s or p, or alpha, to its next stop"),
      entry(
        .less, "activation slider down", [.character("-")], .change,
        "the slope s or p, or alpha, to the stop before"),
      entry(.type, "activation number", [.character("e")], .change, "type z as a number"),
      entry(
        .typeParameter, "activation parameter", [.character("E")], .change,
        "type the slope s or p, or alpha, as a number"),
      entry(
        .reset, "activation reset", [.home, .character("0")], .change,
        "z to 0; at work the first iteration"),
      entry(
        .goOn, "activation go on", [.enter], .view,
        "on from here: the losses' softmax, one large, the step screen"),
      entry(
        .compare, "activations compared", [.character("c")], .program,
        "train the open network with each activation, side by side"),
      entry(
        .nextPage, "next activations page", [.character("v")], .view,
        "the next page about activations"),
    ] + pages

  private static let pages = ActivationsModel.Page.allCases.map { page in
    entry(
      .page(page), "activations: \(page.name)", [.character(Character(String(page.rawValue + 1)))],
      .view, page.summary)
  }

  /// The way in.
  static let door = entry(
    .show, "activations", [.function(5)], .program,
    "every activation and its derivative, with a point to move")

  private static func entry(
    _ command: ActivationsCommand, _ name: String, _ keys: [Key], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry { command.entry(name, keys, group, summary) }
}

extension ActivationsModel.Page {
  /// Its name, as the row of pages has it.
  public var name: String {
    switch self {
    case .function: "function"
    case .sideBySide: "side by side"
    case .atWork: "at work"
    }
  }

  /// What it shows.
  var summary: String {
    switch self {
    case .function: "one activation and its derivative, at a z that you move"
    case .sideBySide: "all activations at the same z"
    case .atWork: "the z of the open network, under the derivative"
    }
  }
}
