import Comparison
import Derivation
import Engine
import Experiments

/// A contender of the compare screen: what it changes of the experiment.
public struct Rival: Hashable, Sendable {
  /// What tells it from others, and from what it was before a change.
  var id: Int
  /// What contenders differ in.
  let dimension: ContenderDimension
  /// The activation, loss, depth or initializer that it has of its own; nil where contenders differ
  /// in how they are updated.
  let change: ContenderChange?
  /// How its gradients become changes.
  public internal(set) var optimizer: Optimizer
  /// The rows of an iteration.
  public internal(set) var batch: Batch

  init(
    id: Int, _ dimension: ContenderDimension = .optimizer, _ change: ContenderChange? = nil,
    optimizer: Optimizer, batch: Batch
  ) {
    self.id = id
    self.dimension = dimension
    self.change = change
    self.optimizer = optimizer
    self.batch = batch
  }

  /// What a contender of the command line is here.
  init(id: Int, _ contender: Contender) {
    let experiment = contender.experiment
    let change: ContenderChange? =
      switch contender.change {
      case .optimizer, .batch, .learningRate: nil
      case .activation, .loss, .depth, .initializer: contender.change
      }
    self.init(
      id: id, contender.dimension, change, optimizer: experiment.optimizer,
      batch: experiment.training.batch)
  }

  /// Reads what was typed: a contender as `backstep compare` takes it, and among its settings
  /// `batch` and `learning-rate`.
  ///
  /// Throws what is wrong, with the right form.
  init(
    id: Int, _ text: String, _ dimension: ContenderDimension = .optimizer,
    of experiment: Experiment
  ) throws(ContenderProblem) {
    var experiment = experiment
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let settings = parts.count < 2 ? [] : parts[1].split(separator: ",")
    var rest = settings
    for other in Self.others(than: dimension) {
      let isIts = { (setting: Substring) in
        setting.drop { $0 == " " }.hasPrefix(other.name + "=")
      }
      for setting in rest where isIts(setting) {
        let value = setting.drop { $0 != "=" }.dropFirst()
        experiment = try Contender(other, String(value), of: experiment).experiment
      }
      rest.removeAll(where: isIts)
    }
    let kind = parts.first.map(String.init) ?? ""
    let isListed = parts.count == 2 && (!rest.isEmpty || settings.isEmpty)
    let plain = isListed ? kind + ":" + rest.joined(separator: ",") : kind
    self.init(id: id, try Contender(dimension, plain, of: experiment))
  }

  /// What may be typed beside what contenders differ in; an optimizer has its own learning rate.
  private static func others(than dimension: ContenderDimension) -> [ContenderDimension] {
    [.batch, .learningRate].filter { other in
      other != dimension && !(dimension == .optimizer && other == .learningRate)
    }
  }

  /// The text that reads back to it, given the experiment that what is left out comes from.
  func text(of experiment: Experiment) -> String {
    let own: ContenderChange
    switch dimension {
    case .optimizer: own = .optimizer(optimizer)
    case .batch: own = .batch(batch)
    case .learningRate: own = .learningRate(optimizer.learningRate)
    case .activation, .loss, .depth, .initializer:
      own = change ?? .learningRate(optimizer.learningRate)
    }
    let text = own.text(of: experiment)
    var others: [ContenderChange] = []
    for other in Self.others(than: dimension) {
      if other == .batch, batch != experiment.training.batch { others.append(.batch(batch)) }
      if other == .learningRate, optimizer.learningRate != experiment.optimizer.learningRate {
        others.append(.learningRate(optimizer.learningRate))
      }
    }
    let settings = others.map { "\($0.dimension.name)=\($0.text(of: experiment))" }
    guard !settings.isEmpty else { return text }
    return text + (text.contains(":") ? "," : ":") + settings.joined(separator: ",")
  }
}
