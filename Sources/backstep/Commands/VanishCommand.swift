import ArgumentParser
import Derivation
import Engine
import Experiments
import Session

/// `backstep vanish`: the gradient of a deep stack, layer by layer.
struct VanishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vanish",
    abstract: "Print what becomes of the gradient in a deep stack, layer by layer.",
    discussion: """
      Without options it is the lecture notes' chain: five sigmoids in a row, every weight 1, \
      every bias 0, x 1, y 0. The loss is half the squared error; it trains by plain descent.

      With --json it prints one object. In a chain (--width 1) each entry of a layer is a number: \
      slope is f'(z); factor is slope times w_old of that layer; product is dL/do of that layer; \
      gradient is dL/dw of its weight. With more units z, o, slope and product are lists over the \
      units, and factor, gradient, w_old and w_new rows of a unit each, a number an input: factor \
      is the unit's slope times that weight. Numbers that are not finite are "NaN", "Infinity" or \
      "-Infinity". The table has means and norms there.

      Examples:
        backstep vanish
        backstep vanish --depth 20 --activation relu
        backstep vanish --weight 8 --iteration 100
        backstep vanish --width 8 --initializer he-normal --seed 3 --activation relu --json
      """)

  @Option(parsing: .unconditional, help: ArgumentHelp("How many layers, 1 to 50.", valueName: "n"))
  var depth = 5

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many units a layer, 1 to 16; the last has one.", valueName: "n"))
  var width = 1

  @Option(
    help: ArgumentHelp(
      "What every layer applies: \(VanishCommand.activationNames).", valueName: "name"))
  var activation = "sigmoid"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Every weight at the start; 1 unless drawn.", valueName: "w"))
  var weight: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Every bias at the start.", valueName: "b"))
  var bias = 0.0

  @Option(
    help: ArgumentHelp(
      "Draws the weights: \(VanishCommand.initializerNames).", valueName: "kind"))
  var initializer: String?

  @Option(help: ArgumentHelp("The seed of weights that are drawn.", valueName: "s"))
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: ArgumentHelp("x.", valueName: "x"))
  var input = 1.0

  @Option(parsing: .unconditional, help: ArgumentHelp("y.", valueName: "y"))
  var target = 0.0

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The learning rate, above 0.", valueName: "e"))
  var learningRate = 0.01

  @Option(parsing: .unconditional, help: ArgumentHelp("Which iteration, from 1.", valueName: "k"))
  var iteration = 1

  @Flag(help: "Print one JSON object.")
  var json = false

  private static let activationNames = Stack.activations.map(\.name).joined(separator: ", ")
  private static let initializerNames = Stack.initializers.map(\.name).joined(separator: ", ")

  func validate() throws {
    guard iteration >= 1 else {
      throw ValidationError("--iteration counts from 1, and is not \(iteration)")
    }
    _ = try stack()
  }

  func run() throws {
    let stack = try stack()
    let record = try IterationRecord.recorded(iteration, of: stack.experiment.setup) {
      CommandFailure.stackDivergedBefore(wanted: iteration, iteration: $0)
    }
    let ledger = LayerLedger(IterationSteps(record))
    let output = StandardOutput()
    if json {
      try output.write(VanishJSON(stack: stack, ledger: ledger).text)
    } else {
      for line in VanishText(stack, ledger).lines { try output.write("\(line)\n") }
    }
    try output.flush()
  }
}

// MARK: - The stack that is meant

extension VanishCommand {
  private func stack() throws -> Stack {
    var stack = Stack()
    stack.depth = try within(Stack.depths, depth, "--depth")
    stack.width = try within(Stack.widths, width, "--width")
    stack.activation = try named(
      activation, Stack.activations, \.name, "--activation", Self.activationNames)
    stack.start = try start()
    stack.seed = seed
    stack.bias = try finite(bias, "--bias")
    stack.input = try finite(input, "--input")
    stack.target = try finite(target, "--target")
    guard learningRate > 0, learningRate.isFinite else {
      throw ValidationError(
        "--learning-rate is a finite number above 0, not \(NumberFormat.all.text(learningRate))")
    }
    stack.learningRate = learningRate
    return stack
  }

  private func start() throws -> Stack.Start {
    guard let initializer else { return .alike(weight: try finite(weight ?? 1, "--weight")) }
    guard weight == nil else {
      throw ValidationError(
        "--weight and --initializer exclude each other: weights are given or drawn")
    }
    return .drawn(
      try named(
        initializer, Stack.initializers, \.name, "--initializer", Self.initializerNames))
  }

  private func within(_ range: ClosedRange<Int>, _ value: Int, _ option: String) throws -> Int {
    guard range.contains(value) else {
      throw ValidationError(
        "\(option) is a whole number from \(range.lowerBound) to \(range.upperBound), not \(value)")
    }
    return value
  }

  private func finite(_ value: Double, _ option: String) throws -> Double {
    guard value.isFinite else {
      throw ValidationError("\(option) is a finite number, not \(NumberFormat.all.text(value))")
    }
    return value
  }

  private func named<Choice>(
    _ name: String, _ choices: [Choice], _ nameOf: (Choice) -> String, _ option: String,
    _ allowed: String
  ) throws -> Choice {
    guard let choice = choices.first(where: { nameOf($0) == name }) else {
      throw ValidationError("\(option) is one of \(allowed), not '\(name)'")
    }
    return choice
  }
}
