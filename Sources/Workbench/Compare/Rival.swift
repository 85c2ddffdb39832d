import Derivation
import Engine
import Experiments

/// A contender of the compare screen: an optimizer and a batch size.
public struct Rival: Hashable, Sendable {
  /// What tells it from others, and from what it was before a change.
  var id: Int
  /// How its gradients become changes.
  public internal(set) var optimizer: Optimizer
  /// The rows of an iteration.
  public internal(set) var batch: Batch

  init(id: Int, optimizer: Optimizer, batch: Batch) {
    self.id = id
    self.optimizer = optimizer
    self.batch = batch
  }

  /// Reads what was typed: a kind of optimizer with its settings, as `backstep compare` takes it,
  /// and among the settings `batch`.
  ///
  /// Throws what is wrong, with the right form.
  init(id: Int, _ text: String, of experiment: Experiment) throws(ContenderProblem) {
    var experiment = experiment
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let settings = parts.count < 2 ? [] : parts[1].split(separator: ",")
    let isBatch = { (setting: Substring) in
      setting.drop { $0 == " " }.hasPrefix("batch=")
    }
    for setting in settings where isBatch(setting) {
      let size = setting.drop { $0 != "=" }.dropFirst()
      experiment = try Contender(.batch, String(size), of: experiment).experiment
    }
    let rest = settings.filter { !isBatch($0) }
    let kind = parts.first.map(String.init) ?? ""
    let isListed = parts.count == 2 && (!rest.isEmpty || settings.isEmpty)
    let plain = isListed ? kind + ":" + rest.joined(separator: ",") : kind
    experiment = try Contender(.optimizer, plain, of: experiment).experiment
    self.init(id: id, optimizer: experiment.optimizer, batch: experiment.training.batch)
  }

  /// The text that reads back to it, given the experiment that what is left out comes from.
  func text(of experiment: Experiment) -> String {
    let given = experiment.optimizer
    var settings = ["learning-rate=\(NumberFormat.all.text(optimizer.learningRate))"]
    func add(_ key: String, _ value: Double) {
      settings.append("\(key)=\(NumberFormat.all.text(value))")
    }
    switch optimizer.kind {
    case .gradientDescent: break
    case .momentum(let beta, let nesterov):
      add("beta", beta)
      if nesterov { settings.append("nesterov=true") }
    case .adagrad(let epsilon): add("epsilon", epsilon)
    case .rmsprop(let beta, let epsilon):
      add("beta", beta)
      add("epsilon", epsilon)
    case .adadelta(let rho, let epsilon):
      add("rho", rho)
      add("epsilon", epsilon)
    case .adam(let beta1, let beta2, let epsilon):
      add("beta1", beta1)
      add("beta2", beta2)
      add("epsilon", epsilon)
    }
    if optimizer.form != given.form || optimizer.form == .lecture {
      settings.append("form=\(optimizer.form.rawValue)")
    }
    if optimizer.weightDecay != given.weightDecay || optimizer.decays {
      add("weight-decay", optimizer.weightDecay)
    }
    if let clip = optimizer.clipNorm { add("clip-norm", clip) }
    switch batch {
    case .rows(let rows): settings.append("batch=\(rows)")
    case .full: if experiment.training.batch != .full { settings.append("batch=full") }
    }
    return optimizer.kind.name + ":" + settings.joined(separator: ",")
  }

  /// What it is called: the optimizer in words.
  var name: String {
    var name = optimizer.kind.name.replacing("-", with: " ")
    if case .momentum(_, nesterov: true) = optimizer.kind { name = "nesterov" }
    return optimizer.form == .lecture ? name + " (lecture)" : name
  }

  /// Its settings that matter most, as symbols with numbers; those left out are the defaults.
  func settings(ascii: Bool, sharesBatch: Bool) -> String {
    func symbol(_ unicode: String, _ plain: String) -> String { ascii ? plain : unicode }
    let format = NumberFormat.short
    var parts = ["\(symbol("η", "eta")) \(format.text(optimizer.learningRate))"]
    switch optimizer.kind {
    case .momentum(let beta, _), .rmsprop(let beta, _):
      parts.append("\(symbol("β", "beta")) \(format.text(beta))")
    case .adadelta(let rho, _): parts.append("\(symbol("ρ", "rho")) \(format.text(rho))")
    case .adam(let beta1, let beta2, _) where (beta1, beta2) != (0.9, 0.999):
      parts.append(
        "\(symbol("β₁", "beta1")) \(format.text(beta1)) "
          + "\(symbol("β₂", "beta2")) \(format.text(beta2))")
    default: break
    }
    if !sharesBatch {
      if case .rows(let rows) = batch {
        parts.append("batch \(rows)")
      } else {
        parts.append("full batch")
      }
    }
    return parts.joined(separator: " ")
  }
}
