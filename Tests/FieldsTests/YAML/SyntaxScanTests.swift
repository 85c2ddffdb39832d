import Fields
import Testing

@Suite("Scanning the syntax")
struct SyntaxScanTests {
  @Test(
    "anchors, aliases and tags are refused where they stand",
    arguments: [
      ("title: &a T", 13, "an anchor (&)"), ("title: *a", 13, "an alias (*)"),
      ("title: !!str T", 13, "a tag (!)"), ("title: ! T", 13, "a tag (!)"),
      ("&a title: T", 13, "an anchor (&)"), ("!x title: T", 13, "a tag (!)"),
      ("title:\n  &a T", 14, "an anchor (&)"), ("? *a\n: 1", 13, "an alias (*)"),
      ("training: {seed: *a}", 13, "an alias (*)"), ("training: {*a : 1}", 13, "an alias (*)"),
      ("training: [1, *a]", 13, "an alias (*)"), ("training: [\n&a 1]", 14, "an anchor (&)"),
      ("title: 'a'\n? - a: b\n    &b c: d", 15, "an anchor (&)"),
      ("title: |\n  a\n&b c: d", 15, "an anchor (&)"),
      ("title: >2-\n    a\n   b\n *c : d", 16, "an alias (*)"),
      ("title: \"a\\\"\"\n*c : d", 14, "an alias (*)"), ("title: ''''\n*c : d", 14, "an alias (*)"),
      ("title: a # '\n*c : d", 14, "an alias (*)"), ("--- &a T", 13, "an anchor (&)"),
      ("... \n%TAG ! tag:x,2000:\n--- *a", 15, "an alias (*)"),
    ])
  func refused(_ text: String, _ line: Int, _ what: String) {
    #expect(
      Sample.message(Sample.yaml + text)
        == "my.yaml:\(line): found \(what); allowed: the value itself")
  }

  @Test(
    "their signs are text in quotes, comments, blocks and words",
    arguments: [
      ("title: '&a *b !c'", "&a *b !c"), ("title: \"*b\"", "*b"),
      ("title: a &b *c !d", "a &b *c !d"),
      ("title: a # &b", "a"), ("title: >-\n  &a\n  *b", "&a *b"), ("title: |-\n  !a", "!a"),
      ("title: a\n  *b", "a *b"), ("title: 'a\n  *b'", "a *b"), ("title: \"\\\"\n  *b\"", "\" *b"),
      ("title: a'b\n  &c", "a'b &c"), ("title: >-\n\n\n  *b", "\n\n*b"),
    ])
  func harmless(_ text: String, _ title: String) throws {
    #expect(try Sample.title(Sample.yaml + text) == title)
  }

  @Test("aliases that double nine times over never reach the parser")
  func billionLaughs() {
    var yaml = "a: &a [1, 1]\n"
    for (name, last) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz") {
      yaml += "\(name): &\(name) [*\(last), *\(last), *\(last), *\(last)]\n"
    }
    #expect(
      Sample.message(yaml + "? *z\n: 1\n")
        == "my.yaml:1: found an anchor (&); allowed: the value itself")
  }

  @Test(
    "deep nesting is refused",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      "a: " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
      String(repeating: "{", count: 16_000_000), String(repeating: "[{a: ", count: 3_000_000),
    ])
  func deep(_ yaml: String) {
    #expect(
      Sample.message(yaml)
        == "my.yaml:1: found lists and mappings more than 64 deep; allowed: at most 64")
  }

  @Test("deep indentation is refused")
  func deepIndentation() {
    let yaml = (0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(
      Sample.message(yaml)
        == "my.yaml:65: found lists and mappings more than 64 deep; allowed: at most 64")
  }

  @Test("lists one after another are not deep")
  func flat() throws {
    let rows = String(repeating: "    - {x: [1, 2], y: [1]}\n", count: 500)
    let yaml = Sample.replacing("    - {x: [1, 2], y: [1]}\n", with: rows)
    let data = try #require(Mapping(of: try Sample.root(yaml), keys: ["data"])?["data"])
    #expect(Mapping(of: data, keys: ["rows"])?["rows"]?.items?.count == 501)
  }
}
