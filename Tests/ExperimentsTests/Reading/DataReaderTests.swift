import Engine
import Experiments
import Testing

@Suite("Reading data")
struct DataReaderTests {
  @Test("rows are read in their order")
  func rows() throws {
    let experiment = try Sample.read(Sample.yaml)
    let rows = Dataset(rows: [(x: [1, 2], y: [1]), (x: [3, 4], y: [0])])
    #expect(experiment.data == .rows(rows))
    #expect(experiment.setup.data == rows)
  }

  @Test("rows may be written as blocks, and over several lines")
  func blocks() throws {
    let yaml = Sample.replacing(
      "    - {x: [1, 2], y: [1]}",
      with: "    - x: [1,\n          2]\n      y:\n        - 1")
    #expect(try Sample.read(yaml) == Sample.read(Sample.yaml))
  }

  @Test(
    "what is wrong is named",
    arguments: [
      Wrong(
        "- {x: [3, 4], y: [0]}", "- {x: [3, 4, 5], y: [0]}",
        "my.yaml:4: data.rows[2].x: found 3 numbers; allowed: 2, as in row 1"),
      Wrong(
        "- {x: [3, 4], y: [0]}", "- {x: [3, 4], y: []}",
        "my.yaml:4: data.rows[2].y: found 0 numbers; allowed: 1, as in row 1"),
      Wrong(
        "- {x: [1, 2], y: [1]}", "- {x: [], y: [1]}",
        "my.yaml:3: data.rows[1].x: found an empty list; allowed: a list of at least one number"),
      Wrong(
        "- {x: [3, 4], y: [0]}", "- {x: [3, 4]}",
        "my.yaml:4: data.rows[2]: found no y; allowed: y with a list of numbers"),
      Wrong(
        "- {x: [3, 4], y: [0]}", "- [3, 4, 0]",
        "my.yaml:4: data.rows[2]: found a list of 3; allowed: a mapping with the keys x, y"),
      Wrong(
        "y: [0]", "y: 0", "my.yaml:4: data.rows[2].y: found 0; allowed: a list of numbers"),
      Wrong(
        "y: [0]", "y: [[0]]",
        "my.yaml:4: data.rows[2].y[1]: found a list of 1; allowed: a number"),
      Wrong(
        "[3, 4]", "[3, 1e999]",
        "my.yaml:4: data.rows[2].x[2]: found 1e999, beyond the largest Double; "
          + "allowed: a finite number"),
      Wrong(
        "{x: [3, 4], y", "{x: [3, 4], z: [1], y",
        "my.yaml:4: data.rows[2].z: unknown key; allowed: x, y"),
      Wrong(
        "  rows:\n", "  seed: 1\n  rows:\n",
        "my.yaml:2: data.seed: not used by rows; allowed: rows"),
      Wrong(
        "  rows:\n", "  toy: xor\n  rows:\n",
        "my.yaml:2: data: found rows and toy; allowed: one of rows, toy, csv"),
    ])
  func wrong(_ wrong: Wrong) {
    #expect(wrong.found == wrong.message)
  }

  @Test(
    "what is wrong with the source is named",
    arguments: [
      ("rows: []", "data.rows: found an empty list; allowed: a list of at least one row"),
      ("rows:", "data.rows: found nothing; allowed: a list of rows such as {x: [0, 1], y: [1]}"),
      ("samples: 3", "data: found none; allowed: one of rows, toy, csv"),
    ])
  func wrongSource(_ text: String, _ message: String) {
    #expect(Sample.message(rows(text)) == "my.yaml:2: \(message)")
  }

  private func rows(_ text: String) -> String {
    Sample.replacing(
      "rows:\n    - {x: [1, 2], y: [1]}\n    - {x: [3, 4], y: [0]}", with: text)
  }
}
