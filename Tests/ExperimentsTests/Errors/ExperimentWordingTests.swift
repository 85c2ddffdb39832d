import Experiments
import Testing

@Suite("The wording of errors")
struct ExperimentWordingTests {
  @Test("file, line, place, what was found and what is allowed stand on one line")
  func whole() {
    let error = ExperimentError(
      file: "my.yaml", line: 12, column: 9, path: "optimizer.kind",
      problem: .unexpected(found: .plain("sgd"), allowed: .names(["adam", "momentum"])))
    #expect(
      error.description
        == "my.yaml:12: optimizer.kind: found \"sgd\"; allowed: adam, momentum "
        + "(stochastic descent is gradient-descent with batch: 1)")
  }

  @Test("without a line and a place they are left out")
  func short() {
    #expect(
      ExperimentError(file: "big.yaml", problem: .tooLarge(bytes: 123_456_789)).description
        == "big.yaml: found 123,456,789 bytes; allowed: at most 16 MB (16,777,216 bytes); "
        + "larger data go in CSV")
  }

  @Test("what a file says cannot steer the terminal or flood it")
  func harmless() {
    let hostile = "\u{1B}[2J\u{202E}" + String(repeating: "x", count: 1_000)
    let error = ExperimentError(
      file: hostile, line: 1, path: hostile,
      problem: .unexpected(found: .quoted(hostile), allowed: .boolean))
    #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
    #expect(error.problem.description.count < 120)
    #expect(error.problem.description.hasPrefix("found \"\\u{1B}[2J\\u{202E}xxx"))
  }

  @Test(
    "every problem has its words",
    arguments: [
      (.unreadable(reason: "no such file"), "cannot be read: no such file"),
      (.text(.notUTF8), "found bytes that are not UTF-8; allowed: UTF-8 text"),
      (
        .text(.controlCharacter(7)),
        "found the control character U+0007; allowed: text that can be shown"
      ),
      (
        .text(.empty),
        "found nothing; allowed: an experiment with the keys data, network, loss, optimizer"
      ),
      (.text(.notYAML(problem: "did not find it", context: nil)), "not YAML: did not find it"),
      (
        .text(.notYAML(problem: "did not find it", context: "while parsing a list")),
        "not YAML: did not find it while parsing a list"
      ),
      (.text(.tab), "not YAML: found a tab; allowed: spaces"),
      (
        .text(.tooDeep(limit: 64)),
        "found lists and mappings more than 64 deep; allowed: at most 64"
      ),
      (.text(.refused(.anchor)), "found an anchor (&); allowed: the value itself"),
      (.text(.refused(.alias)), "found an alias (*); allowed: the value itself"),
      (.text(.refused(.tag)), "found a tag (!); allowed: the value itself"),
      (.text(.severalDocuments), "found a second document; allowed: one experiment a file"),
      (.text(.duplicateKey(firstLine: 3)), "found twice, first on line 3; allowed: once"),
      (.keyNotText, "found a list or a mapping as a key; allowed: a name"),
      (.unknownKey("q", allowed: ["x", "yy"]), "unknown key; allowed: x, yy"),
      (.unusedKey(by: "adam", allowed: ["kind"]), "not used by adam; allowed: kind"),
      (.missingKey("x", allowed: .boolean), "found no x; allowed: x with true or false"),
      (.notOneOf(found: [], allowed: ["a", "b"]), "found none; allowed: one of a, b"),
      (
        .unexpected(found: .mapping(2), allowed: .text),
        "found a mapping; "
          + "allowed: a text (a number, true, false or null needs quotes)"
      ),
      (
        .unexpected(found: .mapping(0), allowed: .number(.above(-1.5))),
        "found an empty mapping; allowed: a number above -1.5"
      ),
      (
        .unexpected(found: .nothing, allowed: .frozen(layers: 1)),
        "found nothing; allowed: weights, biases, slopes, or a layer number, here 1"
      ),
      (.notFinite("1e999"), "found 1e999, beyond the largest Double; allowed: a finite number"),
      (
        .count(found: 1, allowed: 2, of: "rows", because: "one for each unit"),
        "found 1 row; allowed: 2, one for each unit"
      ),
      (
        .mismatch(found: "3 units", allowed: "2", because: "as many"),
        "found 3 units; allowed: 2, as many"
      ),
      (
        .tooMany(found: 1_000_001, limit: 1_000_000, of: "rows"),
        "found 1,000,001 rows; allowed: at most 1,000,000"
      ),
      (
        .weightsWithoutBiases,
        "found weights without biases; allowed: both, biases alone, or none"
      ),
      (
        .lossNeedsOutput(loss: "huber", found: "relu", allowed: "tanh"),
        "found huber after a last layer with relu; allowed: after tanh"
      ),
      (
        .targetsDoNotSumToOne(sum: 0.5),
        "found targets with the sum 0.5; "
          + "allowed: the sum 1, for categorical-cross-entropy"
      ),
    ] as [(ExperimentProblem, String)])
  func words(_ problem: ExperimentProblem, _ words: String) {
    #expect(problem.description == words)
  }
}
