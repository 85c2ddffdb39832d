import Derivation
import Engine
import Experiments
import Session

/// The run that is open, with all that belongs to it and to no other: opening another replaces it by
/// one assignment, so nothing of an earlier one can stay.
public struct OpenRun {
  /// Where one stands in it.
  public var run: Run
  /// What its experiment calls itself, or its file.
  public var title: String
  /// The experiment as it was opened; without it nothing can be saved.
  public var experiment: Experiment?
  /// Where the experiment came from; nil where nothing was opened by name.
  public var source: ExperimentSource?
  /// Whether someone opened it; at the start of the home screen it is only there.
  public var isOpen = true
  /// Whether the run was changed since it was opened or saved.
  public var isUnsaved = false

  /// Settings without a file, which cannot be saved.
  public init(title: String, setup: Setup) {
    self.title = title
    run = Run(setup)
  }

  /// An experiment on the first step of its run.
  ///
  /// A run that was kept stays unsaved until it is saved.
  public init(
    title: String, experiment: Experiment, source: ExperimentSource? = nil,
    granularity: Granularity? = nil
  ) {
    self.title = title
    self.experiment = experiment
    self.source = source
    run = Run(experiment.setup)
    if let granularity { run.setGranularity(granularity) }
    if case .kept? = source { isUnsaved = true }
  }

  /// An experiment that was read.
  public init(_ opened: OpenedExperiment, granularity: Granularity? = nil) {
    self.init(
      title: opened.title, experiment: opened.experiment, source: opened.source,
      granularity: granularity)
  }

  /// The settings in force where one stands.
  public var setup: Setup { run.setup }

  /// Whether the file has to start at this iteration: the run was changed after its start.
  public var fromHere: Bool { !run.canSaveFromStart }

  /// The title as a part of a file's name.
  public var fileTitle: String {
    let letters = title.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "experiment" : words
  }

  /// The name that is proposed for a file of the run.
  public var fileName: String { "\(fileTitle)-changed.yaml" }

  /// The changed run as a file that goes on from here; nil if nothing would be lost.
  public var unsaved: KeptRun? {
    guard isUnsaved, let experiment, let saved = try? run.saved(of: experiment, fromHere: fromHere)
    else { return nil }
    return KeptRun(title: title, text: saved.yaml)
  }
}
