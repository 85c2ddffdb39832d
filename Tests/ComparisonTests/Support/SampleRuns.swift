import Comparison
import Engine
import Experiments

/// Comparisons that several tests run.
enum SampleRuns {
  /// XOR on a 2-2-1 network whose weights are drawn, with batches of 3 shuffled rows, for 20 epochs.
  static let experiment: Experiment = {
    var experiment = Experiment(
      data: .rows(Example.xor.data), network: Example.xor.network, loss: Example.xor.loss,
      optimizer: Example.xor.optimizer, training: Example.xor.training)
    experiment.training.epochs = 20
    return experiment
  }()

  static func contender(
    _ text: String, _ dimension: ContenderDimension = .optimizer
  ) throws -> Contender {
    try Contender(typed: text, dimension, of: experiment)
  }
}

extension ComparedRuns {
  /// Lets a crew do what is asked until all is told.
  mutating func settle(_ crew: any Crew = ImmediateCrew()) {
    repeat {
      crew.follow(order())
      let news = crew.takeNews()
      if news.isEmpty { break }
      hear(news)
    } while true
  }
}
