import App
import Compare
import Comparison
import Derivation
import Engine
import Experiments
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("What contenders differ in")
struct VaryingTests {
  /// A comparison of a built-in experiment by something, after keys.
  private static func comparer(
    _ name: String, by dimension: ContenderDimension, _ keys: String = ""
  ) throws -> Comparer {
    var comparer = try Comparer(name)
    for _ in ContenderDimension.allCases
    where comparer.state.comparison?.runs.dimension != dimension {
      comparer.type("C")
    }
    comparer.type(keys)
    return comparer
  }

  private static let texts: [(ContenderDimension, [String])] = [
    (.activation, ["tanh", "sigmoid", "relu", "leaky-relu", "prelu", "elu"]),
    (.loss, ["binary-cross-entropy", "half-squared-error", "mean-absolute-error"]),
    (.batch, ["1", "8", "16", "32", "full"]),
    (.learningRate, ["0.01", "0.03", "0.1", "0.3", "1"]), (.depth, ["1", "2", "3", "5", "8"]),
    (
      .initializer,
      [
        "zeros", "constant:value=0.5", "normal:mean=0,deviation=1", "xavier-uniform", "he-normal",
      ]
    ),
  ]

  @Test("contenders are the experiment with that one change, bit for bit", arguments: texts)
  func exact(_ dimension: ContenderDimension, _ texts: [String]) throws {
    let comparer = try Self.comparer("moons", by: dimension, "dlll")
    let experiment = try Sample.builtIn("moons")
    let screen = try #require(CompareScreen(comparer.state.comparisons))
    try #require(screen.contenders.count == texts.count)
    for (contender, text) in zip(screen.contenders, texts) {
      let trainer = Trainer(
        experiment.changed(by: try Contender(dimension, text, of: experiment)).setup)
      for _ in 0..<3 { trainer.step() }
      let name = dimension == .loss ? "own cost" : "cost"
      let cost = try #require(contender.numbers.first { $0.name == name })
      #expect(cost.text == NumberFormat.all.text(trainer.costOnAllRows()), "\(text)")
    }
  }

  @Test(
    "a contender is named by what it has of its own",
    arguments: [
      (ContenderDimension.activation, ["tanh", "sigmoid", "relu", "leaky relu", "prelu", "elu"]),
      (.batch, ["batch 1", "batch 8", "batch 16", "batch 32", "full batch"]),
      (.learningRate, ["η 0.01", "η 0.03", "η 0.1", "η 0.3", "η 1"]),
      (.initializer, ["zeros", "constant", "normal", "xavier uniform", "he normal"]),
      (
        .depth,
        [
          "1 hidden layer", "2 hidden layers", "3 hidden layers", "5 hidden layers",
          "8 hidden layers",
        ]
      ),
    ])
  func names(_ dimension: ContenderDimension, _ names: [String]) throws {
    let comparer = try Self.comparer("moons", by: dimension)
    let screen = try #require(CompareScreen(comparer.state.comparisons))
    #expect(screen.contenders.map(\.name) == names)
    #expect(screen.common.hasPrefix("by "))
  }

  @Test("what is typed is read as what contenders differ in, and altering gives it back")
  func typed() throws {
    for (dimension, text) in [
      (ContenderDimension.activation, "leaky-relu:slope=0.2,learning-rate=0.5,batch=4"),
      (.loss, "huber:delta=2"), (.depth, "4:batch=full"), (.initializer, "constant:value=3,seed=2"),
      (.batch, "5:learning-rate=0.2"), (.learningRate, "0.7:batch=2"),
    ] {
      var comparer = try Self.comparer("moons", by: dimension, "a\(text)\n")
      let before = try #require(comparer.state.comparison?.runs.contenders.last)
      #expect(comparer.state.overlay == .none, "\(text)")
      comparer.type("e\n")
      let after = try #require(comparer.state.comparison?.runs.contenders.last)
      #expect(comparer.state.overlay == .none)
      #expect(after.optimizer == before.optimizer && after.batch == before.batch)
      let names = try #require(CompareScreen(comparer.state.comparisons)).contenders
      #expect(names.last?.isChosen == true)
      comparer.type("e")
      guard case .prompt(let prompt) = comparer.state.overlay else {
        Issue.record("nothing is asked for")
        return
      }
      for part in text.split(separator: ",") {
        let wanted = part.replacing("4:batch=full", with: "batch=full")
        #expect(prompt.field.text.contains(wanted), "\(prompt.field.text)")
      }
    }
  }

