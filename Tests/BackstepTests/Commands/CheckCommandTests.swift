import Experiments
import Testing

struct CheckCommandTests {
  @Test("The derivatives of every built-in experiment are right", arguments: BuiltIn.names)
  func builtIns(_ name: String) throws {
    let run = try Program.run("check", name)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasSuffix("\npassed\n"))
  }

  @Test(
    "The derivatives of every activation and loss are right",
    arguments: SampleExperiments.all.indices)
  func samples(_ index: Int) throws {
    let scratch = try Scratch()
    let run = try Program.run("check", try scratch.write(SampleExperiments.all[index].yaml))
    #expect(run.status == 0, "\(SampleExperiments.all[index].name): \(run.output)")
  }

  @Test("A tolerance below the error of a difference fails the check")
  func tinyTolerance() throws {
    let run = try Program.run("check", "mazur", "--tolerance", "1e-30")
    #expect(run.status == 1)
    #expect(run.output.contains("\nfailed: 12 above the tolerance\n"))
    #expect(run.output.contains("tolerance 1e-30"))
  }

  @Test("The table has a line for each of few parameters, the worst first")
  func table() throws {
    let run = try Program.run("check", "mazur")
    let rows = run.lines.filter { $0.hasPrefix("w⁽") || $0.hasPrefix("b⁽") }
    #expect(rows.count == 12)
    let errors = rows.compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }
    #expect(errors.count == 12)
    #expect(errors == errors.sorted(by: >))
  }

  @Test("A parameter at a kink is listed as such and not counted")
  func kinks() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      """
      data: {rows: [{x: [1], y: [1]}]}
      network:
        layers:
          - {units: 1, activation: relu, weights: [[0]], biases: [0]}
          - {units: 1, activation: identity, weights: [[2]], biases: [0]}
      loss: half-squared-error
      optimizer: {kind: gradient-descent, learning-rate: 0.1}
      """)
    let run = try Program.run("check", path)
    #expect(run.status == 0)
    #expect(run.lines.filter { $0.hasSuffix("not counted: crosses a kink") }.count == 2)
    #expect(run.output.contains("2 derivatives compared, 2 at a kink not counted"))
  }

  @Test("An error that is not a number is above every tolerance")
  func notANumber() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      """
      data: {rows: [{x: [1e200], y: [1]}]}
      network: {layers: [{units: 1, activation: identity, weights: [[1]], biases: [0]}]}
      loss: squared-error
      optimizer: {kind: gradient-descent, learning-rate: 0.1}
      """)
    let run = try Program.run("check", path)
    #expect(run.status == 1)
    #expect(run.output.contains("failed"))
  }

  @Test("Of many parameters the worst are listed and the others counted")
  func manyParameters() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      """
      data: {toy: xor}
      network: {layers: [{units: 20, activation: tanh}, {units: 1, activation: sigmoid}]}
      loss: binary-cross-entropy
      optimizer: {kind: gradient-descent, learning-rate: 0.1}
      """)
    let run = try Program.run("check", path)
    #expect(run.status == 0)
    #expect(run.lines.filter { $0.hasPrefix("w⁽") || $0.hasPrefix("b⁽") }.count == 20)
    #expect(run.output.contains("and 61 more"))
  }

  @Test("A tolerance that cannot be is an error of the command line")
  func wrongTolerance() throws {
    for value in ["0", "-1", "x", "nan", "inf"] {
      #expect(try Program.run("check", "mazur", "--tolerance=\(value)").status == 64, "\(value)")
    }
  }
}
