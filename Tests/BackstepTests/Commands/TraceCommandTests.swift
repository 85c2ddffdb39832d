import Experiments
import Foundation
import Testing

struct TraceCommandTests {
  private static func steps(_ arguments: String...) throws -> [TraceStep] {
    let run = try Program.shell("exec \"$0\" trace \"$@\" --json", arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    return try TraceStep.read(run)
  }

  @Test("A line has its fields in the order of the format's description")
  func fields() throws {
    let lines = try Program.run("trace", "mazur", "--json").lines
    #expect(
      lines[2].hasPrefix(
        "{\"index\": 2, \"iteration\": 1, \"phase\": \"forward\", \"kind\": \"weighted-sum\", "
          + "\"sample\": 1, \"row\": 1, \"layer\": 1, \"unit\": 1, \"symbol\": \"z\", "
          + "\"formula\": "))
    #expect(
      lines[2].hasSuffix(", \"numbers\": \"0.15*0.05 + 0.2*0.1 + 0.35\", \"value\": 0.3775}"))
  }

  @Test("Mazur's iteration has its steps in the order in which they are computed")
  func order() throws {
    let steps = try Self.steps("mazur")
    let unit = ["product", "product", "weighted-sum", "activation"]
    let slopes = ["activation-slope", "delta", "weight-slope", "weight-slope", "bias-slope"]
    let output = ["output-slope"] + slopes
    let hidden = ["product", "product", "path-sum"] + slopes
    let means = Array(repeating: "batch-mean", count: 12)
    let updates = Array(repeating: "parameter-update", count: 8)
    let loss = ["loss-term", "loss-term", "loss", "cost"]
    let forward = unit + unit + unit + unit
    let backward = output + output + hidden + hidden + means
    #expect(steps.map(\.kind) == forward + loss + backward + updates)
    #expect(steps.map(\.index) == Array(0..<steps.count))
    #expect(steps.filter { $0.phase == "backward" && $0.layer == 2 }.first?.unit == 1)
    #expect(steps.first { $0.kind == "path-sum" }?.layer == 1)
  }

  @Test("A sum so far ends at the weighted sum without its bias, and at the sum of the routes")
  func totals() throws {
    let steps = try Self.steps("mazur")
    #expect(steps[1].total?.value == 0.05 * 0.15 + 0.2 * 0.1)
    #expect(steps[2].total == nil)
    let sums = steps.indices.filter { steps[$0].kind == "path-sum" }
    #expect(sums.count == 2)
    for index in sums { #expect(steps[index - 1].total == steps[index].value) }
  }

  @Test("Numbers evaluate to the value, for every built-in experiment", arguments: BuiltIn.names)
  func builtInNumbers(_ name: String) throws {
    for iteration in ["1", "7"] {
      try Self.check(try Self.steps(name, "--iteration", iteration))
    }
  }

  @Test(
    "Numbers evaluate to the value, for every activation, loss and optimizer",
    arguments: SampleExperiments.all.indices)
  func sampleNumbers(_ index: Int) throws {
    let scratch = try Scratch()
    let path = try scratch.write(SampleExperiments.all[index].yaml)
    for iteration in ["1", "2", "3"] {
      try Self.check(try Self.steps(path, "--iteration", iteration))
    }
  }

  private static func check(_ steps: [TraceStep]) throws {
    #expect(!steps.isEmpty)
    for step in steps {
      let outcome = try Arithmetic.evaluate(step.numbers)
      let value = step.value.value
      let isSame =
        value.isFinite
        ? abs(outcome.value - value) <= 1e-14 * outcome.largest
        : value.isNaN ? outcome.value.isNaN : outcome.value == value
      #expect(isSame, "\(step.index) \(step.kind): \(step.numbers) is not \(value)")
      #expect(step.numbers.utf8.allSatisfy { $0 < 128 })
    }
  }

  @Test("The updates are what training makes of the parameters")
  func updates() throws {
    for name in ["mazur", "xor", "softmax", "five-layer-chain"] {
      let trained = try TrainResult.read(Program.run("train", name, "--epochs", "1", "--json"))
      let updates = try Self.steps(name, "--kind", "parameter-update")
      #expect(!updates.isEmpty)
      for step in updates {
        let layer = trained.layers[try #require(step.layer) - 1]
        let unit = try #require(step.unit) - 1
        let value = step.from.map { layer.weights[unit][$0 - 1] } ?? layer.biases[unit]
        #expect(step.value == value)
      }
    }
  }

  @Test("A later iteration starts where training to it ends")
  func laterIteration() throws {
    let trained = try TrainResult.read(Program.run("train", "mazur", "--epochs", "4", "--json"))
    let updates = try Self.steps("mazur", "--iteration", "4", "--kind", "parameter-update")
    let weights = trained.layers.flatMap { $0.weights.joined() }
    #expect(updates.map(\.value) == weights)
    #expect(updates.allSatisfy { $0.iteration == 4 })
  }

  @Test("An iteration beyond the file's last epoch is trained up to")
  func beyondTheEnd() throws {
    #expect(try Self.steps("mazur", "--iteration", "150").first?.iteration == 150)
  }

  @Test("A filter leaves the lines of the whole trace that fit, unchanged")
  func filters() throws {
    let scratch = try Scratch()
    let path = try scratch.write(SampleExperiments.all[6].yaml)
    let lines = try Program.run("trace", path, "--json").lines
    let filters = [
      ("--phase", "backward", "\"phase\": \"backward\""), ("--kind", "product", "\"product\""),
      ("--sample", "2", "\"sample\": 2,"), ("--layer", "1", "\"layer\": 1,"),
      ("--unit", "2", "\"unit\": 2,"), ("--layer", "2", "\"layer\": 2,"),
    ]
    for (option, value, mark) in filters {
      let run = try Program.run("trace", path, "--json", option, value)
      let expected = lines.filter { $0.contains(mark) }
      #expect(!expected.isEmpty)
      #expect(run.lines == expected, "\(option) \(value)")
    }
    let both = try Program.run(
      "trace", path, "--json", "--phase", "forward", "--unit", "3", "--sample", "1", "--layer",
      "1", "--kind", "activation")
    #expect(both.lines.count == 1)
  }

  @Test("A filter that fits nothing prints nothing but a message")
  func emptyFilter() throws {
    let run = try Program.run("trace", "mazur", "--json", "--layer", "9")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no such step"))
  }

  @Test("The row of a sample is its place in the data, shuffled or not")
  func rows() throws {
    let scratch = try Scratch()
    let path = try scratch.write(SampleExperiments.all[0].yaml)
    let steps = try Self.steps(path) + Self.steps(path, "--iteration", "2")
    let rows = steps.filter { $0.kind == "loss" }.compactMap(\.row)
    #expect(rows.sorted() == [1, 2, 3])
    for (row, input) in zip(1...3, ["0.5", "1.5", "(-0.625)"]) {
      let product = try #require(steps.first { $0.row == row && $0.kind == "product" })
      #expect(product.from == 1)
      #expect(product.numbers.hasSuffix("*\(input)"))
    }
  }

  @Test("The long way round of a cross-entropy is marked, and only that")
  func sideRoads() throws {
    let steps = try Self.steps("softmax")
    for step in steps {
      let isSide = step.kind == "output-slope" || step.kind == "activation-slope"
      #expect((step.side == true) == isSide)
    }
    #expect(steps.contains { $0.with == 3 })
  }

  @Test("A run that diverges before the iteration is an error that names where")
  func divergedBefore() throws {
    let scratch = try Scratch()
    let path = try scratch.write(TrainCommandTests.diverging)
    let run = try Program.run("trace", path, "--iteration", "5000", "--json")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    let divergence = try TrainResult.read(Program.run("train", path, "--json")).diverged
    let iteration = try #require(divergence?.iteration)
    #expect(run.errors.contains("diverges in iteration \(iteration)"))
    let last = try Self.steps(path, "--iteration", "\(iteration)")
    #expect(last.contains { !$0.value.value.isFinite })
  }

  @Test("The text shows symbols over numbers, with a heading for each part")
  func text() throws {
    let run = try Program.run("trace", "mazur", "--phase", "forward")
    #expect(run.output.contains("forward, sample 1 (row 1), layer 1\n"))
    #expect(run.output.contains("z(h₁)         = w⁽¹⁾₁,₁ × x₁   + w⁽¹⁾₁,₂ × x₂  + b⁽¹⁾₁\n"))
    #expect(run.output.contains("= 0.15    × 0.05 + 0.2     × 0.1 + 0.35 = 0.3775\n"))
    #expect(!run.output.contains("backward"))
  }

  @Test("Options that cannot be are errors of the command line")
  func wrongOptions() throws {
    let wrong = [
      ["--iteration", "0"], ["--iteration", "x"], ["--sample", "0"], ["--layer", "0"],
      ["--unit", "0"], ["--phase", "sideways"], ["--kind", "sum"], ["--bogus"],
    ]
    for options in wrong {
      let run = try Program.shell("exec \"$0\" trace mazur --json \"$@\"", options)
      #expect(run.status == 64, "\(options)")
      #expect(run.output.isEmpty)
      #expect(!run.errors.isEmpty)
    }
  }

  @Test("A reader that goes away ends the program quietly")
  func closedPipe() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.large)
    let status = scratch.file("status")
    let run = try Program.shell(
      "{ \"$0\" trace \"$1\" --json; echo $? > \"$2\"; } | head -n 1", [path, status])
    #expect(run.lines.count == 1)
    #expect(run.errors.isEmpty)
    #expect(try String(contentsOfFile: status, encoding: .utf8) == "0\n")
  }

  @Test("The sums so far of a larger network end at its weighted sums")
  func largeTotals() throws {
    let scratch = try Scratch()
    let steps = try Self.steps(try scratch.write(Self.large), "--phase", "forward", "--layer", "1")
    for (last, sum) in zip(steps, steps.dropFirst()) where sum.kind == "weighted-sum" {
      #expect(last.total == sum.value)
    }
    #expect(steps.count == 20 * 16 * 26)
  }

  /// Biases of the first layer are 0, so that its last sums are its weighted sums.
  private static let large =
    """
    data:
      rows:

    """
    + (1...20).map { row in
      let inputs = (1...24).map { "\(Double($0 * row % 17) / 8 - 1)" }.joined(separator: ", ")
      return "    - {x: [\(inputs)], y: [\(row % 2)]}\n"
    }.joined()
      + """
      network:
        layers:
          - {units: 16, activation: tanh}
          - {units: 1, activation: sigmoid}
      loss: binary-cross-entropy
      optimizer: {kind: adam, learning-rate: 0.01}
      """
}
