import Testing

@Suite("Keys that are given twice")
struct DuplicateKeyTests {
  @Test(
    "the second place is named, and the first",
    arguments: [
      ("loss: huber", 13, "loss: found twice, first on line 11"),
      ("training: {seed: 1,\n  seed: 2}", 14, "seed: found twice, first on line 13"),
      (
        "training:\n  epochs: 1\n  seed: 1\n  \"epochs\": 2", 16,
        "epochs: found twice, first on line 14"
      ),
      ("training: {\"a\": 1,\n 'a': 2,\n a: 3}", 14, "a: found twice, first on line 13"),
      ("title: [[{b: 1}], {a: 1,\n\n a: 2}]", 15, "a: found twice, first on line 13"),
      ("ä: 1\n\"ä\": 2", 14, "ä: found twice, first on line 13"),
    ])
  func twice(_ text: String, _ line: Int, _ message: String) {
    #expect(Sample.message(Sample.yaml + text) == "my.yaml:\(line): \(message); allowed: once")
  }

  @Test("in a row too")
  func row() {
    #expect(
      Sample.message(Sample.replacing("{x: [3, 4], y: [0]}", with: "{x: [3, 4],\n       x: [0]}"))
        == "my.yaml:5: x: found twice, first on line 4; allowed: once")
  }
}
