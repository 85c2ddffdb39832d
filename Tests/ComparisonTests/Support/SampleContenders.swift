import Comparison
import Engine
import Session

/// Contenders that several tests let run.
enum SampleContenders {
  /// XOR with six optimizers in both forms and Nesterov, in batches of several sizes.
  static let setups: [Setup] = {
    var setups: [Setup] = []
    for kind in Optimizer.Kind.all {
      for form in Optimizer.Form.allCases {
        setups.append(setup(Optimizer(kind, learningRate: 0.05, form: form), .rows(3)))
      }
    }
    let nesterov = Optimizer(.momentum(beta: 0.8, nesterov: true), learningRate: 0.1)
    return setups + [setup(nesterov, .full), setup(nesterov, .rows(1))]
  }()

  static func setup(_ optimizer: Optimizer, _ batch: Batch) -> Setup {
    var setup = Example.xor
    setup.optimizer = optimizer
    setup.training.batch = batch
    return setup
  }

  /// An order for networks, all to the same iteration.
  static func order(_ setups: [Setup], to iteration: Int, firstID: Int = 1) -> ComparisonOrder {
    ComparisonOrder(
      entries: setups.enumerated().map {
        ComparisonOrder.Entry(id: firstID + $0.offset, course: .network($0.element, heldOut: nil))
      }, requests: setups.map { _ in ContenderRequest(.iteration(iteration)) })
  }

  /// Waits for a crew to answer completely, which it does sooner or later.
  static func answers(of crew: ConcurrentCrew, count: Int) async -> [ContenderReport] {
    var reports: [Int: ContenderReport] = [:]
    while reports.count < count {
      for report in crew.takeNews().reports where report.isComplete { reports[report.id] = report }
      await Task.yield()
    }
    return reports.values.sorted { $0.id < $1.id }
  }
}