  @Test("what does not fit is refused in the words of the command line")
  func refused() throws {
    var comparer = try Self.comparer("moons", by: .activation, "arelo\n")
    guard case .prompt(let prompt) = comparer.state.overlay else {
      Issue.record("it was taken")
      return
    }
    #expect(prompt.problem?.text.contains("did you mean relu?") == true)
    comparer = try Comparer("stackloss", "C")
    #expect(comparer.state.comparison?.runs.dimension == .loss)
    #expect(
      comparer.state.notice?.text.contains("Not by activation: found no hidden layer") == true)
  }

  @Test("contenders that were left are there again")
  func back() throws {
    var comparer = try Self.comparer("moons", by: .activation, "arelu\nX")
    let before = try #require(CompareScreen(comparer.state.comparisons)).contenders.map(\.name)
    for _ in ContenderDimension.allCases { comparer.type("C") }
    #expect(comparer.state.comparison?.runs.dimension == .activation)
    #expect(
      try #require(CompareScreen(comparer.state.comparisons)).contenders.map(\.name) == before)
  }

  @Test("given weights are left out where depth or starts differ, and that is said")
  func drawn() throws {
    for dimension in [ContenderDimension.depth, .initializer] {
      let comparer = try Self.comparer("xor", by: dimension)
      #expect(comparer.state.notice?.text.contains("all are drawn") == true)
      #expect(try #require(CompareScreen(comparer.state.comparisons)).common.contains("seed 1"))
    }
  }

  @Test("stepping in leads to exactly that contender", arguments: texts)
  func stepsIn(_ dimension: ContenderDimension, _ texts: [String]) throws {
    var comparer = try Self.comparer("moons", by: dimension, "ll")
    comparer.press(.tab)
    comparer.press(.enter)
    let experiment = try Sample.builtIn("moons")
    let contender = try Contender(dimension, texts[1], of: experiment)
    let setup = experiment.changed(by: contender).setup
    #expect(comparer.state.screen == .step && comparer.state.run.setup == setup)
    #expect(comparer.state.run.moment.iteration == 2)
  }

  @Test("where losses differ all are ranked by the squared error")
  func losses() throws {
    let comparer = try Self.comparer("moons", by: .loss, "lll")
    let model = try #require(comparer.state.comparison)
    let table = CompareTable(model, comparer.state.comparisons.around)
    #expect(table.title == "ranked by mean squared error now")
    #expect(table.columns.prefix(3).map(\.title) == ["sq error", "abs error", "own cost"])
    let errors = table.rows.compactMap { Double($0.cells[0]) }
    #expect(errors.count == 3 && errors == errors.sorted())
  }

  @Test("the palette begins a comparison by anything, or says why not")
  func palette() throws {
    var learner = try Learner("moons")
    learner.state = State(title: "Moons", experiment: try Sample.builtIn("moons"))
    _ = learner.state.update(.chosen(CompareCommand.by(.depth)))
    #expect(learner.state.screen == .compare && learner.state.comparison?.runs.dimension == .depth)
    learner.state = State(title: "Stack loss", experiment: try Sample.builtIn("stackloss"))
    _ = learner.state.update(.chosen(CompareCommand.by(.depth)))
    #expect(learner.state.screen == .step && learner.state.comparison == nil)
    #expect(learner.state.notice?.kind == .warning)
  }
}
