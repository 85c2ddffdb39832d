import Derivation

/// The one table of commands.
public enum CommandTable {
  /// All commands, in the order of the help.
  public static let entries: [CommandEntry] =
    time + granularities + numbers + change + view + panes + take + program + home
    + CompareCommands.entries + ActivationsCommands.entries + LossesCommands.entries
    + VanishingCommands.entries + LessonCommands.entries

  /// The entry of a command.
  public static func entry(_ command: Command) -> CommandEntry? { byCommand[command] }

  private static let byCommand = Dictionary(
    entries.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  private static func entry(
    _ command: Command, _ name: String, _ keys: [KeyPress], _ group: CommandGroup,
    _ summary: String, on screens: Set<ScreenKind> = [.step]
  ) -> CommandEntry {
    CommandEntry(
      command: command, name: name, keys: keys, summary: summary, group: group, screens: screens)
  }

  private static let everywhere = Set(ScreenKind.allCases)
  private static let notHome = everywhere.subtracting([.home, .lessons])
  /// Where time runs.
  private static let running: Set<ScreenKind> = [.step, .compare]
}

// MARK: - The step screen

extension CommandTable {
  private static let time = [
    entry(
      .forward, "step", [.right, .character("l")], .time,
      "the next step, as long as the granularity says", on: running),
    entry(
      .back, "back", [.left, .character("h")], .time,
      "the step before: back through time, the same numbers again", on: running),
    entry(
      .coarser, "coarser", [.up, .character("k")], .time,
      "longer steps: unit, layer, … up to an epoch"),
    entry(.finer, "finer", [.down, .character("j")], .time, "shorter steps: down to one term"),
    entry(
      .play, "play", [.character(" ")], .time, "time runs by itself, step by step; or pauses",
      on: running),
    entry(
      .playBackward, "play backward", [.character("b")], .time, "time runs backward by itself",
      on: running),
    entry(.slower, "slower", [.character("<")], .time, "play fewer steps a second", on: running),
    entry(.faster, "faster", [.character(">")], .time, "play more steps a second", on: running),
    entry(
      .runUntil, "run until", [.character("r")], .time,
      "on until a condition holds, such as C < 0.1 or nan"),
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
      "a menu of places: a step, an iteration, an epoch, home"),
    entry(
      .latest, "latest", [.character("G")], .time,
      "the latest moment that you have been to"),
    entry(
      .returnFromJump, "return", [.control("o")], .time,
      "back to where the last jump started"),
    entry(.runStart, "start of the run", [], .time, "the first step of the first iteration"),
    entry(
      .firstNotFinite, "first not finite", [], .time,
      "the first number that is not finite, if there is one"),
  ]

  private static let granularities = Granularity.allCases.map { granularity in
    entry(
      .granularity(granularity), granularity.name,
      [.character(Character(String(granularity.rawValue + 1)))], .time,
      "steps of one \(granularity.name)")
  }

  private static let numbers = [
    entry(
      .nextNumber, "light a number", [.tab], .numbers,
      "light the numbers of the equation in turn; arrows go on"),
    entry(
      .previousNumber, "light the one before", [.backTab], .numbers,
      "light the number before it"),
    entry(
      .act, "where from", [.enter], .numbers, "to the step that made the lit number"),
    entry(
      .practice, "practice", [.character("p")], .numbers,
      "asks you for the next number, and says what went wrong"),
    entry(
      .practiceAgain, "practice: other numbers", [], .numbers,
      "the same network with new numbers, the same for a seed"),
    entry(
      .find, "find", [.character("/")], .numbers,
      "find a quantity by its name, such as delta(h1) or g(b2[1])"),
    entry(.findNext, "find next", [.character("n")], .numbers, "the next step that fits"),
    entry(
      .findPrevious, "find previous", [.character("N")], .numbers,
      "the step before that fits"),
    entry(
      .glossary, "glossary", [.character("t")], .numbers,
      "what the symbols here and the words mean", on: notHome),
    entry(
      .names, "names", [.character("m")], .numbers,
      "other names: by layer and unit, Mazur's w₁, the notes' o₁₁"),
  ]

