import Engine
import Session
import Testing

@Suite("The wording of problems with changes")
struct ChangeProblemWordingTests {
  private static let ranges: [(ChangeProblem, String)] = [
    (.noChange, "nothing changes: it is so already"),
    (
      .tooManyChanges(limit: 1000),
      "a run has at most 1000 changes; allowed: to undo some, or to save it from here"
    ),
    (.missing(.row, found: 5, count: 4), "there is no row 5; allowed: 1 to 4"),
    (.missing(.target, found: 2, count: 1), "there is no target 2; allowed: 1"),
    (
      .noPlaceForLayer(above: -1, highest: 2),
      "a layer cannot go above layer -1; allowed: 0 (the inputs) to 2"
    ),
    (
      .noPlaceForLayer(above: 3, highest: 0),
      "a layer cannot go above layer 3; allowed: 0 (the inputs)"
    ),
    (
      .noSlope(layer: 1, .tanh),
      "layer 1 has no learned slope: its activation is tanh; only prelu has one"
    ),
    (
      .outOfRange(.rule(.learningRate), found: 0, allowed: .positive),
      "found learning-rate 0; allowed: a number above 0"
    ),
    (
      .outOfRange(.parameter, found: .nan, allowed: .finite),
      "found the value nan; allowed: a finite number"
    ),
    (
      .nesterovInLectureForm,
      "the lecture form has no Nesterov momentum; "
        + "allowed: the standard form, or plain momentum"
    ),
  ]

  private static let fits: [(ChangeProblem, String)] = [
    (.batch(found: 0), "found a batch of 0 rows; allowed: full, or 1 or more"),
    (
      .lossNeedsOutput(.binaryCrossEntropy, found: .relu),
      "binary-cross-entropy cannot follow a last layer with relu; allowed: after sigmoid"
    ),
    (
      .target(.binaryCrossEntropy, row: 2, found: 1.5, allowed: .unit),
      "row 2 has the target 1.5; allowed for binary-cross-entropy: 0 to 1"
    ),
    (
      .targetsDoNotSumToOne(row: 2, sum: 1.5),
      "the targets of row 2 have the sum 1.5; allowed: the sum 1, for "
        + "categorical-cross-entropy (change all targets of the row together)"
    ),
    (.targetCount(found: 2, allowed: 1), "found 2 targets; allowed: 1, one for each output"),
    (
      .outputIsFixed(targets: 2),
      "the last layer has one unit for each of the 2 targets of a row; "
        + "allowed: a change of a hidden layer"
    ),
    (.lastUnit(layer: 1), "unit 1 is the only one of layer 1; allowed: to remove the layer"),
    (.units(found: 0), "found a layer of 0 units; allowed: 1 to 4096"),
    (.tooMany(.layers, found: 257), "found 257 layers; allowed: at most 256"),
    (.tooMany(.parameters, found: 1), "found 1 parameters; allowed: at most 20000000"),
  ]

  @Test("Every problem says on one line what was found and what is allowed")
  func wording() {
    for (problem, text) in Self.ranges + Self.fits { #expect("\(problem)" == text) }
  }

  @Test("A number of the settings has its name in an experiment file")
  func names() {
    for setting in SettingName.allCases {
      let problem = ChangeProblem.outOfRange(.rule(setting), found: -1, allowed: .nonNegative)
      #expect("\(problem)" == "found \(setting.key) -1; allowed: 0 or more")
    }
  }
}
