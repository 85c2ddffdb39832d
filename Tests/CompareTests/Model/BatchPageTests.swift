import Compare
import Derivation
import Engine
import TestSupport
import Testing
import Text

@Suite("What the page of batches shows")
struct BatchPageTests {
  private let setup = Sample.network(
    [2, 3, 2], optimizer: Optimizer(.gradientDescent, learningRate: 0.3), rows: 10, batch: .rows(4))

  private func page(
    _ setup: Setup, iterations: Int = 0, keys: String = ""
  ) throws -> BatchPage {
    var learner = Learner(setup)
    learner.compare(onPage: 7, iterations: iterations)
    for key in keys { learner.press(key == "\t" ? .tab : .character(key)) }
    learner.hearContenders()
    return BatchPage(try #require(learner.state.comparison), learner.state.comparisons.around)
  }

  @Test("slopes are those of the engine at each contender's parameters, bit for bit")
  func bits() throws {
    let iterations = 4
    let page = try page(setup, iterations: iterations)
    var learner = Learner(setup)
    learner.compare(onPage: 7)
    let contenders = try #require(learner.state.comparison).runs.contenders
    #expect(page.rows.count == contenders.count)
    for (row, contender) in zip(page.rows, contenders) {
      var own = setup
      own.optimizer = contender.optimizer
      let trainer = Trainer(own)
      for _ in 0..<iterations { trainer.step() }
      let spread = GradientSpread(
        own, from: trainer.snapshot, batch: .rows(4), epoch: 2,
        parameters: [.weight(layer: 1, unit: 1, from: 1)])
      let series = spread.series[0]
      #expect(row.gradients.map(\.bitPattern) == series.gradients.map(\.bitPattern))
      #expect(row.full?.bitPattern == series.full.bitPattern)
      let format = NumberFormat.short
      #expect(
        row.cells == [
          "4", "3", format.text(series.deviation), spread.relativeSpread.map(format.text) ?? "",
          format.text(series.full), format.text(series.mean), format.text(series.least),
          format.text(series.largest),
        ])
    }
  }

  @Test("other sizes are compared at the chosen contender's parameters")
  func sizes() throws {
    let page = try page(setup, iterations: 3, keys: "\t")
    #expect(page.sizes.map(\.rows) == [1, 2, 4, 8, 10])
    #expect(page.sizes.map(\.isOwn) == [false, false, true, false, false])
    #expect(page.sizes.map { $0.cells[1] } == ["10", "5", "3", "2", "1"])
    // The full batch has no noise: all its numbers are the one slope.
    #expect(page.sizes[4].gradients == [page.sizes[4].full] && page.sizes[4].cells[2] == "0")
    #expect(page.sizes[2].gradients == page.rows[1].gradients)
    #expect(page.sizes[0].gradients.count == 10)
  }

  @Test("another weight has other slopes")
  func weights() throws {
    let (first, second) = (try page(setup), try page(setup, keys: "j"))
    #expect(first.title == "g(w⁽¹⁾₁,₁), batch by batch")
    #expect(second.title == "g(w⁽¹⁾₁,₂), batch by batch")
    #expect(first.rows[0].gradients != second.rows[0].gradients)
  }

  @Test("contenders with other batches have their own numbers")
  func batches() throws {
    var learner = Learner(setup)
    learner.compare(onPage: 7)
    learner.type("aadam:batch=5")
    learner.press(.enter)
    learner.hearContenders()
    let page = BatchPage(try #require(learner.state.comparison), learner.state.comparisons.around)
    let last = try #require(page.rows.last)
    #expect(last.isChosen && last.cells.prefix(2) == ["5", "2"])
    #expect(last.gradients.count == 2)
    #expect(page.sizes.map(\.rows) == [1, 2, 4, 5, 8, 10])
  }

  @Test("one row, a surface, frozen weights and too much work are explained")
  func hints() throws {
    #expect(try page(setup).hint.isEmpty)
    var alone = setup
    alone.data = Dataset(rows: [([1, 2], [1, 0])])
    alone.training.batch = .full
    #expect(try page(alone).hint.first?.hasPrefix("There is one row of data") == true)
    #expect(try page(setup, keys: "f").hint.first?.hasPrefix("On a surface") == true)
    var frozen = setup
    frozen.network.frozen = Frozen(weights: true, biases: true, slopes: true)
    #expect(
      try page(frozen).hint.first?.hasPrefix("Every weight of this network is frozen") == true)
    let huge = Sample.network([1200, 60, 2], rows: 700, batch: .rows(100))
    #expect(try page(huge).hint.first == "700 rows × 72182 parameters are too many to go over")
  }

  @Test("sizes that are left out are said")
  func leftOut() throws {
    let wide = Sample.network([200, 60, 2], rows: 700, batch: .rows(100))
    let page = try page(wide)
    #expect(page.sizes.map(\.rows) == [1, 2, 4, 100, 700])
    #expect(page.sizeNote == "7 of 12 sizes are left out: too much work for each frame.")
  }
}
