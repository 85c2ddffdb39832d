import Workbench

/// What the screen is opened with.
struct ScreenArguments {
  /// What is shown first.
  enum Beginning {
    /// An experiment that was named on the command line.
    case experiment(ExperimentFile)
    /// The list of experiments.
    case home
    /// The guided tour.
    case tour

    /// Whether it is the tour.
    var isTour: Bool {
      if case .tour = self { true } else { false }
    }
  }

  /// What is shown first.
  let beginning: Beginning
  /// What the user prefers.
  let preferences: Preferences
  /// What is wrong with the file of settings, a line each.
  let warnings: [String]

  init(_ beginning: Beginning, _ options: ScreenOptions) {
    self.beginning = beginning
    (preferences, warnings) = options.read()
  }
}
