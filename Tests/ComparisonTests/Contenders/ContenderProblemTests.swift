import Comparison
import Engine
import Experiments
import Testing

@Suite("What is wrong with a contender")
struct ContenderProblemTests {
  /// Drawn weights, one hidden layer, targets that only an ordinary loss can take.
  static let experiment = Experiment(
    data: .rows(Dataset(rows: [(x: [1, 2], y: [0.5]), (x: [3, 4], y: [2])])),
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(units: 3, activation: .tanh), DenseLayer(units: 1, activation: .sigmoid),
      ]),
    loss: .squaredError, optimizer: Optimizer(.gradientDescent, learningRate: 0.1))

  private static let optimizers =
    "gradient-descent, momentum, adagrad, rmsprop, adadelta, adam, adamw"
  private static let common = "learning-rate, form, weight-decay, clip-norm"

  private func message(
    _ dimension: ContenderDimension, _ text: String, of experiment: Experiment = experiment
  ) -> String {
    do throws(ContenderProblem) {
      return "no problem: \(try Contender(dimension, text, of: experiment).change)"
    } catch {
      #expect(error.dimension == dimension && error.text == text)
      #expect(error.description.hasSuffix("; write \(dimension.form)"))
      return String(error.description.dropLast("; write \(dimension.form)".count))
    }
  }

  @Test(
    "A wrong optimizer is named, with what is allowed and what was probably meant",
    arguments: [
      ("adma", "optimizer: found \"adma\", did you mean adam?; allowed: \(optimizers)"),
      (
        "sgd",
        "optimizer: found \"sgd\"; allowed: \(optimizers) "
          + "(stochastic descent is gradient-descent with batch: 1)"
      ),
      ("", "optimizer: found nothing; allowed: \(optimizers)"),
      (":beta=1", "optimizer \":beta=1\": found nothing; allowed: \(optimizers)"),
      (
        "momentum,beta=0.5",
        "optimizer: found \"momentum,beta=0.5\"; allowed: \(optimizers)"
      ),
      (
        "momentum:",
        "optimizer \"momentum:\": found nothing where a setting should stand; "
          + "allowed: key=value"
      ),
      (
        "momentum:beta",
        "optimizer \"momentum:beta\": found \"beta\" where a setting should "
          + "stand; allowed: key=value"
      ),
      (
        "momentum:=1",
        "optimizer \"momentum:=1\": found \"=1\" where a setting should stand; "
          + "allowed: key=value"
      ),
      (
        "momentum:beta=0.5,",
        "optimizer \"momentum:beta=0.5,\": found nothing where a setting should stand; "
          + "allowed: key=value"
      ),
      (
        "momentum:beta=0.5,beta=0.6",
        "optimizer \"momentum:beta=0.5,beta=0.6\": found beta twice; allowed: each key once"
      ),
      (
        "momentum:kind=adam",
        "optimizer \"momentum:kind=adam\": found the key kind; allowed: the kind before the colon"
      ),
      (
        "momentum:bta=0.5",
        "optimizer \"momentum:bta=0.5\": bta: unknown key, did you mean beta?; allowed: \(common), "
          + "beta, nesterov, rho, beta1, beta2, epsilon"
      ),
      (
        "adam:beta=0.5",
        "optimizer \"adam:beta=0.5\": beta: not used by adam; allowed: \(common), "
          + "beta1, beta2, epsilon"
      ),
      (
        "momentum:beta=1",
        "optimizer \"momentum:beta=1\": beta: found 1; allowed: a number from 0 to below 1"
      ),
      (
        "momentum:beta=",
        "optimizer \"momentum:beta=\": beta: found nothing; "
          + "allowed: a number from 0 to below 1"
      ),
      (
        "momentum:learning-rate=1e999",
        "optimizer \"momentum:learning-rate=1e999\": learning-rate: found 1e999, beyond the "
          + "largest Double; allowed: a finite number"
      ),
      (
        "momentum:nesterov=yes",
        "optimizer \"momentum:nesterov=yes\": nesterov: found \"yes\"; allowed: true or false"
      ),
      (
        "adam:form=notes",
        "optimizer \"adam:form=notes\": form: found \"notes\"; allowed: lecture, standard"
      ),
      (
        "momentum:nesterov=true,form=lecture",
        "optimizer \"momentum:nesterov=true,form=lecture\": nesterov: not used by the lecture "
          + "form; allowed: \(common), beta"
      ),
    ])
  func optimizer(_ text: String, _ wanted: String) {
    #expect(message(.optimizer, text) == wanted)
  }

  @Test("Nesterov's rule is refused where the file has the lecture form")
  func nesterovInLecture() {
    var lecture = Self.experiment
    lecture.optimizer.form = .lecture
    #expect(
      message(.optimizer, "momentum:nesterov=true", of: lecture)
        .contains("nesterov: not used by the lecture form"))
  }

  @Test(
    "Wrong activations and losses are named alike",
    arguments: [
      (
        ContenderDimension.activation, "rleu",
        "activation: found \"rleu\", did you mean relu?; allowed: identity, step, sigmoid, tanh, "
          + "relu, leaky-relu, prelu, elu, gelu, silu, "
          + "softplus, softmax"
      ),
      (
        .activation, "relu:slope=1",
        "activation \"relu:slope=1\": found a setting; allowed: relu alone, since it has none"
      ),
      (
        .activation, "elu:slope=1",
        "activation \"elu:slope=1\": slope: not used by elu; allowed: alpha"
      ),
      (
        .activation, "elu:alpha=0",
        "activation \"elu:alpha=0\": alpha: found 0; allowed: a number above 0"
      ),
      (
        .loss, "mse",
        "loss: found \"mse\"; allowed: squared-error, half-squared-error, mean-squared-error, "
          + "mean-absolute-error, huber, log-cosh, binary-cross-entropy, "
          + "categorical-cross-entropy "
          + "(MSE is mean-squared-error)"
      ),
      (
        .loss, "huber:delta=-1",
        "loss \"huber:delta=-1\": delta: found -1; allowed: a number above 0"
      ),
      (
        .loss, "squared-error:delta=1",
        "loss \"squared-error:delta=1\": found a setting; allowed: squared-error alone, "
          + "since it has none"
      ),
      (
        .loss, "binary-cross-entropy",
        "loss: found binary-cross-entropy with the target 2 in data row 2; "
          + "allowed: targets that are a number from 0 to 1, as this loss needs"
      ),
      (
        .loss, "categorical-cross-entropy",
        "loss: found categorical-cross-entropy after a last layer with sigmoid; "
          + "allowed: after softmax"
      ),
    ])
  func kinds(_ dimension: ContenderDimension, _ text: String, _ wanted: String) {
    #expect(message(dimension, text) == wanted)
  }

  @Test(
    "Wrong numbers are named",
    arguments: [
      (ContenderDimension.batch, "0", "found 0; allowed: full, or a whole number from 1 to "),
      (.batch, "-3", "found -3; allowed: full, or a whole number from 1 to "),
      (.batch, "1.5", "found 1.5; allowed: full, or a whole number from 1 to "),
      (.batch, "Full", "found \"Full\"; allowed: full, or a whole number from 1 to "),
      (.batch, "", "found nothing; allowed: full, or a whole number from 1 to "),
      (.batch, "99999999999999999999", "found 99999999999999999999; allowed: full, or "),
      (.learningRate, "0", "found 0; allowed: a number above 0"),
      (.learningRate, "nan", "found \"nan\"; allowed: a number above 0"),
      (.learningRate, "1e999", "found 1e999, beyond the largest Double"),
      (.learningRate, "0x1", "found \"0x1\"; allowed: a number above 0"),
      (.depth, "-1", "found -1; allowed: a whole number from 0 to 255"),
      (.depth, "256", "found 256; allowed: a whole number from 0 to 255"),
      (.depth, "two", "found \"two\"; allowed: a whole number from 0 to 255"),
    ])
  func numbers(_ dimension: ContenderDimension, _ text: String, _ wanted: String) {
    #expect(message(dimension, text).hasPrefix("\(dimension.name): \(wanted)"))
  }

  @Test("Targets that are held out count too, by their row in the file")
  func heldOut() throws {
    var experiment = Self.experiment
    experiment.data = .toy(ToyData(.linear, samples: 40, testFraction: 0.3))
    experiment.network.inputs = 1
    let made = ToyData(.linear, samples: 40).made
    let first = try #require((0..<40).first { !(0...1).contains(made.target(row: $0).first ?? 0) })
    #expect(message(.loss, "binary-cross-entropy", of: experiment).contains("row \(first + 1);"))
  }

  @Test("Rows of a CSV file that are held out have their place in the file")
  func heldOutOfFile() throws {
    for wrong in 1...8 {
      let rows = (1...8).map { "\($0),\($0 == wrong ? 2 : 1)\n" }.joined()
      let yaml = """
        data: {csv: d.csv, inputs: [a], targets: [b], test-fraction: 0.4, seed: 3}
        network: {layers: [{units: 1, activation: sigmoid}]}
        loss: squared-error
        optimizer: {kind: adam, learning-rate: 0.1}
        """
      let experiment = try Experiment(yaml: yaml, file: "") { _ in Array(("a,b\n" + rows).utf8) }
      #expect(
        message(.loss, "binary-cross-entropy", of: experiment)
          .contains("with the target 2 in data row \(wrong);"))
    }
  }

  @Test("Targets whose sum is not 1 are refused by categorical cross-entropy")
  func sums() {
    var experiment = Self.experiment
    experiment.network.layers[1].activation = .softmax
    #expect(
      message(.loss, "categorical-cross-entropy", of: experiment)
        == "loss: found targets with the sum 0.5; "
        + "allowed: the sum 1, for categorical-cross-entropy")
  }

  @Test("Without a hidden layer there is nothing to change the activation of, or to copy")
  func noHiddenLayer() {
    var experiment = Self.experiment
    experiment.network.layers.removeFirst()
    #expect(
      message(.activation, "relu", of: experiment)
        == "activation: found no hidden layer; "
        + "allowed: a network with one, since the output's activation stays")
    #expect(
      message(.depth, "1", of: experiment)
        == "depth: found no hidden layer for others to be like; "
        + "allowed: 0, or a network with one")
  }

  @Test("Another depth is refused where any weights are given", arguments: [0, 1])
  func givenWeights(_ layer: Int) {
    var experiment = Self.experiment
    let (units, inputs) = layer == 0 ? (3, 2) : (1, 3)
    experiment.network.layers[layer].given = .all(
      weights: Array(repeating: Array(repeating: 1, count: inputs), count: units),
      biases: Array(repeating: 0, count: units))
    #expect(
      message(.depth, "1", of: experiment)
        == "depth: found weights in the experiment; allowed: weights that are drawn, "
        + "since those that are given fit one depth alone")
  }

  @Test("A depth with more parameters than an experiment may have is refused at once")
  func tooManyParameters() {
    var experiment = Self.experiment
    experiment.network.layers[0].units = 4_000
    #expect(
      message(.depth, "200", of: experiment)
        == "depth: found 3,184,812,001 parameters; allowed: at most 20,000,000")
  }

  @Test("Hostile text is shown on one line, short and harmless")
  func hostile() {
    let texts = [
      "\u{1B}[31madam\n", String(repeating: "x", count: 1_000_000), "adam:\u{7}=\u{202E}",
      "adam:" + String(repeating: "beta1=0.5,", count: 100_000), "adam:beta1=\u{0}",
    ]
    for text in texts {
      for dimension in ContenderDimension.allCases {
        let message = message(dimension, text)
        #expect(!message.hasPrefix("no problem"))
        #expect(message.count < 500)
        #expect(
          message.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && $0.value != 0x202E
          })
      }
    }
  }
}
