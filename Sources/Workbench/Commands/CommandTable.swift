import Derivation

/// The one table of commands.
public enum CommandTable {
  /// All commands, in the order of the help.
  public static let entries: [CommandEntry] =
    time + granularities + change + view + program

  /// The command that a key is bound to on the step screen.
  public static func command(for key: KeyPress) -> Command? {
    bindings[key]
  }

  /// The entry of a command.
  public static func entry(_ command: Command) -> CommandEntry? {
    entries.first { $0.command == command }
  }

  private static let bindings: [KeyPress: Command] = Dictionary(
    entries.flatMap { entry in entry.keys.map { ($0, entry.command) } },
    uniquingKeysWith: { first, _ in first })

  private static func entry(
    _ command: Command, _ name: String, _ keys: [KeyPress], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry {
    CommandEntry(command: command, name: name, keys: keys, summary: summary, group: group)
  }

  private static let time = [
    entry(
      .forward, "step", [.right, .character("l")], .time,
      "the next step, as long as the granularity says"),
    entry(
      .back, "back", [.left, .character("h")], .time,
      "the step before: back through time, the same numbers again"),
    entry(
      .coarser, "coarser", [.up, .character("k")], .time,
      "longer steps: unit, layer, … up to an epoch"),
    entry(.finer, "finer", [.down, .character("j")], .time, "shorter steps: down to one term"),
    entry(
      .play, "play", [.character(" ")], .time, "time runs by itself, step by step; or pauses"),
    entry(
      .playBackward, "play backward", [.character("b")], .time, "time runs backward by itself"),
    entry(.slower, "slower", [.character("<")], .time, "play fewer steps a second"),
    entry(.faster, "faster", [.character(">")], .time, "play more steps a second"),
    entry(
      .nextPhase, "next phase", [.character("}")], .time,
      "to the next phase: forward, loss, backward, update"),
    entry(
      .previousPhase, "previous phase", [.character("{")], .time,
      "to the start of this phase, or of the one before"),
    entry(
      .laterIteration, "later", [.character("]")], .time,
      "the same step one iteration later"),
    entry(
      .earlierIteration, "earlier", [.character("[")], .time,
      "the same step one iteration earlier"),
    entry(
      .iterationStart, "start", [.home, .character("0")], .time,
      "the first step of this iteration"),
    entry(
      .iterationEnd, "end", [.end, .character("$")], .time,
      "the last step of this iteration"),
    entry(
      .goTo, "go to", [.character("g")], .time,
      "a menu of places: a step, an iteration, an epoch, the start"),
    entry(
      .latest, "latest", [.character("G")], .time,
      "the latest moment that you have been to"),
    entry(
      .returnFromJump, "return", [.control("o")], .time,
      "back to where the last jump started"),
  ]

  private static let granularities = Granularity.allCases.map { granularity in
    entry(
      .granularity(granularity), granularity.name,
      [.character(Character(String(granularity.rawValue + 1)))], .time,
      "steps of one \(granularity.name)")
  }

  private static let change = [
    entry(
      .edit, "edit", [.character("e")], .change,
      "type a value for a weight, bias, input or target; Tab: the next"),
    entry(
      .settings, "settings", [.character("o")], .change,
      "optimizer, learning rate, loss, activations, units, batch"),
    entry(
      .nudgeUp, "nudge", [.character("+"), .character("=")], .change,
      "move the step's parameter up a little and see the cost"),
    entry(
      .nudgeDown, "nudge down", [.character("-")], .change, "move it down a little"),
    entry(
      .undo, "undo", [.character("u")], .change, "the future before the last change comes back"),
    entry(.redo, "redo", [.control("r")], .change, "the change again"),
    entry(
      .save, "save", [.character("s")], .change,
      "save the run as an experiment file, from here if it was changed"),
  ]

  private static let view = [
    entry(
      .allDigits, "all digits", [.character("d")], .view,
      "all digits of the numbers, as the machine holds them, or four"),
    entry(
      .nextPane, "pane", [.character("v")], .view,
      "lower pane: context, parameters, cost, history, matrices, check"),
    entry(
      .zoom, "zoom", [.character("z")], .view, "the lower pane alone on the screen, and back"),
    entry(
      .names, "names", [.character("m")], .view,
      "other names: by layer and unit, Mazur's w₁, the notes' o₁₁"),
  ]

  private static let program = [
    entry(
      .help, "help", [.character("?"), .function(1)], .program,
      "this list; the same key closes it"),
    entry(.close, "close", [.escape], .program, "close what lies over the screen"),
    entry(
      .redraw, "redraw", [.control("l")], .program,
      "paint the screen again, as after a stray message"),
    entry(
      .suspend, "suspend", [.control("z")], .program,
      "back to the shell for a while; fg continues"),
    entry(.quit, "quit", [.character("q"), .control("c")], .program, "leave Backstep"),
  ]
}
