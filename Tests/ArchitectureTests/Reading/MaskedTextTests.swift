import Testing

@Suite("Masking of comments and literals")
struct MaskedTextTests {
  /// In the expectation `·` is a blanked byte.
  @Test(
    "What is not code is blank, and the rest stays in its place",
    arguments: [
      ("a // { b\nc", "a ······\nc"),
      ("a /* { /* b */ { */ c", "a ················· c"),
      ("a /* b\nc */ d", "a ····\n···· d"),
      ("a \"{ // b\" c", "a ········ c"),
      ("\"\\\"{\" a", "····· a"),
      ("\"\\(f(\"{\", b) + \")\") }\" a", "···f(···, b) + ······· a"),
      ("#\"\" { \\(x)\"# a", "············ a"),
      ("#\"{\\#(x)}\"# a", "······x···· a"),
      ("\"\"\"\n\"{\" \\(x)\n\"\"\" a", "···\n······x·\n··· a"),
      ("let r = /{\"/ + a", "let r = ···· + a"),
      ("let r = #/{ \" /# + a", "let r = ········ + a"),
      ("a / b { c / d", "a / b { c / d"),
      ("reduce(1, /) + \"/\"", "reduce(1, /) + ···"),
      ("\"é\" a", "···· a"),
      ("\"unfinished {\n}", "·············\n}"),
    ])
  func masks(text: String, expected: String) {
    let code = String(decoding: MaskedText(text).code, as: UTF8.self)
    #expect(code == expected.map { $0 == "·" ? " " : String($0) }.joined())
  }

  @Test("Comments are a part of their own, at the same offsets")
  func comments() {
    let comments = MaskedText("a // b\n\"// c\" /* d */").comments
    #expect(String(decoding: comments, as: UTF8.self) == "  // b\n       /* d */")
  }

  @Test("Code and literals together leave out comments alone")
  func literals() {
    let text = MaskedText("a \"b\" // c").codeAndLiterals
    #expect(String(decoding: text, as: UTF8.self) == "a \"b\"     ")
  }
}
