import Derivation

/// What the screen is opened with.
struct ScreenArguments {
  /// The experiment that was named on the command line.
  let file: ExperimentFile
  /// How units and weights are named.
  var names = Names.Scheme.indexed
}
