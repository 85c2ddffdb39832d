import Engine
import Testing

@Suite("The cost as a surface")
struct CostSliceTests {
  @Test("Where training is, its height and slopes are a full-batch trainer's, bit for bit")
  func bits() {
    var random = RandomSetups(seed: 610)
    for (output, loss) in RandomSetups.outputs {
      let setup = random.setup(
        widths: [4, 3], hidden: .prelu(initialSlope: 0.2), output: output, loss: loss,
        rows: 67 + random.below(70), batch: .full, shuffle: false)
      let trainer = Trainer(setup)
      for _ in 0..<2 { trainer.step() }
      let snapshot = trainer.snapshot
      let parameters = setup.network.parameters
      let pair = (parameters[random.below(4)], parameters[4 + random.below(parameters.count - 4)])
      let slice = CostSlice(setup, from: snapshot, pair.0, pair.1)
      #expect(slice.value(at: slice.start) == trainer.costOnAllRows())
      #expect(slice.start[1] == trainer.value(of: pair.0))
      #expect(slice.start[2] == trainer.value(of: pair.1))
      trainer.step()
      let gradient = slice.gradient(at: slice.start)
      #expect(gradient.x1.bitPattern == trainer.gradient(of: pair.0).bitPattern)
      #expect(gradient.x2.bitPattern == trainer.gradient(of: pair.1).bitPattern)
      #expect(slice.evaluate(at: slice.start).value == trainer.cost)
    }
  }

  @Test("Elsewhere it is the cost of a network that stands there")
  func elsewhere() {
    var random = RandomSetups(seed: 611)
    let setup = random.setup(widths: [3, 2], rows: 7, batch: .full, shuffle: false)
    let pair = (Parameter.weight(layer: 1, unit: 2, from: 1), Parameter.bias(layer: 2, unit: 1))
    let (slice, start) = (CostSlice(setup, pair.0, pair.1), Trainer(setup).snapshot)
    for _ in 0..<20 {
      let point = SurfacePoint(random.number(5), random.number(5))
      let moved = start.replacing(pair.0, with: point.x1, in: setup.network)
        .replacing(pair.1, with: point.x2, in: setup.network)
      let trainer = Trainer(setup, from: moved)
      #expect(slice.value(at: point) == trainer.costOnAllRows())
      trainer.step()
      let gradient = slice.gradient(at: point)
      #expect(gradient.x1 == trainer.gradient(of: pair.0))
      #expect(gradient.x2 == trainer.gradient(of: pair.1))
    }
    #expect(slice.value(at: slice.start) == Trainer(setup).costOnAllRows())
  }

  @Test("The two parameters may be frozen: the surface is the same")
  func frozen() {
    var random = RandomSetups(seed: 612)
    let setup = random.setup(rows: 6, batch: .full, shuffle: false)
    var still = setup
    still.network.frozen = Frozen(weights: true, biases: true)
    let pair = (Parameter.weight(layer: 1, unit: 1, from: 1), Parameter.bias(layer: 1, unit: 1))
    let (free, frozen) = (CostSlice(setup, pair.0, pair.1), CostSlice(still, pair.0, pair.1))
    let point = SurfacePoint(0.5, -0.25)
    #expect(free.gradient(at: point) == frozen.gradient(at: point))
    #expect(free.value(at: point) == frozen.value(at: point))
  }
}