  private static let change = [
    entry(
      .edit, "edit", [.character("e")], .change,
      "type a value for a weight, bias, input or target; Tab: the next"),
    entry(
      .settings, "settings", [.character("o")], .change,
      "optimizer, learning rate, loss, activations, units, batch"),
    entry(
      .nudgeUp, "nudge", [.character("+"), .character("=")], .change,
      "move a number up a little and see the loss"),
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
      .allDigits, "digits", [.character("d")], .view,
      "all digits of the numbers, as the machine holds them, or four", on: notHome),
    entry(
      .blank, "blank", [.character(".")], .view,
      "hide the result of each step until you go on: guess it first"),
    entry(
      .nextPane, "pane", [.character("v")], .view,
      "lower pane: context, parameters, cost, history, matrices, check"),
    entry(
      .zoom, "zoom", [.character("z")], .view,
      "the lower pane with the room of the others, and back"),
    entry(
      .zoomNext, "zoom next", [.character("Z")], .view,
      "the room for the network, the steps, the equation in turn"),
  ]

  private static let panes = LowerPaneKind.allCases.map { kind in
    entry(.pane(kind), "pane: \(kind.shortName)", [], .view, "the lower pane shows \(kind.name)")
  }

  private static let take = [
    entry(
      .copyEquation, "copy", [.character("y")], .take,
      "copy the equation to the clipboard, if the terminal lets it"),
    entry(
      .copyScreen, "copy the screen", [.character("Y")], .take,
      "copy the whole screen as text", on: everywhere),
    entry(
      .export, "export", [.character("x")], .take,
      "write the screen to a file, as text or as an SVG picture", on: everywhere),
  ]
}

// MARK: - Everywhere

extension CommandTable {
  private static let program = [
    entry(
      .help, "help", [.character("?"), .function(1)], .program,
      "this list; the same key closes it", on: everywhere),
    entry(
      .palette, "palette", [.character(":")], .program,
      "find any command by a part of its name", on: everywhere),
    entry(
      .home, "home", [], .program, "the list of experiments (also g h)",
      on: everywhere.subtracting([.home])),
    entry(
      .lessons, "lessons", [.function(4)], .program,
      "guided lessons, from one neuron to Adam", on: everywhere),
    entry(
      .compareHere, "compare", [.character("c")], .program,
      "optimizers side by side, from where this run stands"),
    entry(
      .compareScreen, "compare screen", [.function(3)], .program,
      "back to the comparison, or a new one", on: everywhere),
    entry(
      .earlierComparison, "earlier comparison", [], .program,
      "back to the comparison of another experiment", on: everywhere),
    entry(
      .exhibit(.activations), "activations", [.function(5)], .program,
      "every activation and its derivative, with a point to move", on: everywhere),
    entry(
      .exhibit(.losses), "losses", [.function(6)], .program,
      "losses by residual, an outlier to drag, cross-entropies", on: everywhere),
    entry(
      .exhibit(.vanishing), "vanishing gradient", [.function(7)], .program,
      "a deep stack: gradients shrink or explode layer by layer", on: everywhere),
    entry(
      .compareBy(.activation), "compare activations", [], .program,
      "the same network with each activation, from here", on: everywhere),
    entry(
      .compareBy(.loss), "compare losses", [], .program,
      "the same network with each loss, from here", on: everywhere),
    entry(
      .compareBy(.depth), "compare depths", [], .program,
      "the same network with more and fewer hidden layers", on: everywhere),
    entry(
      .compareBy(.initializer), "compare starts", [], .program,
      "the same network from zeros, constant or random weights", on: everywhere),
    entry(
      .compareBy(.batch), "compare batches", [], .program,
      "the same network with one, some or all rows an update", on: everywhere),
    entry(
      .compareBy(.learningRate), "compare learning rates", [], .program,
      "the same network with smaller and larger steps", on: everywhere),
    entry(
      .stepScreen, "step screen", [.function(2)], .program,
      "to the step screen of the run that is open", on: everywhere),
    entry(
      .tour, "tour", [], .program, "a tour of ten minutes, from the first step to backward",
      on: everywhere),
    entry(
      .mouse, "mouse", [.character("M")], .program,
      "the mouse for Backstep, or for the terminal's own selection", on: everywhere),
    entry(.close, "close", [.escape], .program, "one level out", on: everywhere),
    entry(
      .redraw, "redraw", [.control("l")], .program,
      "paint the screen again, as after a stray message", on: everywhere),
    entry(
      .suspend, "suspend", [.control("z")], .program,
      "back to the shell for a while; fg continues", on: everywhere),
    entry(
      .quit, "quit", [.character("q"), .control("c")], .program, "leave Backstep",
      on: everywhere),
  ]

  private static let home = [
    entry(
      .choosePrevious, "up", [.up, .character("k")], .program, "the entry above",
      on: [.home, .lessons]),
    entry(
      .chooseNext, "down", [.down, .character("j")], .program, "the entry below",
      on: [.home, .lessons]),
    entry(
      .open, "open", [.enter, .right, .character("l")], .program,
      "open the experiment or lesson", on: [.home, .lessons]),
    entry(
      .forget, "forget", [.delete], .program,
      "take a recent file or a kept run off the list", on: [.home]),
  ]
}
