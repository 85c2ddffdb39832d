import Foundation
import Testing

struct SweepTextTests {
  @Test("Each rate has a line, divergence is marked, and the best rate is a command to copy")
  func sweep() throws {
    let scratch = try Scratch()
    // ½(1−η)²ᵉ is least at η = 1, where it is 0; at 5 and 10 the cost only grows.
    let path = try scratch.write(
      """
      data: {rows: [{x: [1], y: [0]}]}
      network:
        layers: [{units: 1, activation: identity, weights: [[1]], biases: [0]}]
        frozen: [biases]
      loss: half-squared-error
      optimizer: {kind: gradient-descent, learning-rate: 0.9}
      training: {epochs: 400}
      """, as: "it's one.yaml")
    let run = try Program.run(
      "compare", path, "--sweep", "--optimizer",
      "gradient-descent:weight-decay=0,learning-rate=3,form=lecture")
    #expect(run.status == 0)
    let cells = run.lines.map { $0.split(separator: " ").map(String.init) }
    for rate in ["1e-5", "0.0001", "0.05", "0.5", "5", "10"] {
      #expect(cells.contains { $0.count == 2 && $0[0] == rate }, "\(rate)")
    }
    #expect(cells.contains(["5", "diverged"]) && cells.contains(["10", "diverged"]))
    #expect(cells.contains(["1", "0"]) && cells.contains(["2", "0.5"]))
    #expect(run.lines.contains("A  best learning rate 1, final cost 0"))
    let quoted = path.replacingOccurrences(of: "'", with: "'\\''")
    let command =
      "backstep compare '\(quoted)' --optimizer "
      + "gradient-descent:weight-decay=0,form=lecture,learning-rate=1"
    #expect(run.lines.contains("   \(command)"))
    let again = try Program.shell(
      command.replacing("backstep compare", with: "\"$0\" compare"), [])
    #expect(again.status == 0)
    #expect(again.lines.contains { $0.hasPrefix("A  gradient-descent") })
  }

  @Test("Where no run comes to its end, no rate is best; at the end of the sweep that is said")
  func edges() throws {
    let scratch = try Scratch()
    let path = try scratch.write(TrainCommandTests.diverging)
    let run = try Program.run("compare", path, "--sweep", "--optimizer", "gradient-descent")
    #expect(run.lines.contains("A  no learning rate of the sweep came to its end"))
    let slow = try Program.run("compare", "mazur", "--sweep", "--batch", "full")
    #expect(slow.output.contains("A  best learning rate 10, final cost"))
    #expect(slow.output.contains("; the sweep goes no further"))
    #expect(!slow.output.contains("--optimizer"))
  }
}
