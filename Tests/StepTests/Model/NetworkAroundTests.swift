import Pictures
import Derivation
import Engine
import TestSupport
import Testing

@Suite("The picture of the network")
struct NetworkAroundTests {
  @Test("has a column a layer and an edge a weight")
  func whole() throws {
    let picture = try Learner("mazur").screen.network
    #expect(picture.columns.map(\.layer) == [0, 1, 2])
    #expect(picture.columns.map(\.name) == ["inputs", "sigmoid", "sigmoid"])
    #expect(picture.columns.flatMap(\.units).map(\.name) == ["x₁", "x₂", "h₁", "h₂", "o₁", "o₂"])
    #expect(picture.edges.count == 8)
    #expect(picture.columns[0].units.map(\.activation.text) == ["0.05", "0.1"])
    #expect(picture.columns[2].units.map(\.target?.text) == ["0.01", "0.99"])
    #expect(picture.hiddenLayersBefore + picture.hiddenLayersAfter == 0)
  }

  @Test("shows numbers only once they are computed")
  func pending() throws {
    let learner = try Learner("mazur")
    let plan = learner.state.run.current.steps.plan
    learner.forEachStep { step in
      for column in step.screen.network.columns where column.layer > 0 {
        for unit in column.units {
          let forward = StepAddress(
            .forward, .activation, sample: 1, layer: column.layer, unit: unit.number)
          let isDone = plan.index(of: forward).map { $0 <= step.moment.index } ?? true
          #expect((unit.activation.freshness == .pending) == !isDone)
          #expect((unit.activation.text == "…") == !isDone)
        }
      }
    }
  }

  @Test("lights the weight of the step and the routes of its slope")
  func emphasis() throws {
    var learner = try Learner("mazur")
    learner.go(
      to: StepAddress(.backward, .weightGradient, sample: 1, layer: 1, unit: 1, from: 1))
    let edges = learner.screen.network.edges
    #expect(edges.filter { $0.emphasis == .current }.map(\.weight.text) == ["0.15"])
    #expect(edges.filter { $0.emphasis == .route }.map(\.weight.text) == ["0.4", "0.5"])
  }

  @Test("lights all that goes into a weighted sum, and all routes of a path sum")
  func sums() throws {
    var learner = try Learner("mazur")
    learner.go(to: StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 2))
    #expect(selected(learner) == ["0.25", "0.3"])
    learner.go(to: StepAddress(.backward, .pathSum, sample: 1, layer: 1, unit: 2))
    #expect(selected(learner) == ["0.45", "0.55"])
    #expect(
      learner.screen.network.columns.flatMap(\.units).filter(\.isCurrent).map(\.name) == ["h₂"])
  }

  @Test("shows a weight's new value from its update on")
  func updated() throws {
    var learner = try Learner("mazur")
    let update = StepAddress(.update, .parameterUpdate, layer: 1, unit: 1, from: 1)
    learner.go(to: update)
    let edge = try #require(learner.screen.network.edges.first { $0.emphasis == .current })
    #expect(edge.weight.text == "0.1498" && edge.weight.freshness == .fresh)
    learner.press(.left)
    let before = learner.screen.network.edges.first?.weight
    #expect(before?.text == "0.15" && before?.freshness == .given)
  }

  @Test("of a wide network follows the step and counts what it hides")
  func windows() {
    var learner = Learner(Sample.network([64, 64, 10]))
    for (unit, from) in [(1, 1), (33, 40), (64, 64)] {
      learner.go(
        to: StepAddress(.forward, .product, sample: 1, layer: 1, unit: unit, from: from))
      let picture = learner.screen.network
      for (column, count) in zip(picture.columns, [64, 64, 10]) {
        #expect(column.units.count == 3)
        #expect(column.hiddenBefore == (column.units.first?.number ?? 0) - 1)
        #expect(column.hiddenBefore + column.units.count + column.hiddenAfter == count)
      }
      #expect(picture.columns[0].units.contains { $0.number == from })
      #expect(picture.columns[1].units.contains { $0.number == unit })
      #expect(picture.edges.filter { $0.emphasis == .current }.count == 1)
    }
  }

  @Test("of a deep network follows the step and counts the layers it hides")
  func depth() throws {
    var learner = try Learner("five-layer-chain")
    learner.forEachStep { step in
      let picture = step.screen.network
      #expect(picture.columns.count == 3)
      #expect(picture.hiddenLayersBefore == picture.columns.first?.layer)
      #expect(picture.hiddenLayersAfter == 5 - (picture.columns.last?.layer ?? 0))
      if let layer = step.address.layer {
        #expect(picture.columns.contains { $0.layer == layer })
        #expect(picture.columns.contains { $0.layer == layer - 1 }, "what feeds it")
      }
    }
    learner.room = .large
    #expect(learner.screen.network.columns.count == 6)
  }

  private func selected(_ learner: Learner) -> [String] {
    learner.screen.network.edges.filter { $0.emphasis == .current }.map(\.weight.text)
  }
}
