import Engine
import Experiments

extension Contender {
  /// Reads what was typed: a contender as `backstep compare` takes it, and among its settings
  /// `batch` and `learning-rate`.
  ///
  /// Throws what is wrong, with the right form.
  public init(
    typed text: String, _ dimension: ContenderDimension = .optimizer, of experiment: Experiment
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
        experiment = experiment.changed(by: try Contender(other, String(value), of: experiment))
      }
      rest.removeAll(where: isIts)
    }
    let kind = parts.first.map(String.init) ?? ""
    let isListed = parts.count == 2 && (!rest.isEmpty || settings.isEmpty)
    let plain = isListed ? kind + ":" + rest.joined(separator: ",") : kind
    try self.init(dimension, plain, of: experiment)
  }

  /// What may be typed beside what contenders differ in; an optimizer has its own learning rate.
  private static func others(than dimension: ContenderDimension) -> [ContenderDimension] {
    [.batch, .learningRate].filter { other in
      other != dimension && !(dimension == .optimizer && other == .learningRate)
    }
  }

  /// The text that reads back to it, given the experiment that what is left out comes from.
  public func text(of experiment: Experiment) -> String {
    let text = change.text(of: experiment)
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
