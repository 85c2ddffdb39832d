import Engine
import Experiments

/// Why a run cannot be saved as asked.
public enum SaveProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It was changed at this iteration, so no file that starts where it started runs as it did.
  case changed(atIteration: Int)
  /// The file would have more bytes than an experiment file may have.
  case tooLarge(bytes: Int)

  /// What stands against it and what is allowed.
  public var description: String {
    switch self {
    case .changed(let iteration):
      "the run was changed at iteration \(iteration); allowed: to save it from here"
    case .tooLarge(let bytes):
      "the file would have \(bytes) bytes; allowed: at most \(Limits.bytes)"
    }
  }
}

/// An experiment that a run was saved as.
public struct SavedRun: Sendable {
  /// What the file says.
  public let experiment: Experiment
  /// What its first lines say, without the `#`; none where the file is the original experiment.
  public let comments: [String]

  /// The file: the comments, then the experiment.
  public var yaml: String {
    comments.map { "# \($0)\n" }.joined() + experiment.yaml
  }
}

extension Run {
  /// Whether a file that starts where the run started runs as it does where one stands.
  public var canSaveFromStart: Bool {
    timeline.owner(of: moment.iteration).firstIteration == 1
  }

  /// The run as an experiment that runs on with the same bits: from the start, or from the
  /// iteration that one stands in.
  ///
  /// `original` is what the run was made from. From here, the parameters are those at the start of
  /// the iteration; the optimizer begins with empty buffers and the data with epoch 1, which the
  /// comments say where it matters. Throws if the run was changed since its start and is not saved
  /// from here, or if the file would be too large to read.
  ///
  /// Rows that came from a CSV file are in it, since it may be saved anywhere; what was held out is
  /// left out then, and the file says so.
  public func saved(
    of original: Experiment, fromHere: Bool
  ) throws(SaveProblem) -> SavedRun {
    let owner = timeline.owner(of: moment.iteration)
    guard fromHere || owner.firstIteration == 1 else {
      throw .changed(atIteration: owner.firstIteration)
    }
    let iteration = fromHere ? moment.iteration : 1
    let saved: SavedRun
    if owner.fork == nil && iteration == 1 {
      var experiment = original
      experiment.data = original.data.embedded
      saved = SavedRun(
        experiment: experiment, comments: dataComments(original, leavesOut: experiment.data))
    } else {
      let experiment = original.continued(owner.setup, from: owner.snapshot(before: iteration))
      saved = SavedRun(
        experiment: experiment,
        comments: comments(owner, iteration) + dataComments(original, leavesOut: experiment.data))
    }
    let bytes = saved.yaml.utf8.count
    guard bytes <= Limits.bytes else { throw .tooLarge(bytes: bytes) }
    return saved
  }

  /// The experiment that starts as the run stands before the iteration that one is in; at the first
  /// iteration of a run that was not changed it is `original` itself.
  ///
  /// The optimizer begins with empty buffers and the data with epoch 1; what `original` holds out is
  /// not in it if the rows are not where `original` has them.
  public func fromHere(of original: Experiment) -> Experiment {
    let owner = timeline.owner(of: moment.iteration)
    if owner.fork == nil && moment.iteration == 1 { return original }
    return original.continued(owner.setup, from: owner.snapshot(before: moment.iteration))
  }

  /// What becomes of the data where the file holds their rows instead of saying where they are.
  private func dataComments(_ original: Experiment, leavesOut saved: DataSource) -> [String] {
    var lines: [String] = []
    if case .csv(let csv) = original.data {
      lines.append("The rows are from \(csv.settings.file), as they were trained on.")
    }
    if let heldOut = original.heldOut, saved.heldOut == nil {
      lines.append("The rows that were held out (\(heldOut.rowCount)) are not in it.")
    }
    return lines
  }

  private func comments(_ owner: Timeline, _ iteration: Int) -> [String] {
    let (optimizer, training) = (owner.setup.optimizer, owner.setup.training)
    guard iteration > 1 else { return ["A changed run, from its start."] }
    var lines = [
      "A run from its iteration \(iteration) on: the parameters are those at its start."
    ]
    if !optimizer.keptBuffers.isEmpty {
      lines.append(
        "The buffers of \(optimizer.kind.name) restart at 0, so it goes on differently from the run."
      )
    }
    if training.shuffle || owner.schedule.iterationsPerEpoch > 1 {
      lines.append("The data begin with epoch 1 again.")
    }
    return lines
  }
}

extension Experiment {
  /// The experiment with other settings, whose parameters are given.
  fileprivate func continued(_ setup: Setup, from start: Snapshot) -> Experiment {
    var network = setup.network
    let values = start.values(of: network)
    for index in network.layers.indices {
      network.layers[index].given = .all(
        weights: values.weights[index], biases: values.biases[index])
      if let slope = values.slopes[index] {
        network.layers[index].activation = .prelu(initialSlope: slope)
      }
    }
    return Experiment(
      title: title, data: data.dataset == setup.data ? data.embedded : .rows(setup.data),
      network: network,
      loss: setup.loss, optimizer: setup.optimizer, training: setup.training)
  }
}
