import Foundation
import Testing

struct TrainCommandTests {
  /// A line through two points that a far too large step leaves at once.
  static let diverging = """
    data:
      rows:
        - {x: [1000, 2], y: [1]}
        - {x: [2000, 2], y: [1]}
    network:
      layers:
        - {units: 1, activation: identity, weights: [[1, 2]], biases: [0]}
    loss: squared-error
    optimizer: {kind: gradient-descent, learning-rate: 10}
    training: {batch: 1}
    """

  @Test("One epoch of Mazur's network prints the numbers of the format's description")
  func mazur() throws {
    let result = try Program.run("train", "mazur", "--epochs", "1", "--json")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let start = "{\"title\": \"Mazur's 2-2-2\", \"epochs\": 1, \"iterations\": 1,"
    #expect(result.output.hasPrefix(start))
    #expect(
      result.output.contains(
        "\"loss\": {\"initial\": 0.2983711087600027, \"final\": 0.29102777369359933, "
          + "\"history\": [0.2983711087600027, 0.29102777369359933]}"))
    #expect(result.output.contains("\"outputs\": [[0.7420881111907824, 0.7752849682944595]]"))
    #expect(result.output.contains("\"biases\": [0.35, 0.35], \"slope\": null"))
    #expect(!result.output.contains("diverged"))
  }

  @Test("The keys come in the order of the format's description")
  func keyOrder() throws {
    let text = try Program.run("train", "mazur", "--epochs", "1", "--json").output
    let keys = [
      "title", "epochs", "iterations", "loss", "initial", "final", "history", "outputs", "layers",
      "units", "activation", "weights", "biases", "slope",
    ]
    let places = try keys.map { try #require(text.range(of: "\"\($0)\":")).lowerBound }
    #expect(places == places.sorted())
  }

  @Test("Without --epochs the file's epochs are trained, with a cost for each and one before")
  func epochs() throws {
    let result = try TrainResult.read(Program.run("train", "softmax", "--json"))
    #expect(result.epochs == 100)
    #expect(result.loss.history.count == 101)
    #expect(result.loss.initial == result.loss.history.first)
    #expect(result.loss.final == result.loss.history.last)
    #expect(result.loss.final.value < result.loss.initial.value)
    #expect(result.outputs.count == 6)
  }

  @Test("No epochs at all leave the network as it starts")
  func noEpochs() throws {
    let result = try TrainResult.read(Program.run("train", "mazur", "--epochs", "0", "--json"))
    #expect(result.iterations == 0)
    #expect(result.loss.history.count == 1)
    #expect(result.layers[0].weights[0].map(\.value) == [0.15, 0.2])
  }

  @Test("A run that diverges stops, says where, and ends its history with one more cost")
  func divergence() throws {
    let file = try Scratch()
    let path = try file.write(Self.diverging)
    let run = try Program.run("train", path, "--json")
    #expect(run.status == 0)
    let result = try TrainResult.read(run)
    let divergence = try #require(result.diverged)
    #expect(result.title == nil)
    #expect(run.output.hasPrefix("{\"title\": null"))
    #expect(result.iterations == divergence.iteration)
    #expect(result.epochs == (divergence.iteration + 1) / 2)
    #expect(result.loss.history.count == result.epochs + 1)
    #expect(!result.loss.final.value.isFinite)

    let trace = try TraceStep.read(
      Program.run("trace", path, "--iteration", "\(divergence.iteration)", "--json"))
    let first = try #require(trace.first { !$0.value.value.isFinite && $0.side != true })
    let place = divergence.where
    #expect(place.phase == first.phase && place.kind == first.kind)
    #expect(place.sample == first.sample && place.layer == first.layer)
    #expect(place.unit == first.unit && place.from == first.from)
  }

  @Test("A divergence after thousands of iterations is found by going back to it")
  func lateDivergence() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      """
      data: {rows: [{x: [1], y: [0]}]}
      network:
        layers: [{units: 1, activation: identity, weights: [[1]], biases: [0]}]
        frozen: [biases]
      loss: half-squared-error
      optimizer: {kind: gradient-descent, learning-rate: 2.1}
      training: {epochs: 100000}
      """)
    let result = try TrainResult.read(Program.run("train", path, "--json"))
    let divergence = try #require(result.diverged)
    // |w| grows by 1.1 each time; its square overflows at 1.1^2k > 1.8e308, times ½.
    #expect(divergence.iteration > 3700 && divergence.iteration < 3740)
    #expect(divergence.where.phase == "loss")
    #expect(divergence.where.kind == "loss-term")
    #expect(result.iterations == divergence.iteration)
    #expect(result.layers[0].weights[0][0].value.isFinite)
  }

  @Test("A divergence fails the command only when that is asked for")
  func failOnDivergence() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.diverging)
    let run = try Program.run("train", path, "--json", "--fail-on-divergence")
    #expect(run.status == 1)
    #expect(run.errors.contains("diverged in iteration"))
    #expect(try TrainResult.read(run).diverged != nil)
    #expect(try Program.run("train", "mazur", "--fail-on-divergence").status == 0)
  }

  @Test("The summary shows at most 15 costs, the first and the last among them")
  func summary() throws {
    let run = try Program.run("train", "mazur", "--epochs", "1000")
    #expect(run.status == 0)
    let start = try #require(run.lines.firstIndex { $0.hasPrefix("epoch") })
    let costs = run.lines[(start + 1)...].prefix { $0.first == " " || $0.first == "1" }
      .prefix { !$0.hasPrefix("row") && !$0.contains("output") }
    #expect(costs.count == 15)
    #expect(costs.first?.hasPrefix("    0  0.298371") == true)
    #expect(costs.last?.hasPrefix(" 1000  ") == true)
    #expect(run.output.contains("w⁽²⁾₁,₁"))
    #expect(run.output.contains("frozen"))
  }

  @Test("Without a UTF-8 locale the summary is plain ASCII")
  func asciiSummary() throws {
    let run = try Program.run("train", "mazur", environment: ["LC_ALL": "C"])
    #expect(run.output.utf8.allSatisfy { $0 < 128 })
    #expect(run.output.contains("w2[1,1]"))
  }

  @Test("A run gives the same output every time")
  func deterministic() throws {
    let first = try Program.run("train", "xor", "--json")
    #expect(try Program.run("train", "xor", "--json").output == first.output)
  }

  @Test("A title with quotes, backslashes and other alphabets comes back as it is")
  func quotedTitle() throws {
    let scratch = try Scratch()
    let title = "A \"net\" \\ für ∂L"
    let path = try scratch.write("title: '\(title)'\n" + Self.diverging)
    #expect(try TrainResult.read(Program.run("train", path, "--json")).title == title)
  }

  @Test("A number of epochs that cannot be is an error of the command line")
  func wrongEpochs() throws {
    for value in ["-1", "x", "1.5", "99999999999999999999", "9000000000000000"] {
      let run = try Program.run("train", "mazur", "--epochs=\(value)", "--json")
      #expect(run.status == 64, "\(value)")
      #expect(run.output.isEmpty)
    }
  }
}
