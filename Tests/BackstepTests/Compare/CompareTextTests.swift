import Foundation
import Testing

struct CompareTextTests {
  private func lines(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> [String] {
    let run = try Program.run(["compare"] + arguments, environment: environment)
    #expect(run.status == 0 && run.errors.isEmpty)
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("Without options six optimizers contend, each with a letter, its costs and a curve")
  func table() throws {
    let lines = try lines("xor")
    #expect(lines[0] == "XOR")
    #expect(lines[1] == "6 contenders, 500 epochs each; only the optimizers differ.")
    let train = try Program.run("train", "xor", "--json")
    let own = try #require(lines.first { $0.hasPrefix("A  gradient-descent") })
    let final = try TrainResult.read(train).loss.final.value
    let shown = try #require(Double(own.split(separator: " ")[2]))
    #expect(abs(shown - final) <= abs(final) * 1e-3)
    #expect(lines.contains("Each: 500 epochs, 500 iterations, 2000 rows."))
    for letter in "ABCDEF" { #expect(lines.suffix(21).contains { $0.contains(letter) }) }
  }

  @Test(
    "No line is wider than 80 columns",
    arguments: [
      ["xor"], ["iris", "--batch", "1", "--batch", "full", "--epochs", "2"],
      ["xor", "--sweep", "--epochs", "3"], ["xor", "--seeds", "3", "--epochs", "3"],
      [
        "xor", "--epochs", "2", "--optimizer",
        "adam:beta1=0.5,beta2=0.25,epsilon=0.5,form=lecture", "--optimizer",
        "momentum:learning-rate=1e300",
      ],
    ])
  func width(_ arguments: [String]) throws {
    let run = try Program.run(["compare"] + arguments)
    #expect(run.status == 0)
    #expect(run.lines.count > 10)
    for line in run.lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test("A name that is cut in the table stands below it in full")
  func longName() throws {
    let name = "momentum:beta=0.625,learning-rate=0.0125,form=lecture"
    let lines = try lines("xor", "--epochs", "1", "--optimizer", name)
    #expect(lines.contains("A  \(name)"))
    #expect(lines.contains { $0.hasPrefix("A  momentum:beta=") && $0.contains("…  ") })
  }

  @Test("What differs between contenders has a column, what does not stands below")
  func columns() throws {
    let lines = try lines("iris", "--batch", "full", "--batch", "12", "--epochs", "3")
    let header = try #require(lines.first { $0.contains("contender  ") })
    #expect(header.hasSuffix("iterations"))
    #expect(lines.contains { $0.hasPrefix("A  full") && $0.hasSuffix("  3") })
    #expect(lines.contains { $0.hasPrefix("B  12") && $0.hasSuffix("  30") })
    #expect(lines.contains("Each: 3 epochs, 360 rows."))
  }

  @Test("A contender that diverges is told of, and its curve ends in a small letter")
  func divergence() throws {
    let scratch = try Scratch()
    let path = try scratch.write(TrainCommandTests.diverging)
    let lines = try lines(path, "--learning-rate", "1e-9", "--learning-rate", "10")
    #expect(lines.contains { $0.hasPrefix("B diverged in iteration ") })
    let plot = lines.drop { !$0.hasPrefix("cost on all rows") }.filter { $0.contains("┤") }
    #expect(plot.first?.contains("b") == true)
    #expect(lines.contains("A small letter at the upper edge: that contender has diverged."))
  }

  @Test("Without a UTF-8 locale all is ASCII")
  func ascii() throws {
    for option in ["--sweep", "--seeds=2"] {
      let text = try lines("xor", option, "--epochs=5", environment: ["LC_ALL": "C"]).joined()
      #expect(text.utf8.allSatisfy { $0 < 128 })
    }
  }

  @Test("Losses and depths come with what one should know")
  func remarks() throws {
    #expect(
      try lines("xor", "--loss", "squared-error", "--epochs", "1")[2]
        == "Each cost is in the scale of its own loss: compare shapes, not heights.")
    let depths = try lines("iris", "--depth", "0", "--depth", "2", "--epochs", "1")
    #expect(depths[1].hasSuffix("only the number of hidden layers differs."))
    #expect(depths[2].contains("cannot have the same start"))
  }

  @Test("Without an epoch there is no curve")
  func noEpochs() throws {
    let lines = try lines("xor", "--epochs", "0")
    #expect(!lines.contains { $0.hasPrefix("cost on all rows") })
    #expect(lines.contains { $0.hasPrefix("A  gradient-descent") && $0.hasSuffix("  -") })
  }
}
