import Testing

@Suite("Text without quotes")
struct TitlesInFilesTests {
  @Test(
    "what YAML reads as something else is no title",
    arguments: [
      "5", "-5", "+5", "0x1F", "0o17", "1.5", "1.", ".5", "1e5", "007", "true", "True", "FALSE",
      "null", "Null", "~", ".inf", "-.Inf", ".NAN",
    ])
  func notText(_ text: String) {
    #expect(
      Sample.message(Sample.yaml + "title: \(text)").contains("title: found "))
  }

  @Test(
    "what only resembles it is one",
    arguments: ["5 units", "e5", "+", "1.2.3", "0xyz", "yes", "no", "truely", "nan", "v1", "2-2-2"])
  func text(_ text: String) throws {
    #expect(try Sample.read(Sample.yaml + "title: \(text)").title == text)
  }

  @Test(
    "what steers a terminal is no title",
    arguments: [
      "\\x1b[2J", "\\a", "\\t", "\\n", "\\x7f", "\\x9b", "\\u202E", "\\u2067", "\\u2028", "\\0",
      "\\uFEFF", "\\N",
    ])
  func control(_ escape: String) {
    #expect(
      Sample.message(Sample.yaml + "title: \"a\(escape)b\"")
        .hasPrefix("my.yaml:13: title: found the control character U+"))
  }
}
