import Experiments
import Testing

@Suite("Writing text")
struct QuotedTextTests {
  @Test(
    "a title is quoted only where it must be",
    arguments: [
      ("Mazur's 2-2-2", "Mazur's 2-2-2"), ("XOR: two lines", "\"XOR: two lines\""),
      ("5", "\"5\""), ("true", "\"true\""), ("", "\"\""), (" a", "\" a\""), ("a ", "\"a \""),
      ("a # b", "\"a # b\""), ("say \"hi\" \\o/", "\"say \\\"hi\\\" \\\\o/\""),
      ("größer", "größer"), ("e5", "e5"), ("*a", "\"*a\""), ("- a", "\"- a\""), ("😀", "\"😀\""),
      ("null", "\"null\""), ("a\u{7}b", "\"a\\U00000007b\""), ("a, b (c)", "a, b (c)"),
    ])
  func titles(_ title: String, _ text: String) throws {
    var experiment = try Sample.read(Sample.yaml)
    experiment.title = title
    #expect(experiment.yaml.hasPrefix("title: \(text)\n"))
    if !title.contains("\u{7}") { #expect(try Sample.read(experiment.yaml) == experiment) }
  }
}
