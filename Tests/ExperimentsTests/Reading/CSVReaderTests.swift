import Engine
import Experiments
import Testing

@Suite("Reading CSV files")
struct CSVReaderTests {
  private let plain = "a,b,c\n1,2,3\n4,5,6\n"

  private func yaml(_ data: String, units: Int = 1) -> String {
    """
    data:
      csv: t.csv
    \(data)
    network: {layers: [{units: \(units), activation: identity}]}
    loss: squared-error
    optimizer: {kind: gradient-descent, learning-rate: 0.1}
    """
  }

  private func read(
    _ csv: String, _ data: String = "  inputs: [a, b]\n  targets: [c]", units: Int = 1
  ) throws -> CSVData {
    let text = yaml(data, units: units)
    let experiment = try Experiment(yaml: text, file: "my.yaml") { file in
      #expect(file == "t.csv")
      return Array(csv.utf8)
    }
    let again = try Experiment(yaml: experiment.yaml, file: "my.yaml") { _ in Array(csv.utf8) }
    #expect(again == experiment)
    guard case .csv(let data) = experiment.data else { throw NoCSV() }
    #expect(experiment.heldOut == data.heldOut && experiment.setup.data == data.dataset)
    return data
  }

  private struct NoCSV: Error {}

  private func message(
    _ bytes: [UInt8], _ data: String = "  inputs: [a, b]\n  targets: [c]", file: String = "my.yaml"
  ) -> String {
    do throws(ExperimentError) {
      _ = try Experiment(yaml: yaml(data), file: file) { _ in bytes }
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test("columns are found by their names, in any order, and rows keep theirs")
  func columns() throws {
    #expect(
      try read(plain).dataset == Dataset(rows: [(x: [1, 2], y: [3]), (x: [4, 5], y: [6])]))
    let other = try read(plain, "  inputs: [c]\n  targets: [b, a]", units: 2)
    #expect(other.dataset == Dataset(rows: [(x: [3], y: [2, 1]), (x: [6], y: [5, 4])]))
    #expect(other.targetNames == ["b", "a"])
  }

  @Test(
    "line ends, blanks, quotes and a byte order mark make no difference",
    arguments: [
      "a,b,c\r\n1,2,3\r\n4,5,6\r\n", "a,b,c\r1,2,3\r4,5,6", "a,b,c\n1,2,3\n4,5,6\n\n\n",
      "\u{FEFF}a,b,c\n1,2,3\n4,5,6", " a , b\t,c\n 1,2 , 3\n4,\"5\",6 \n",
      "\"a\",\"b\",\"c\"\n\"1\",\"2\",\"3\"\n4, \"5\" ,6", "a,b,c\n+1,02.0,3.\n4e0,.5E1,60e-1\n",
    ])
  func forms(_ csv: String) throws {
    #expect(try read(csv).dataset == read(plain).dataset)
  }

  @Test("columns that are not used may hold anything, even line ends in quotes")
  func unused() throws {
    let data = try read("a,note,b,c\n1,\"one,\n\"\"two\"\"\",2,3\n4,,5,6\n")
    #expect(try data.dataset == read(plain).dataset)
  }

  @Test("a text target is one-hot, classes in the order of their first appearance")
  func classes() throws {
    let csv = "a,s\n1,red\n2,\"deep, blue\"\n3,red\n4,\"say \"\"green\"\"\"\n"
    let data = try read(csv, "  inputs: [a]\n  targets: [s]", units: 3)
    #expect(data.targetNames == ["red", "deep, blue", "say \"green\""])
    #expect(data.dataset.targets == [1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1])
    let both = try read(csv, "  inputs: [a]\n  targets: [a, s]", units: 4)
    #expect(both.targetNames == ["a", "red", "deep, blue", "say \"green\""])
    #expect(both.dataset.target(row: 1) == [2, 0, 1, 0])
  }

  @Test("rows are held out by their fraction and seed, and classes are those of the whole file")
  func heldOut() throws {
    let csv = "a,s\n" + (1...10).map { "\($0),k\($0)\n" }.joined()
    let columns = "  inputs: [a]\n  targets: [s]\n  test-fraction: 0.3"
    let data = try read(csv, columns, units: 10)
    let held = try #require(data.heldOut)
    #expect(held.rowCount == 3 && data.dataset.rowCount == 7 && data.targetNames.count == 10)
    #expect((data.dataset.inputs + held.inputs).sorted() == (1...10).map(Double.init))
    #expect(held.inputs == held.inputs.sorted())
    let other = try read(csv, columns + "\n  seed: 5", units: 10)
    #expect(other.heldOut != held && other.settings.seed == 5)
  }

  @Test("inputs are standardised over the rows that are trained on")
  func standardized() throws {
    let csv = "a,y\n" + (1...10).map { "\($0 * $0),\($0)\n" }.joined()
    let columns = "  inputs: [a]\n  targets: [y]\n  test-fraction: 0.3"
    let plain = try read(csv, columns)
    let data = try read(csv, columns + "\n  standardize: true")
    let scaling = Standardization(plain.dataset)
    #expect(data.standardization == scaling && plain.standardization == nil)
    #expect(data.dataset == scaling.applied(to: plain.dataset))
    #expect(data.heldOut == plain.heldOut.map(scaling.applied))
    #expect(abs(data.dataset.inputs.reduce(0, +)) < 1e-12)
  }

  @Test(
    "a broken file is named with the row and the column",
    arguments: [
      (
        "a,b,c\n1,2,3\n4,x,6\n",
        "t.csv:3: row 2, column 2 (b): found \"x\"; allowed: a number"
      ),
      ("a,b,c\n1,2,\n", "t.csv:2: row 1, column 3 (c): found nothing; allowed: a number"),
      ("a,b,c\n1,nan,3\n", "t.csv:2: row 1, column 2 (b): found \"nan\"; allowed: a number"),
      ("a,b,c\n1,0x2,3\n", "t.csv:2: row 1, column 2 (b): found \"0x2\"; allowed: a number"),
      (
        "a,b,c\n1,-1e999,3\n",
        "t.csv:2: row 1, column 2 (b): found -1e999, beyond the largest Double; "
          + "allowed: a finite number"
      ),
      ("a,b,c\n1,2,3\n4,5\n", "t.csv:3: row 2: found 2 fields; allowed: 3, as in the header"),
      ("a,b,c\n1,2,3,4\n", "t.csv:2: row 1: found 4 fields; allowed: 3, as in the header"),
      ("a,b,c\n\n1,2,3\n", "t.csv:2: row 1: found 1 field; allowed: 3, as in the header"),
      (
        "a,b,c\n1,2,3\n1,2,x\n", "t.csv:3: row 2, column 3 (c): found \"x\"; allowed: a number"
      ),
      (
        "a,b,c\n1,2,x\n1,2,3\n",
        "t.csv:3: row 2, column 3 (c): found 3; allowed: a text, as in row 1"
      ),
      (
        "a,b,c\n1,2,x\n1,2,\n",
        "t.csv:3: row 2, column 3 (c): found nothing; allowed: a text, as in row 1"
      ),
      (
        "a,b,c\n\"\n\",2,3\n4,x,6",
        "t.csv:2: row 1, column 1 (a): found \"\\u{A}\" in quotes; "
          + "allowed: a number"
      ),
      (
        "a,\"b\n\",b,c\n1,9,2,3\n4,9,x,6",
        "t.csv:4: row 2, column 3 (b): found \"x\"; allowed: a number"
      ),
      (
        "a,b,c\n1,2,3\n4,\"5,6\n7",
        "t.csv:3: character 3: found a quote that is never closed; allowed: a second quote"
      ),
      (
        "a,b,c\n1,\"2\"x,3\n",
        "t.csv:2: character 6: found text after a closing quote; "
          + "allowed: a comma or the line's end"
      ),
      (
        "a,b,c\n1,2,\u{7}\n",
        "t.csv:2: character 5: found the control character U+0007; "
          + "allowed: text that can be shown"
      ),
      ("", "t.csv:1: found no row; allowed: a header with the columns, and at least one row"),
      ("\n\n", "t.csv:1: found no row; allowed: a header with the columns, and at least one row"),
      (
        "a,b,c\n", "t.csv:1: found no row; allowed: a header with the columns, and at least one row"
      ),
      (
        "a,b,d\n1,2,3", "my.yaml:4: data.targets[1]: found \"c\"; allowed: a, b, d"
      ),
      (
        "a,b,c,b\n1,2,3,4",
        "my.yaml:3: data.inputs[2]: found \"b\", which the header has twice; "
          + "allowed: a column with a name of its own"
      ),
    ])
  func broken(_ csv: String, _ message: String) {
    #expect(self.message(Array(csv.utf8)) == message)
  }

  @Test("what is wrong with the settings is named")
  func settings() {
    let csv = Array(plain.utf8)
    let cases = [
      (
        "  targets: [c]", "my.yaml:2: data: found no inputs; allowed: inputs with a list of columns"
      ),
      (
        "  inputs: []\n  targets: [c]",
        "my.yaml:3: data.inputs: found an empty list; allowed: a list of at least one column"
      ),
      (
        "  inputs: [a, a]\n  targets: [c]",
        "my.yaml:3: data.inputs[2]: found the column a twice; allowed: each column once"
      ),
      (
        "  inputs: [a]\n  targets: [c]\n  seed: 3",
        "my.yaml:5: data.seed: not used by csv without test-fraction; "
          + "allowed: csv, inputs, targets, standardize, test-fraction"
      ),
      (
        "  inputs: [a]\n  targets: [c]\n  test-fraction: 0",
        "my.yaml:5: data.test-fraction: found 0; allowed: a number between 0 and 1"
      ),
      (
        "  inputs: [a]\n  targets: [c]\n  samples: 3",
        "my.yaml:5: data.samples: not used by csv without test-fraction; "
          + "allowed: csv, inputs, targets, standardize, test-fraction"
      ),
    ]
    for (data, message) in cases { #expect(self.message(csv, data) == message) }
    let one = message(
      Array("a,c\n1,2".utf8), "  inputs: [a]\n  targets: [c]\n  test-fraction: 0.5")
    #expect(one.hasPrefix("my.yaml:5: data.test-fraction: found 1 row; allowed: at least 2 rows"))
    let huge = message(
      Array("a,c\n1e308,2\n-1e308,3".utf8), "  inputs: [a]\n  targets: [c]\n  standardize: true")
    #expect(huge.hasPrefix("my.yaml:5: data.standardize: found true; allowed: false"))
  }

  @Test("bytes that are not UTF-8 are named with their place, and the file with its folder")
  func notUTF8() {
    let bytes = Array("a,b,c\n1,2,".utf8) + [0xE9]
    #expect(
      message(bytes, file: "folder/my.yaml")
        == "folder/t.csv:2: character 5: found bytes that are not UTF-8; allowed: UTF-8 text")
  }

  @Test("too many rows, numbers and classes are refused")
  func tooMany() {
    let rows = "a,b,c\n" + String(repeating: "1,2,3\n", count: Limits.rows + 1)
    #expect(
      message(Array(rows.utf8)) == "t.csv:1000002: row 1000001: found 1,000,001 rows; "
        + "allowed: at most 1,000,000")
    let classes = "a,b,c\n" + (0...Limits.units).map { "1,2,k\($0)\n" }.joined()
    #expect(
      message(Array(classes.utf8)) == "t.csv:4098: row 4097, column 3 (c): found 4,097 classes; "
        + "allowed: at most 4,096")
    let wide =
      "a,b,c\n" + (0..<Limits.units).map { "1,2,k\($0)\n" }.joined()
      + String(repeating: "1,2,k1\n", count: 9_000)
    #expect(message(Array(wide.utf8)).hasSuffix("allowed: at most 50,000,000"))
  }

  @Test("a file that cannot be read is named where it is asked for")
  func unreadable() {
    let error = #expect(throws: ExperimentError.self) {
      try Experiment(yaml: yaml("  inputs: [a]\n  targets: [c]"), file: "my.yaml") { _ in
        throw NoCSV()
      }
    }
    #expect(
      error?.description
        == "my.yaml:2: data.csv: found \"t.csv\", which cannot be read: NoCSV(); "
        + "allowed: a CSV file in or below the experiment's folder")
  }
}
