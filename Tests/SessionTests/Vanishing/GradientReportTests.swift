import Engine
import Session
import Testing

@Suite("What became of the gradient")
struct GradientReportTests {
  private func report(
    iteration: Int = 1, _ change: (inout Stack) -> Void = { _ in }
  ) -> GradientReport {
    GradientReport(StackSample.ledger(iteration: iteration, change))
  }

  @Test("vanishes 404-fold in the notes' chain")
  func vanishing() throws {
    let report = report()
    guard case .vanishing(let times) = report.verdict else {
      Issue.record("\(report.verdict)")
      return
    }
    #expect(abs(times - 404.4) < 0.1)
    let factors = try #require(report.factors)
    #expect(abs(factors.lowerBound - 0.2194) < 5e-5 && abs(factors.upperBound - 0.2246) < 5e-5)
    #expect(!report.isNearMinimum && report.slowRate == nil && !report.isFirstStuck)
  }

  @Test("explodes where factors are above 1, and keeps its size where they are 1")
  func others() {
    let exploding = report {
      ($0.depth, $0.start, $0.bias, $0.input, $0.target) = (8, .alike(weight: 8), -4, 0.5, 0)
    }
    #expect(exploding.verdict == .exploding(times: 128))
    #expect(exploding.factors == 2...2)
    #expect(report { $0.activation = .relu }.verdict == .steady(times: 1))
    #expect(report { $0.depth = 1 }.verdict == .single)
  }

  @Test("a dead unit, weights of 0 and an output that is right are no vanishing")
  func notVanishing() {
    let dead = report { ($0.activation, $0.bias, $0.target) = (.relu, -1, 1) }
    // Each z below 0 is dead; from the output on the last layer comes first.
    #expect(dead.verdict == .dead(layer: 5))
    #expect(report { $0.activation = .step }.verdict == .dead(layer: 5))
    #expect(report { $0.start = .alike(weight: 0) }.verdict == .cut(layer: 5))
    #expect(report { ($0.activation, $0.target) = (.relu, 1) }.verdict == .arrived)
    let near = report { ($0.activation, $0.target) = (.relu, 1.001) }
    #expect(near.verdict == .steady(times: 1) && near.isNearMinimum)
    let lucky = report { ($0.activation, $0.bias) = (.relu, -1) }
    #expect(lucky.verdict == .arrived && lucky.deadLayer == 5)
    #expect(report { ($0.activation, $0.target) = (.relu, 1) }.deadLayer == nil)
    #expect(report { $0.learningRate = 1e-6 }.slowRate == 1e-6)
  }

  @Test("a run that diverges is said to have")
  func diverged() {
    let report = report(iteration: 8) {
      ($0.activation, $0.start, $0.learningRate) = (.identity, .alike(weight: 3), 1)
    }
    guard case .notFinite = report.verdict else {
      Issue.record("\(report.verdict)")
      return
    }
  }

  @Test("a saturated unit and a weight that does not move by a bit are named")
  func saturated() {
    let report = report { $0.start = .alike(weight: 8) }
    #expect(report.saturatedLayer != nil)
    let deep = self.report { $0.depth = 50 }
    #expect(deep.isFirstStuck)
  }

  /// Nielsen 2015, chapter 5: the shape of the gradients of 2, 3 and 4 hidden layers.
  @Test(
    "with sigmoids and small drawn weights norms fall towards the first layers",
    arguments: [2, 3, 4], [Initializer.Kind.xavierNormal, .xavierUniform])
  func published(hidden: Int, kind: Initializer.Kind) {
    for seed in UInt64(1)...20 {
      let report = report {
        ($0.depth, $0.width, $0.start, $0.seed) = (hidden + 1, 16, .drawn(kind), seed)
      }
      let slopes = report.outputDerivatives
      for (earlier, later) in zip(slopes, slopes.dropFirst()) { #expect(earlier < later) }
      #expect(slopes[0] * 3 < slopes[hidden])
      #expect(report.gradients[0] < report.gradients[hidden] / 3)
    }
  }

  @Test("He's start and relu keep the size over twenty layers, within a factor of a few")
  func he() {
    var ratios: [Double] = []
    for seed in UInt64(1)...40 {
      let report = report {
        ($0.depth, $0.width, $0.activation, $0.start, $0.seed) =
          (20, 16, .relu, .drawn(.heNormal), seed)
      }
      guard report.outputDerivatives[19] > 0, report.outputDerivatives[0] > 0 else { continue }
      ratios.append(report.outputDerivatives[0] / report.outputDerivatives[19])
    }
    ratios.sort()
    #expect(ratios.count >= 10)
    let median = ratios[ratios.count / 2]
    #expect(median > 0.1 && median < 10)
    // The same with sigmoids loses a factor of a million and more.
    let sigmoid = report {
      ($0.depth, $0.width, $0.start) = (20, 16, .drawn(.heNormal))
    }
    #expect(sigmoid.outputDerivatives[0] < sigmoid.outputDerivatives[19] * 1e-6)
  }
}
