import Comparison
import Experiments
import Foundation
import Testing

struct CompareJSONTests {
  /// A network whose weights are drawn and whose rows are shuffled, with a setting of each kind.
  static let drawn = """
    title: Drawn
    data: {toy: moons, samples: 30, seed: 4, test-fraction: 0.2}
    network:
      layers: [{units: 5, activation: tanh}, {units: 4, activation: relu}, \
    {units: 1, activation: sigmoid}]
    loss: binary-cross-entropy
    optimizer: {kind: momentum, learning-rate: 0.3, weight-decay: 0.01, clip-norm: 2}
    training: {batch: 7, shuffle: true, seed: 3, epochs: 6}
    """

  @Test(
    "Each contender's text is that of train on the file with that one change",
    arguments: [
      (
        "--optimizer",
        [
          "gradient-descent", "momentum:nesterov=true", "adagrad", "rmsprop:form=lecture",
          "adadelta", "adadelta:form=lecture", "adam:learning-rate=0.01", "adam:beta1=0,beta2=0.5",
          "gradient-descent:learning-rate=1e300,clip-norm=1e300",
        ]
      ),
      ("--activation", ["relu", "elu:alpha=0.5", "prelu", "softmax"]),
      ("--loss", ["squared-error", "huber:delta=0.1", "binary-cross-entropy"]),
      ("--batch", ["full", "1", "7", "1000"]), ("--learning-rate", ["0.3", "1e-3", "1e200"]),
      ("--depth", ["0", "1", "2", "5"]),
      (
        "--initializer",
        [
          "zeros", "constant:value=0.5", "uniform:low=-1,high=1", "normal:mean=0,deviation=2",
          "xavier-uniform", "xavier-normal", "he-uniform:seed=9", "he-normal",
        ]
      ),
    ])
  func likeTrain(_ option: String, _ texts: [String]) throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.drawn)
    let arguments = texts.flatMap { ["\(option)=\($0)"] }
    let run = try Program.run(["compare", path, "--json"] + arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    let result = try CompareResult.read(run)
    #expect(result.title == "Drawn" && "--\(result.varies)" == option)
    #expect(result.contenders.map(\.name) == texts)
    let parts = CompareParts.parts(run.output)
    try #require(parts.count == texts.count)

    let dimension = try #require(ContenderDimension(rawValue: result.varies))
    let experiment = try Experiment(yaml: Self.drawn, file: "") { _ in [] }
    for (index, text) in texts.enumerated() {
      let alone = try scratch.write(
        experiment.changed(by: Contender(dimension, text, of: experiment)).yaml,
        as: "alone.yaml")
      let train = try Program.run("train", alone, "--json")
      #expect(CompareParts.parts(train.output) == [parts[index]], "\(text)")
      let trained = try TrainResult.read(train)
      #expect(result.contenders[index].epochs == trained.epochs)
      #expect(result.contenders[index].iterations == trained.iterations)
      #expect(result.contenders[index].diverged?.iteration == trained.diverged?.iteration)
      #expect(result.contenders[index].diverged?.where == trained.diverged?.where)
    }
  }

  @Test("The file's own settings give what train gives for the file itself")
  func itself() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.drawn)
    let train = try Program.run("train", path, "--json")
    for own in ["--batch=7", "--learning-rate=0.3", "--optimizer=momentum"] {
      let run = try Program.run("compare", path, "--json", own)
      #expect(CompareParts.parts(run.output) == CompareParts.parts(train.output))
    }
  }

  @Test("The keys come in the order of the format's description, and no others")
  func keys() throws {
    let output = try Program.run("compare", "mazur", "--epochs", "1", "--json").output
    let expected = [
      "name", "epochs", "iterations", "loss", "initial", "final", "history", "layers",
    ]
    #expect(output.hasPrefix("{\"title\": \"Mazur's 2-2-2\", \"varies\": \"optimizer\", "))
    let contender = try #require(output.split(separator: "\"name\"").dropFirst().first)
    let found = ("\"name\"" + contender).matches(of: /"([a-z]+)":/).map { String($0.1) }
    #expect(Array(found.prefix(8)) == expected)
    #expect(
      Set(found.dropFirst(8)) == ["units", "activation", "weights", "biases", "slope"])
  }

  @Test("--epochs counts as in train")
  func epochs() throws {
    let result = try CompareResult.read(
      Program.run("compare", "xor", "--json", "--epochs", "3"))
    #expect(result.contenders.count == 6)
    #expect(result.contenders.allSatisfy { $0.epochs == 3 && $0.loss.history.count == 4 })
    let none = try CompareResult.read(Program.run("compare", "xor", "--json", "--epochs", "0"))
    #expect(none.contenders.allSatisfy { $0.iterations == 0 && $0.loss.history.count == 1 })
  }

  @Test("A contender that diverges says where, and does not fail the command")
  func divergence() throws {
    let scratch = try Scratch()
    let path = try scratch.write(TrainCommandTests.diverging)
    let run = try Program.run(
      "compare", path, "--json", "--learning-rate", "10", "--learning-rate", "1e-9")
    #expect(run.status == 0)
    let result = try CompareResult.read(run)
    let train = try TrainResult.read(Program.run("train", path, "--json"))
    #expect(result.title == nil)
    #expect(result.contenders[0].diverged?.iteration == train.diverged?.iteration)
    #expect(result.contenders[0].diverged?.where == train.diverged?.where)
    #expect(result.contenders[1].diverged == nil)
  }

  @Test("A sweep has the final cost of a run at each rate, and says where one diverged")
  func sweep() throws {
    let scratch = try Scratch()
    let path = try scratch.write(TrainCommandTests.diverging)
    let result = try CompareResult.read(
      Program.run("compare", path, "--json", "--sweep", "--optimizer", "gradient-descent"))
    let sweep = try #require(result.contenders[0].sweep)
    #expect(sweep.compactMap(\.learningRate) == LearningRateSweep.rates)
    #expect(sweep[0].diverged != nil)
    let experiment = try Experiment(yaml: TrainCommandTests.diverging, file: "") { _ in [] }
    for trial in [sweep[0], sweep[9], sweep[18]] {
      var changed = experiment
      changed.optimizer.learningRate = trial.learningRate ?? 0
      let alone = try scratch.write(changed.yaml, as: "alone.yaml")
      let train = try TrainResult.read(Program.run("train", alone, "--json"))
      #expect(train.loss.final.value.bitPattern == trial.final.value.bitPattern)
      #expect(train.diverged?.iteration == trial.diverged?.iteration)
    }
  }

  @Test("Seeds have the final cost of a run with each")
  func seeds() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.drawn)
    let result = try CompareResult.read(
      Program.run("compare", path, "--json", "--seeds", "3", "--batch", "full", "--batch", "2"))
    let experiment = try Experiment(yaml: Self.drawn, file: "") { _ in [] }
    for contender in result.contenders {
      let seeds = try #require(contender.seeds)
      #expect(seeds.compactMap(\.seed) == [1, 2, 3])
      for trial in seeds {
        var seeded = experiment.changed(
          by: try Contender(.batch, contender.name, of: experiment))
        seeded.network.initializer.seed = UInt64(trial.seed ?? 0)
        seeded.training.seed = UInt64(trial.seed ?? 0)
        let alone = try scratch.write(seeded.yaml, as: "alone.yaml")
        let train = try TrainResult.read(Program.run("train", alone, "--json"))
        #expect(train.loss.final.value == trial.final.value)
      }
      #expect(Set(seeds.map(\.final.value)).count == 3)
      #expect(contender.sweep == nil)
    }
  }
}
