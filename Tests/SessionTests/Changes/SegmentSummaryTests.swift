import Engine
import Session
import Testing

@Suite("The summary of a segment")
struct SegmentSummaryTests {
  private func summary(_ change: Change, ascii: Bool = false) throws -> String {
    var setup = Example.xor
    setup.network.layers[0].given = .all(weights: [[0.5, -1], [0.25, 2]], biases: [0, 0])
    var run = Run(setup)
    try run.change(change)
    return run.segments[1].summary(glyphs: ascii ? .ascii : .unicode)
  }

  @Test("Every change says on one line what was and what is")
  func summaries() throws {
    let adam = Optimizer.Kind.adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8)
    let cases: [(Change, String)] = [
      (.parameter(.weight(layer: 1, unit: 2, from: 1), 0.75), "w⁽¹⁾₂,₁ 0.25 → 0.75"),
      (.input(row: 2, index: 1, 0.1), "x₁ of row 2: 0 → 0.1"),
      (.target(row: 2, index: 1, 0.5), "y of row 2: 1 → 0.5"),
      (.targets(row: 1, [0.5]), "targets of row 1: 0.5"),
      (.learningRate(0.5), "η 0.01 → 0.5"),
      (.optimizer(Optimizer(adam, learningRate: 0.01)), "β₁ 0.9 → 0.5"),
      (
        .optimizer(Optimizer(.gradientDescent, learningRate: 0.1, form: .lecture, clipNorm: 2)),
        "optimizer adam → gradient-descent, form standard → lecture, η 0.01 → 0.1, "
          + "clipping at no norm → 2"
      ),
      (
        .optimizer(Optimizer(.momentum(beta: 0.9, nesterov: true), learningRate: 0.01)),
        "optimizer adam → momentum, β 0.9, nesterov off → on"
      ),
      (.loss(.huber(delta: 2)), "loss binary-cross-entropy → huber (delta 2)"),
      (
        .activation(layer: 1, .leakyReLU(slope: 0.01)),
        "activation of layer 1: tanh → leaky-relu (slope 0.01)"
      ),
      (.batch(.full), "batch 3 → full"),
      (.shuffle(false), "rows in file order"),
      (.seed(9), "seed 5 → 9"),
      (.addUnit(layer: 1), "a unit added to layer 1"),
      (.removeUnit(layer: 1, unit: 2), "unit 2 of layer 1 removed"),
      (
        .addLayer(after: 0, units: 1, .elu(alpha: 1)),
        "a layer of 1 elu (alpha 1) unit added above the inputs"
      ),
      (.addLayer(after: 1, units: 3, .relu), "a layer of 3 relu units added above layer 1"),
      (.removeLayer(1), "layer 1 removed"),
    ]
    for (change, text) in cases { #expect(try summary(change) == text) }
  }

  @Test("Every setting of every optimizer has its place in the summary")
  func settings() throws {
    for kind in Optimizer.Kind.all {
      let optimizer = Optimizer(kind, learningRate: 0.1)
      var run = Run(Example.xor)
      try run.change(.optimizer(optimizer))
      for (setting, _) in optimizer.settings where setting.name != .clipNorm {
        var changed = run
        let value = Self.other(setting)
        try changed.change(.optimizer(optimizer.setting(setting.name, to: value)))
        let text = changed.segments[2].summary(glyphs: .ascii)
        #expect(text.hasPrefix(setting.name.terms.ascii ?? setting.name.key), "\(text)")
        #expect(text.contains(" -> "), "\(text)")
      }
    }
  }

  private static func other(_ setting: RuleSetting) -> SettingValue {
    switch setting.choice {
    case .flag: .flag(true)
    case .form: .form(.lecture)
    case .number, .optionalNumber: .number(0.625)
    }
  }

  @Test("In ASCII it has no other characters, and the first segment is the start")
  func ascii() throws {
    let weight = Parameter.weight(layer: 1, unit: 2, from: 1)
    #expect(try summary(.parameter(weight, 1), ascii: true) == "w1[2,1] 0.25 -> 1")
    #expect(try summary(.learningRate(0.5), ascii: true) == "eta 0.01 -> 0.5")
    #expect(Run(Example.xor).segments[0].summary() == "the start")
  }
}
