import Experiments

/// Where an experiment comes from.
public enum ExperimentSource: Hashable, Sendable {
  /// Shipped with the program, by its name.
  case builtIn(String)
  /// A file, by its path.
  case file(String)
  /// A run that was changed and not saved, by what the program calls it.
  case kept(String)
}

/// An experiment that was read.
public struct OpenedExperiment: Sendable {
  /// Where it came from.
  public let source: ExperimentSource
  /// What to call it.
  public let title: String
  /// What it says.
  public let experiment: Experiment

  /// An experiment that was read.
  public init(source: ExperimentSource, title: String, experiment: Experiment) {
    self.source = source
    self.title = title
    self.experiment = experiment
  }
}

/// A run that was changed and not saved.
public struct KeptRun: Hashable, Sendable {
  /// What it is called.
  public let title: String
  /// The experiment file that goes on from it.
  public let text: String

  /// A run to keep.
  public init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}
