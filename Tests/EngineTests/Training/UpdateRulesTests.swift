import Engine
import Testing

@Suite("Optimizers' rules")
struct UpdateRulesTests {
  @Test(
    "Plain descent goes against the gradient, in both forms", arguments: Optimizer.Form.allCases)
  func descent(form: Optimizer.Form) {
    expect(Optimizer(.gradientDescent, learningRate: 0.1, form: form)) { w, g, _ in
      w - 0.1 * g
    }
  }

  @Test("Momentum adds the gradient to its velocity")
  func momentum() {
    let optimizer = Optimizer(.momentum(beta: 0.8, nesterov: false), learningRate: 0.1)
    expect(optimizer) { w, g, kept in
      kept[0] = 0.8 * kept[0] + g
      return w - 0.1 * kept[0]
    }
  }

  @Test("The lecture's momentum averages the gradients")
  func averagedMomentum() {
    let kind = Optimizer.Kind.momentum(beta: 0.8, nesterov: false)
    expect(Optimizer(kind, learningRate: 0.1, form: .lecture)) { w, g, kept in
      kept[0] = 0.8 * kept[0] + 0.2 * g
      return w - 0.1 * kept[0]
    }
  }

  @Test("Nesterov's momentum looks one velocity ahead")
  func nesterov() {
    let optimizer = Optimizer(.momentum(beta: 0.8, nesterov: true), learningRate: 0.1)
    expect(optimizer) { w, g, kept in
      kept[0] = 0.8 * kept[0] + g
      return w - 0.1 * g - 0.1 * 0.8 * kept[0]
    }
  }

  @Test("Adagrad divides by the root of the summed squares, ε outside or inside the root")
  func adagrad() {
    let kind = Optimizer.Kind.adagrad(epsilon: 0.01)
    expect(Optimizer(kind, learningRate: 0.1)) { w, g, kept in
      kept[0] += g * g
      return w - 0.1 * g / (kept[0].squareRoot() + 0.01)
    }
    expect(Optimizer(kind, learningRate: 0.1, form: .lecture)) { w, g, kept in
      kept[0] += g * g
      return w - 0.1 * g / (kept[0] + 0.01).squareRoot()
    }
  }

  @Test("RMSprop divides by the root of the averaged squares, ε outside or inside the root")
  func rmsprop() {
    let kind = Optimizer.Kind.rmsprop(beta: 0.7, epsilon: 0.01)
    expect(Optimizer(kind, learningRate: 0.1)) { w, g, kept in
      kept[0] = 0.7 * kept[0] + 0.3 * g * g
      return w - 0.1 * g / (kept[0].squareRoot() + 0.01)
    }
    expect(Optimizer(kind, learningRate: 0.1, form: .lecture)) { w, g, kept in
      kept[0] = 0.7 * kept[0] + 0.3 * g * g
      return w - 0.1 * g / (kept[0] + 0.01).squareRoot()
    }
  }

  @Test("Adadelta measures its changes by earlier ones; the lecture's is RMSprop")
  func adadelta() {
    let kind = Optimizer.Kind.adadelta(rho: 0.7, epsilon: 0.01)
    expect(Optimizer(kind, learningRate: 1)) { w, g, kept in
      kept[0] = 0.7 * kept[0] + 0.3 * g * g
      let change = ((kept[1] + 0.01) / (kept[0] + 0.01)).squareRoot() * g
      kept[1] = 0.7 * kept[1] + 0.3 * change * change
      return w - change
    }
    expect(Optimizer(kind, learningRate: 0.1, form: .lecture)) { w, g, kept in
      kept[0] = 0.7 * kept[0] + 0.3 * g * g
      return w - 0.1 * g / (kept[0] + 0.01).squareRoot()
    }
  }

  @Test("Adam corrects the bias of its averages; the lecture's does not")
  func adam() {
    let kind = Optimizer.Kind.adam(beta1: 0.6, beta2: 0.7, epsilon: 0.01)
    var (power1, power2) = (1.0, 1.0)
    expect(Optimizer(kind, learningRate: 0.1)) { w, g, kept in
      (power1, power2) = (power1 * 0.6, power2 * 0.7)
      kept[0] = 0.6 * kept[0] + 0.4 * g
      kept[1] = 0.7 * kept[1] + 0.3 * g * g
      let mean = kept[0] / (1 - power1)
      return w - 0.1 * mean / ((kept[1] / (1 - power2)).squareRoot() + 0.01)
    }
    expect(Optimizer(kind, learningRate: 0.1, form: .lecture)) { w, g, kept in
      kept[0] = 0.6 * kept[0] + 0.4 * g
      kept[1] = 0.7 * kept[1] + 0.3 * g * g
      return w - 0.1 * kept[0] / (kept[1] + 0.01).squareRoot()
    }
  }

  @Test("AdamW takes off a share of the parameter beside Adam's step, and averages bare gradients")
  func adamw() {
    let kind = Optimizer.Kind.adamw(beta1: 0.6, beta2: 0.7, epsilon: 0.01)
    for decay in [0.25, 0] {
      var (power1, power2) = (1.0, 1.0)
      expect(Optimizer(kind, learningRate: 0.1, weightDecay: decay)) { w, g, kept in
        (power1, power2) = (power1 * 0.6, power2 * 0.7)
        kept[0] = 0.6 * kept[0] + 0.4 * g
        kept[1] = 0.7 * kept[1] + 0.3 * g * g
        let mean = kept[0] / (1 - power1)
        let step = 0.1 * mean / ((kept[1] / (1 - power2)).squareRoot() + 0.01)
        return w * (1 - 0.1 * decay) - step
      }
    }
  }

  /// Follows one parameter for eight iterations by the rule for scalars; it changes what is kept
  /// and gives the new parameter.
  private func expect(
    _ optimizer: Optimizer, _ rule: (_ w: Double, _ g: Double, _ kept: inout [Double]) -> Double
  ) {
    var random = RandomSetups(seed: 81)
    let trainer = Trainer(random.setup(widths: [1], optimizer: optimizer))
    let parameter = Parameter.weight(layer: 1, unit: 1, from: 2)
    var weight = trainer.value(of: parameter)
    var kept = [0.0, 0]
    for iteration in 1...8 {
      let record = trainer.recordStep()
      weight = rule(weight, record.gradient(of: parameter), &kept)
      let what = "\(optimizer.kind.name), \(optimizer.form), iteration \(iteration)"
      #expect(close(record.updated(parameter), weight), "\(what)")
      for (buffer, number) in zip(optimizer.keptBuffers, kept) {
        let found = record.kept(buffer, of: parameter, before: false)
        #expect(close(found ?? .nan, number), "\(what): \(buffer)")
      }
    }
  }

  private func close(_ found: Double, _ expected: Double) -> Bool {
    abs(found - expected) <= 1e-14 * max(1e-3, abs(expected))
  }
}
