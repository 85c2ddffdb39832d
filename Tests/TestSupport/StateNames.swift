import Activations
import App
import Compare
import Derivation
import Engine
import Experiments
import Home
import LessonPlayer
import Losses
import Questions
import ScreenKit
import Session
import Step
import Vanishing

/// What is on the step screen, by the names that tests have for it.
extension State {
  /// The run that is open.
  package var run: Run { step.open.run }
  /// What it is called.
  package var title: String { step.open.title }
  /// The experiment as it was opened.
  package var experiment: Experiment? { step.open.experiment }
  /// Where it came from.
  package var source: ExperimentSource? { step.open.source }
  /// Whether someone opened it.
  package var isOpen: Bool { step.open.isOpen }
  /// Whether it was changed and not saved.
  package var isUnsaved: Bool { step.open.isUnsaved }
  /// The settings in force where one stands.
  package var setup: Setup { step.open.setup }
  /// What quantities are called.
  package var names: Names { context.names }
  /// The number that is selected.
  package var selected: Quantity? { step.selected }
  /// How far a number is nudged.
  package var nudge: Nudge { step.nudge }
  /// What was looked for last.
  package var wanted: Wanted? { step.wanted }
  /// Whether time runs.
  package var playback: Playback { step.playback }
  /// What takes long.
  package var work: LongWork? { step.work }
  /// What the pane below the equation shows.
  package var lower: LowerPaneKind { step.lower }
  /// The pane that has the room of the others.
  package var zoom: ZoomedPane? { step.zoom }
  /// The tour, while one is on it.
  package var tour: Tour? { step.tour }
  /// Practice, while one practises.
  package var practice: Practice? { step.practice }
  /// What an open question keeps from who is asked.
  package var withheld: Withheld? { context.withheld }

  /// Withholds the number of the step that one stands on, as a question for it does.
  package mutating func withholdThisStep() { step.withholdThisStep() }
}

/// The other screens, by the names that tests have for them.
extension State {
  /// What is shown of activations.
  package var activations: ActivationsModel { scene(ActivationsModel.self).model }
  /// What is shown of losses.
  package var losses: LossesModel { scene(LossesModel.self).model }
  /// The comparisons, with what is around them.
  package var comparisons: Scene<Comparisons> { scene(Comparisons.self) }
  /// The comparison that is shown.
  package var comparison: CompareModel? { comparisons.model.current }
  /// The stacks whose gradients vanish.
  package var vanishing: VanishingModel { scene(VanishingModel.self).model }
  /// What the row for messages says, or while there is nothing else what stands there.
  package var message: Notice? { notice ?? shown.standingNotice(context) }

  /// The menu of the settings of the screen that is shown, with a row chosen.
  package func settings(chosen: Int) -> SettingsMenu {
    shown.settings(chosen: chosen, context) ?? SettingsMenu(title: "", rows: [])
  }
}

/// The one table of commands, by the names that tests have for it.
extension CommandTable {
  /// The table of the program.
  package static var standard: CommandTable { KeyBindings.standard.table }
}

extension CommandEntry {
  /// The screens that offer it.
  package var screens: Set<ScreenID> { KeyBindings.standard.table.screens(of: command) }
}

extension KeyBindings {
  /// The keys of the table, which no settings have changed.
  package static var standard: KeyBindings { State.standardKeys }
}

extension ScreenID {
  /// All screens.
  package static var all: [ScreenID] { State.screens }
}

extension State {
  /// Which number is asked of the step screen's prompt; nil where no prompt of it is open.
  package var purpose: StepPurpose? {
    if case .prompt(let prompt) = overlay { prompt.purpose(StepPurpose.self) } else { nil }
  }
}
