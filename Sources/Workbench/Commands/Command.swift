import Comparison
import Derivation
import Experiments

/// Something that one can ask of a screen.
///
/// The table of commands makes the footer, the help, the palette and the bindings of the keys: a
/// command has its name, its keys and what it does in one place.
public enum Command: Hashable, Sendable {
  /// To the next, or back to the previous place at the granularity.
  case forward, back
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
  /// All digits of the numbers, or four of them.
  case allDigits
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
  /// The next content of the lower pane, or a certain one; that pane alone.
  case nextPane
  /// A certain content of the lower pane.
  case pane(LowerPaneKind)
  /// The lower pane, or the next of all panes, with the room of the others.
  case zoom, zoomNext
  /// Time runs by itself, or stops; or runs backward.
  case play, playBackward
  /// Faster or slower.
  case faster, slower
  /// What symbols and words mean.
  case glossary
  /// Copies the equation, or the screen, to the clipboard.
  case copyEquation, copyScreen
  /// Writes the screen as text or as a picture.
  case export
  /// Whether the mouse is the program's or the terminal's.
  case mouse
  /// The screen with the experiments; the step screen.
  case home, stepScreen
  /// The guided tour.
  case tour
  /// The list of lessons.
  case lessons
  /// Asks for what comes next; the same with other numbers.
  case practice, practiceAgain
  /// A command of the lesson that is taken.
  case lesson(LessonCommand)
  /// Compares from where one stands; back to the comparison that was begun; to that of another
  /// experiment before.
  case compareHere, compareScreen, earlierComparison
  /// A command of the compare screen.
  case compare(CompareCommand)
  /// Compares from where one stands, by something else than optimizers.
  case compareBy(ContenderDimension)
  /// The screens of activations, of losses, of vanishing gradients.
  case exhibit(ExhibitKind)
  /// A command of the screen of activations.
  case activations(ActivationsCommand)
  /// A command of the screen of losses.
  case losses(LossesCommand)
  /// A command of the screen of vanishing gradients.
  case vanishing(VanishingCommand)
  /// On the home screen: another experiment; opens it; takes it off the list.
  case chooseNext, choosePrevious, open, forget
  /// Opens and closes the help.
  case help
  /// Finds any command by its name.
  case palette
  /// Closes what lies over the screen.
  case close
  /// Paints the screen again.
  case redraw
  /// Gives the terminal back to the shell for a while.
  case suspend
  /// Ends the program.
  case quit
}

/// Something that one can ask of the compare screen.
public enum CompareCommand: Hashable, Sendable {
  /// Ten steps on or back; to the start; to the end of the experiment's epochs; to a place.
  case tenOn, tenBack, toStart, toEnd, goTo
  /// To another contender.
  case nextPanel, previousPanel
  /// The step screen of the chosen contender, at this iteration.
  case openContender
  /// The next page; a certain one.
  case nextPage
  /// A certain page.
  case page(CompareModel.Page)
  /// The sweep over learning rates.
  case sweep
  /// Adds, changes, takes away a contender.
  case add, change, remove
  /// Adds the chosen contender in the other form of its optimizer.
  case twin
  /// What the curves show; their axis; whether panels show curves or answers.
  case measure, logarithmic, answers
  /// The next thing that contenders differ in; the next landscape; the next pace.
  case varies, landscape, pace
  /// Another seed; another start of a surface.
  case seed, moveStart
  /// The cost whose reaching counts.
  case goal
  /// The chosen contender alone, and back.
  case zoom
  /// Another weight for the autopsy.
  case nextWeight, previousWeight
  /// On the page of the average: β to the next stop, to the one before; which averages are drawn.
  case longerMemory, shorterMemory, averages
  /// The settings of the comparison.
  case settings
  /// To the iteration in which the chosen contender and the first differ first.
  case firstDifference
  /// On the sweep: all contenders or the chosen one; takes its best learning rate, or that of all.
  case sweepOne, takeRate, takeRates
  /// On the page of seeds: one seed more or fewer.
  case moreSeeds, fewerSeeds
}

/// The screens of the program.
public enum ScreenKind: Hashable, Sendable, CaseIterable {
  /// Where the experiments are chosen.
  case home
  /// Where a run is stepped through.
  case step
  /// Where contenders run side by side.
  case compare
  /// Where activations are looked at by themselves.
  case activations
  /// Where losses are looked at by themselves.
  case losses
  /// Where gradients vanish and explode in a deep stack.
  case vanishing
  /// Where the lessons are chosen.
  case lessons

  /// Its name.
  public var name: String {
    switch self {
    case .home: "home"
    case .step: "the step screen"
    case .compare: "the compare screen"
    case .activations: "the screen of activations"
    case .losses: "the screen of losses"
    case .vanishing: "the screen of vanishing gradients"
    case .lessons: "the list of lessons"
    }
  }
}
