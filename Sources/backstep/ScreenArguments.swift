import Workbench

/// What the screen is opened with.
struct ScreenArguments {
  /// The experiment that was named on the command line.
  let file: ExperimentFile
  /// What the user prefers.
  var preferences = Preferences()
}
