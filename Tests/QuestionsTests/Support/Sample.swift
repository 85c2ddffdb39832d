import Derivation
import Engine
import Experiments
import Foundation
import Lessons
import Questions
import Session

/// The experiments that questions are asked of.
enum Sample {
  /// A built-in experiment, read from the file that is shipped.
  static func builtIn(_ name: String) throws -> Experiment {
    try BuiltIn(named: name) { try [UInt8](Data(contentsOf: folder.appending(path: $0))) }
      .experiment
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "experiments")

  /// A question whose block is given, on line 11 of its lesson's file.
  static func question(_ block: String) throws -> Part.Question {
    let head = "---\ntitle: A\nobjective: B\nminutes: 1\nexperiment: mazur\n---\n\n## A\n\nText.\n"
    let lesson = try Lesson(text: head + block, file: "a.md")
    for case .question(let question) in lesson.parts[0].items { return question }
    throw Missing()
  }

  private struct Missing: Error {}

  /// A reader who stands on the step that makes a quantity of Mazur's network, or at its beginning.
  static func reader(at quantity: String? = nil, iteration: Int = 1) throws -> QuestionReader {
    var run = Run(try builtIn("mazur").setup)
    run.goTo(Moment(iteration: iteration, index: 0))
    if let quantity {
      let question = try question("```predict\nquestion: a\nanswer: \(quantity)\n```")
      if case .predict(let predict) = question.asked {
        run.goTo(
          try QuestionReader(run: run, anchor: run.moment).number(predict, line: 1).moment)
      }
    }
    return QuestionReader(run: run, anchor: run.moment)
  }

  /// Random weights and data for a stack of layers of these units, the inputs first.
  static func network(
    _ units: [Int], hidden: Activation = .relu, output: Activation = .softmax,
    loss: Loss = .categoricalCrossEntropy,
    optimizer: Optimizer = Optimizer(.gradientDescent, learningRate: 0.1), rows: Int = 3,
    batch: Batch = .rows(2), frozen: Frozen = Frozen(), seed: UInt64 = 7
  ) -> Setup {
    var generator = SplitMix64(seed: seed)
    let layers = units.dropFirst().enumerated().map { place, count in
      DenseLayer(units: count, activation: place == units.count - 2 ? output : hidden)
    }
    let outputs = units[units.count - 1]
    let data = (0..<rows).map { row in
      (
        x: (0..<units[0]).map { _ in rounded(generator.uniform() * 2 - 1) },
        y: (0..<outputs).map { $0 == row % outputs ? 1.0 : 0 }
      )
    }
    return Setup(
      network: Network(
        inputs: units[0], layers: layers, frozen: frozen,
        initializer: Initializer(.xavierUniform, seed: seed)),
      data: Dataset(rows: data), loss: loss, optimizer: optimizer,
      training: Training(batch: batch, shuffle: true, seed: seed))
  }

  private static func rounded(_ x: Double) -> Double { (x * 100).rounded() / 100 }
}
