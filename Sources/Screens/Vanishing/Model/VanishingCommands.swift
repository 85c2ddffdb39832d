import ScreenKit
import Session
import Text

/// Something that one can ask of the screen of vanishing gradients.
public enum VanishingCommand: ScreenCommand {
  /// The way in, from whatever screen.
  case show
  /// The next page.
  case nextPage
  /// A certain page.
  case page(VanishingModel.Page)
  /// An iteration on or back; ten; to the first.
  case forward, back, tenOn, tenBack, toStart
  /// Time runs by itself, or stops; how many iterations at once.
  case play, pace
  /// The layer nearer the output, nearer the input.
  case nextLayer, previousLayer
  /// One layer more, one less; another width.
  case deeper, shallower, width
  /// The next activation; the next way in which weights start; a new seed.
  case activation, start, seed
  /// Types the weight; the weight to its next stop or the one before.
  case weight, heavier, lighter
  /// Types any setting.
  case type
  /// Which stack is changed; whether there is a second one.
  case side, versus
  /// The step screen of the chosen stack, at this iteration.
  case stepInto
}

extension VanishingCommand {
  /// The way in, then the commands of the screen.
  public static let entries: [CommandEntry] = [door] + time + stack + view

  private static let time = [
    entry(
      .forward, "stack on", [.right, .character("l")], .time,
      "one iteration of training on, in both stacks"),
    entry(
      .back, "stack back", [.left, .character("h")], .time,
      "one iteration back: the same numbers again"),
    entry(.tenOn, "stack ten on", [.character("]")], .time, "ten iterations on"),
    entry(.tenBack, "stack ten back", [.character("[")], .time, "ten iterations back"),
    entry(
      .toStart, "stack start", [.home, .character("0")], .time, "back to the first iteration"),
    entry(.play, "stack play", [.character(" ")], .time, "training runs by itself; or pauses"),
    entry(
      .pace, "stack pace", [.character("p")], .time,
      "playing takes 1, 10 or 100 iterations at once"),
  ]

  private static let stack = [
    entry(
      .deeper, "deeper", [.character("+"), .character("=")], .change, "one layer more, up to 50"),
    entry(.shallower, "shallower", [.character("-")], .change, "one layer less, down to 1"),
    entry(
      .activation, "stack activation", [.character("a")], .change,
      "the next activation, of the stack that is chosen"),
    entry(
      .start, "stack initializer", [.character("i")], .change,
      "the next start: weights all alike, or drawn as by Xavier or He"),
    entry(
      .weight, "stack weight", [.character("w")], .change, "type the weight that all start with"),
    entry(
      .heavier, "stack heavier", [.character(">")], .change,
      "the weight to its next stop, from -8 to 8"),
    entry(.lighter, "stack lighter", [.character("<")], .change, "the weight to the stop before"),
    entry(
      .width, "stack width", [.character("W")], .change, "layers of 1, 2, 4, 8 or 16 units"),
    entry(
      .type, "stack settings", [.character("e")], .change,
      "type settings, such as x=0.5 or b=-2.5 depth=20"),
    entry(
      .seed, "stack seed", [.character("n")], .change, "other weights: the next seed, for both"),
    entry(
      .side, "stack chosen", [.tab], .change, "which stack the keys change: A or B"),
    entry(
      .versus, "stack versus", [.character("c")], .change,
      "a second stack beside the first, alike but for f; or none"),
  ]

  private static let view =
    [
      entry(
        .nextLayer, "next layer", [.up, .character("k")], .view,
        "the layer after it, nearer the output"),
      entry(
        .previousLayer, "layer before", [.down, .character("j")], .view,
        "the layer before it, nearer the input"),
      entry(
        .stepInto, "step into the stack", [.enter], .view,
        "the chosen stack on the step screen, at this iteration"),
      entry(
        .nextPage, "next vanishing page", [.character("v")], .view, "the next page of the screen"),
    ]
    + VanishingModel.Page.allCases.map { page in
      entry(
        .page(page), "vanishing: \(page.name)", [.character(Character(String(page.rawValue + 1)))],
        .view, page.summary)
    }

  /// The way in.
  static let door = entry(
    .show, "vanishing gradient", [.function(7)], .program,
    "a deep stack: gradients shrink or explode layer by layer")

  private static func entry(
    _ command: VanishingCommand, _ name: String, _ keys: [Key], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry { command.entry(name, keys, group, summary) }
}

extension VanishingModel.Page {
  /// Its name, as the row of pages has it.
  public var name: String {
    switch self {
    case .layers: "layers"
    case .training: "training"
    case .factors: "factors"
    }
  }

  /// What it shows.
  var summary: String {
    switch self {
    case .layers: "the gradient of each layer, and the table it comes from"
    case .training: "the gradients of all layers, iteration by iteration"
    case .factors: "the gradient of a layer as a product of its factors"
    }
  }
}
