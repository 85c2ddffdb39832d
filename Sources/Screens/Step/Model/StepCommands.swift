import Derivation
import ScreenKit
import Text

/// Something that one can ask of the step screen, beside what all screens have.
public enum StepCommand: ScreenCommand {
  /// The way in: the step screen of the run that is open.
  case show
  /// A coarser or a finer granularity.
  case coarser, finer
  /// A granularity by its number.
  case granularity(Granularity)
  /// To the next or the previous phase.
  case nextPhase, previousPhase
  /// The same step one iteration earlier or later.
  case earlierIteration, laterIteration
  /// To the first or the last step of this iteration.
  case iterationStart, iterationEnd
  /// Opens the menu of places to go to.
  case goTo
  /// To the start of the run, to the first number that is not finite.
  case runStart, firstNotFinite
  /// To the latest moment that was visited.
  case latest
  /// Back to where the last jump started.
  case returnFromJump
  /// Time runs until a condition holds.
  case runUntil
  /// Finds a named quantity; the next and the previous step that fits.
  case find, findNext, findPrevious
  /// The number cursor: the next or the previous number of the equation; to what it stands on.
  case nextNumber, previousNumber, act
  /// Hides the result of each step until one goes on.
  case blank
  /// The next way of naming units and weights.
  case names
  /// Types a value for a number; opens the settings of the run.
  case edit, settings
  /// Takes the last change back, or takes it again.
  case undo, redo
  /// Saves the run as an experiment file.
  case save
  /// Moves the number of the step a little, to see what the loss does.
  case nudgeUp, nudgeDown
  /// The next content of the lower pane.
  case nextPane
  /// A certain content of the lower pane.
  case pane(LowerPaneKind)
  /// The lower pane, or the next of all panes, with the room of the others.
  case zoom, zoomNext
  /// Copies the equation to the clipboard.
  case copyEquation
  /// Asks for what comes next; the same with other numbers.
  case practice, practiceAgain
  /// The guided tour; its first stop, once its experiment is open.
  case tour, beginTour
}

extension StepCommand {
  /// The commands of the screen, with the shared ones where the help has them.
  public static let entries: [CommandEntry] =
    time + granularities + numbers + change + view + panes + [copy]

  private static func shared(_ commands: [TimeCommand]) -> [CommandEntry] {
    TimeCommand.entries.filter { entry in commands.contains { entry.command == $0.erased } }
  }

  private static func entry(
    _ command: StepCommand, _ name: String, _ keys: [Key], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry { command.entry(name, keys, group, summary) }

  /// The way in.
  static let door = entry(
    .show, "step screen", [.function(2)], .program, "to the step screen of the run that is open")
  /// The way to the tour.
  static let tourDoor = entry(
    .tour, "tour", [], .program, "a tour of ten minutes, from the first step to backward")

  private static let copy = entry(
    .copyEquation, "copy", [.character("y")], .take,
    "copy the equation to the clipboard, if the terminal lets it")

  private static let time =
    shared([.forward, .back]) + [
      entry(
        .coarser, "coarser", [.up, .character("k")], .time,
        "longer steps: unit, layer, … up to an epoch"),
      entry(
        .finer, "finer", [.down, .character("j")], .time, "shorter steps: down to one term"),
    ] + shared([.play, .playBackward, .slower, .faster]) + jumps

  private static let jumps = [
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
    ProgramCommand.glossaryEntry,
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
    ProgramCommand.digitsEntry,
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
}
