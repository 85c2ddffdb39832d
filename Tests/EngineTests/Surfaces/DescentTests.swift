import Engine
import Testing

@Suite("Descent on a surface")
struct DescentTests {
  /// Every optimizer, plain, decaying, clipping and both.
  static let optimizers: [Optimizer] = RandomSetups.optimizers.flatMap { plain in
    [(0, nil), (0.1, nil), (0, 0.01), (0.03, 0.5)].map { (decay: Double, clip: Double?) in
      var optimizer = plain
      optimizer.weightDecay = decay
      optimizer.clipNorm = clip
      return optimizer
    }
  }

  private static func descent(rate: Double) -> Optimizer {
    Optimizer(.gradientDescent, learningRate: rate)
  }

  @Test(
    "10 steps down x² from 10, along the bowl",
    arguments: [(0.2, "0.0604661760"), (0.05, "3.4867844"), (1.1, "61.917364")])
  func square(rate: Double, published: String) throws {
    let descent = Descent(
      .surface(.bowl), from: SurfacePoint(10, 0), optimizer: Self.descent(rate: rate))
    for _ in 0..<10 { descent.step() }
    try expect(descent.point.x1, prints: published)
    #expect(descent.point.x2 == 0)
  }

  @Test(
    "20 steps down the ravine",
    arguments: [(0.4, ["-0.943467", "-0.000073"]), (0.6, ["-0.387814", "-1673.365"])])
  func ravine(rate: Double, published: [String]) throws {
    let descent = Descent(.surface(.ravine), optimizer: Self.descent(rate: rate))
    #expect(descent.value == 10.5)
    for _ in 0..<20 { descent.step() }
    try expect([descent.point.x1, descent.point.x2], print: published)
    #expect(descent.iteration == 20)
  }

  @Test("Standard momentum on a quadratic converges just where 0 < ηλ < 2 + 2β")
  func momentum() {
    var generator = SplitMix64(seed: 620)
    let quadratics: [(surface: Surface, start: SurfacePoint, curvature: Double)] = [
      (.bowl, SurfacePoint(1, 0), 2), (.ravine, SurfacePoint(1, 0), 0.2),
      (.ravine, SurfacePoint(0, 1), 4), (.saddle, SurfacePoint(1, 0), 2),
    ]
    for _ in 0..<400 {
      let quadratic = quadratics[generator.below(quadratics.count)]
      let beta = 0.95 * generator.uniform()
      let edge = 2 + 2 * beta
      let step = 0.05 + 1.5 * edge * generator.uniform()
      guard abs(step / edge - 1) > 0.02 else { continue }
      let descent = Descent(
        .surface(quadratic.surface), from: quadratic.start,
        optimizer: Optimizer(
          .momentum(beta: beta, nesterov: false), learningRate: step / quadratic.curvature))
      for _ in 0..<1500 { descent.step() }
      let distance = abs(descent.point.x1) + abs(descent.point.x2)
      #expect(step < edge ? distance < 1e-6 : !(distance < 1e6), "ηλ \(step), β \(beta)")
    }
  }

  @Test("Down a negative curvature nothing converges, whatever the rate")
  func saddle() {
    for rate in [0.01, 0.1, 0.4] {
      let descent = Descent(.surface(.saddle), optimizer: Self.descent(rate: rate))
      for _ in 0..<400 { descent.step() }
      #expect(abs(descent.point.x1) < 1 && abs(descent.point.x2) > 1)
    }
    let still = Descent(
      .surface(.saddle), from: SurfacePoint(1, 0), optimizer: Self.descent(rate: 0.1))
    for _ in 0..<400 { still.step() }
    #expect(still.point.x2 == 0 && abs(still.point.x1) < 1e-30)
  }

  @Test(
    "On a slice it goes where a trainer goes whose other parameters stand still",
    arguments: optimizers)
  func slice(optimizer: Optimizer) {
    var random = RandomSetups(seed: 621)
    for (inputs, frozen) in [(1, Frozen()), (2, Frozen(biases: true))] {
      for rows in [8, 13] {
        let setup = random.setup(
          widths: [1], output: .sigmoid, loss: .halfSquaredError, optimizer: optimizer,
          inputs: inputs, rows: rows, batch: .full, shuffle: false, frozen: frozen)
        let pair: [Parameter] = [
          .weight(layer: 1, unit: 1, from: 1),
          inputs == 2 ? .weight(layer: 1, unit: 1, from: 2) : .bias(layer: 1, unit: 1),
        ]
        let trainer = Trainer(setup)
        let descent = Descent(.slice(CostSlice(setup, pair[0], pair[1])), optimizer: optimizer)
        for _ in 0..<25 {
          let height = descent.value
          #expect(trainer.step() == height)
          descent.step()
          #expect(trainer.value(of: pair[0]) == descent.point.x1)
          #expect(trainer.value(of: pair[1]) == descent.point.x2)
          #expect(trainer.gradientNorm == descent.gradientNorm)
        }
        #expect(!descent.hasDiverged)
      }
    }
  }

  @Test("Back at a snapshot it goes the same way again", arguments: optimizers)
  func snapshots(optimizer: Optimizer) {
    let descent = Descent(.surface(.rosenbrock), optimizer: optimizer)
    for _ in 0..<5 { descent.step() }
    let kept = descent.snapshot
    let (point, value) = (descent.point, descent.value)
    for _ in 0..<7 { descent.step() }
    let later = descent.snapshot
    descent.restore(kept)
    #expect(descent.point == point && descent.value == value && descent.iteration == 5)
    for _ in 0..<7 { descent.step() }
    #expect(descent.snapshot.isIdentical(to: later))
  }

  @Test("A descent that leaves the numbers says so, one that stays does not")
  func divergence() {
    let wild = Descent(.surface(.rosenbrock), optimizer: Self.descent(rate: 1))
    #expect(!wild.hasDiverged)
    for _ in 0..<20 { wild.step() }
    #expect(wild.hasDiverged)
    // ε = 0 divides 0 by 0 beside the coordinates, which says nothing about them.
    let tame = Descent(
      .surface(.bowl), optimizer: Optimizer(.adagrad(epsilon: 0), learningRate: 0.1))
    for _ in 0..<20 { tame.step() }
    #expect(!tame.hasDiverged)
  }

  @Test("A terrain starts and measures as what it is")
  func terrain() {
    var random = RandomSetups(seed: 622)
    let setup = random.setup()
    let pair = (Parameter.bias(layer: 1, unit: 1), Parameter.bias(layer: 1, unit: 2))
    let slice = CostSlice(setup, pair.0, pair.1)
    let point = SurfacePoint(0.5, 2)
    #expect(Terrain.slice(slice).coordinates == .parameters(pair.0, pair.1))
    #expect(Terrain.slice(slice).start == slice.start)
    #expect(Terrain.slice(slice).value(at: point) == slice.value(at: point))
    #expect(Terrain.slice(slice).gradient(at: point) == slice.gradient(at: point))
    #expect(Terrain.surface(.beale).coordinates == .surface(.beale))
    #expect(Terrain.surface(.beale).start == Surface.beale.start)
    #expect(Terrain.surface(.beale).value(at: point) == Surface.beale.value(at: point))
    #expect(Terrain.surface(.beale).gradient(at: point) == Surface.beale.gradient(at: point))
  }
}
