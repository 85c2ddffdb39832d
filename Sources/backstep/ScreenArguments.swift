import Derivation

/// What the screen is opened with.
struct ScreenArguments {
  /// The experiment that was named on the command line; nil for the home screen.
  let file: ExperimentFile?
  /// How units and weights are named.
  var names = Names.Scheme.indexed
}
