import Derivation
import Engine
import Text

extension Segment {
  /// What was changed, on one line, such as `η 0.5 → 0.1`; of the first segment, that it is the
  /// start.
  public func summary(
    scheme: Names.Scheme = .indexed, glyphs: GlyphSet = .unicode
  ) -> String {
    guard let change else { return "the start" }
    let arrow = glyphs.arrow
    return SegmentSummary(
      segment: self, names: Names(setupBefore.network, scheme: scheme, glyphs: glyphs),
      arrow: arrow
    ).text(change)
  }
}

private struct SegmentSummary {
  let segment: Segment
  let names: Names
  let arrow: String

  func text(_ change: Change) -> String {
    let (old, new) = (segment.setupBefore, segment.setup)
    switch change {
    case .parameter(let parameter, let value):
      return "\(names.symbol(.parameter(parameter))) "
        + from(number(segment.oldValue ?? .nan), to: number(value))
    case .input(let row, let index, let value):
      let before = old.data.inputs[(row - 1) * old.data.inputCount + index - 1]
      return
        "\(names.symbol(.input(index))) of row \(row): \(from(number(before), to: number(value)))"
    case .target(let row, let index, let value):
      let before = old.data.targets[(row - 1) * old.data.targetCount + index - 1]
      return
        "\(names.symbol(.target(index))) of row \(row): \(from(number(before), to: number(value)))"
    case .targets(let row, let values):
      return "targets of row \(row): \(values.map(number).joined(separator: ", "))"
    case .learningRate, .optimizer: return optimizer(old.optimizer, new.optimizer)
    case .loss: return "loss \(from(text(old.loss), to: text(new.loss)))"
    case .batch:
      return "batch \(from(text(old.training.batch), to: text(new.training.batch)))"
    case .shuffle(let shuffle):
      return shuffle ? "rows shuffled in each epoch" : "rows in file order"
    case .seed(let seed): return "seed \(from("\(old.training.seed)", to: "\(seed)"))"
    default: return shape(change)
    }
  }

  private func shape(_ change: Change) -> String {
    switch change {
    case .activation(let layer, let activation):
      let before = segment.setupBefore.network.layers[layer - 1].activation
      return "activation of layer \(layer): \(from(text(before), to: text(activation)))"
    case .addUnit(let layer): return "a unit added to layer \(layer)"
    case .removeUnit(let layer, let unit): return "unit \(unit) of layer \(layer) removed"
    case .addLayer(let below, let units, let activation):
      return "a layer of \(units) \(text(activation)) \(units == 1 ? "unit" : "units") added above "
        + (below == 0 ? "the inputs" : "layer \(below)")
    case .removeLayer(let layer): return "layer \(layer) removed"
    default: return ""
    }
  }

  private func from(_ old: String, to new: String) -> String { "\(old) \(arrow) \(new)" }

  private func number(_ value: Double) -> String { NumberFormat.all.text(value) }

  private func text(_ loss: Loss) -> String {
    if case .huber(let delta) = loss { "huber (delta \(number(delta)))" } else { loss.name }
  }

  private func text(_ activation: Activation) -> String {
    switch activation {
    case .leakyReLU(let slope), .prelu(let slope): "\(activation.name) (slope \(number(slope)))"
    case .elu(let alpha): "elu (alpha \(number(alpha)))"
    default: activation.name
    }
  }

  private func text(_ batch: Batch) -> String {
    if case .rows(let rows) = batch { "\(rows)" } else { "full" }
  }

  /// The kind where it is another, and every setting that is.
  private func optimizer(_ old: Optimizer, _ new: Optimizer) -> String {
    let before = Dictionary(settings(old), uniquingKeysWith: { first, _ in first })
    return settings(new).compactMap { name, value -> String? in
      guard before[name] != value else { return nil }
      return "\(name) " + (before[name].map { from($0, to: value) } ?? value)
    }.joined(separator: ", ")
  }

  private func settings(_ optimizer: Optimizer) -> [(String, String)] {
    func symbol(_ constant: Constant) -> String { names.symbol(.constant(constant)) }
    var own: [(Constant, Double)] = []
    var nesterov = false
    switch optimizer.kind {
    case .gradientDescent: break
    case .momentum(let beta, let isNesterov):
      own = [(.beta, beta)]
      nesterov = isNesterov
    case .adagrad(let epsilon): own = [(.epsilon, epsilon)]
    case .rmsprop(let beta, let epsilon): own = [(.beta, beta), (.epsilon, epsilon)]
    case .adadelta(let rho, let epsilon): own = [(.rho, rho), (.epsilon, epsilon)]
    case .adam(let beta1, let beta2, let epsilon):
      own = [(.beta1, beta1), (.beta2, beta2), (.epsilon, epsilon)]
    }
    own += [(.learningRate, optimizer.learningRate), (.weightDecay, optimizer.weightDecay)]
    return [("optimizer", optimizer.kind.name), ("form", optimizer.form.rawValue)]
      + own.map { (symbol($0), number($1)) }
      + [
        ("nesterov", nesterov ? "on" : "off"),
        ("clipping at", optimizer.clipNorm.map(number) ?? "no norm"),
      ]
  }
}
