import Engine
import Experiments
import Testing

@Suite("Reading a document")
struct ExperimentDocumentTests {
  @Test(
    "broken YAML is named with its line",
    arguments: [
      (
        "title: [a, b\nx: 1", 14,
        "not YAML: did not find expected ',' or ']' "
          + "while parsing a flow sequence that starts on line 13"
      ),
      (
        "title: \"a", 13,
        "not YAML: found unexpected end of stream "
          + "while scanning a quoted scalar"
      ),
      ("title: a: b", 13, "not YAML: mapping values are not allowed in this context"),
      (
        "title: @a", 13,
        "not YAML: found character that cannot start any token "
          + "while scanning for the next token"
      ),
      ("title: a\n\tb: 2", 14, "not YAML: found a tab; allowed: spaces"),
      ("\ttitle: a", 13, "not YAML: found a tab; allowed: spaces"),
      (
        " title: a", 13,
        "not YAML: did not find expected key "
          + "while parsing a block mapping that starts on line 1"
      ),
      (
        "title: \"\\q\"", 13,
        "not YAML: found unknown escape character "
          + "while parsing a quoted scalar"
      ),
      (
        "title: \"\\uD800\"", 13,
        "not YAML: found invalid Unicode character escape code "
          + "while parsing a quoted scalar"
      ),
      ("---\ndata: 1", 13, "found a second document; allowed: one experiment a file"),
    ])
  func broken(_ text: String, _ line: Int, _ message: String) {
    #expect(Sample.message(Sample.yaml + text) == "my.yaml:\(line): \(message)")
  }

  @Test("nothing is no experiment", arguments: ["", "\n", "# only a comment", "\n\n# a\n  # b\n"])
  func empty(_ yaml: String) {
    #expect(
      Sample.message(yaml)
        == "my.yaml:1: found nothing; "
        + "allowed: an experiment with the keys data, network, loss, optimizer")
  }

  @Test("an empty document is no experiment", arguments: ["---", "--- ~", "null", "--- \n...\n"])
  func emptyDocument(_ yaml: String) {
    #expect(Sample.message(yaml).contains("allowed: a mapping with the keys title, data"))
  }

  @Test(
    "short texts are read whole", arguments: ["a: 1", "{", "a", "[]", "{a: 1, a: 2}", "a:\n b"])
  func short(_ yaml: String) {
    let message = Sample.message(yaml)
    #expect(message.hasPrefix("my.yaml:1: "))
    #expect(message == Sample.message(yaml + String(repeating: " ", count: 40)))
  }

  @Test("marks, directives and every line end are understood")
  func wrapped() throws {
    let plain = try Sample.read(Sample.yaml)
    #expect(try Sample.read("---\n" + Sample.yaml + "...\n") == plain)
    #expect(try Sample.read("%YAML 1.1\n---\n" + Sample.yaml) == plain)
    #expect(try Sample.read(Sample.yaml.replacing("\n", with: "\r\n")) == plain)
    #expect(try Sample.read(Sample.yaml.replacing("\n", with: "\r")) == plain)
  }

  @Test("lines are counted alike for every line end", arguments: ["\n", "\r\n", "\r"])
  func lines(_ end: String) {
    let yaml = Sample.replacing("adam", with: "eve").replacing("\n", with: end)
    #expect(Sample.message(yaml).hasPrefix("my.yaml:12: optimizer.kind: found \"eve\""))
    let tab = (Sample.yaml + "training:\n\tseed: 1").replacing("\n", with: end)
    #expect(Sample.message(tab) == "my.yaml:14: not YAML: found a tab; allowed: spaces")
  }

  @Test("16 MB are read, a byte more is refused")
  func size() throws {
    let blank = String(repeating: " ", count: 16 * 1024 * 1024 - Sample.yaml.utf8.count)
    #expect(try Sample.read(Sample.yaml + blank) == Sample.read(Sample.yaml))
    #expect(
      Sample.message(Sample.yaml + blank + " ")
        == "my.yaml: found 16,777,217 bytes; allowed: at most 16 MB (16,777,216 bytes); "
        + "larger data go in CSV")
  }

  @Test("a damaged file is read or refused with a line that it has")
  func damaged() {
    let pool = Array("[]{}:,-?&*!|>'\"%@`# \n\t\\0.5e~abc\u{e9}".utf8)
    var random = SplitMix64(seed: 7)
    for _ in 0..<3_000 {
      var bytes = Array(Sample.yaml.utf8)
      for _ in 0...random.below(4) {
        let index = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[index] = pool[random.below(pool.count)]
        case 1: bytes.insert(pool[random.below(pool.count)], at: index)
        default: bytes.remove(at: index)
        }
      }
      let lines = bytes.count { $0 == 0x0A } + 1
      do throws(ExperimentError) {
        _ = try Experiment(bytes: bytes, file: "my.yaml") { _ in [] }
      } catch {
        #expect((1...lines).contains(error.line ?? 0), "\(error)")
      }
    }
  }
}
