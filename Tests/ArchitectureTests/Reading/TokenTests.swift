import Testing

@Suite("Tokens of code")
struct TokenTests {
  @Test(
    "Comments and text in quotes are no code, but for the code within",
    arguments: [
      ("a // { b\nc", "a c"), ("a \"{ // b\" c", "a c"), ("\"\\\"{\" a", "a"),
      ("\"\\(f(\"{\", b) + \")\") }\" a", "f ( , b ) + a"), ("#\"\" { \\(x)\"# a", "a"),
      ("#\"{\\#(x)}\"# a", "x a"), ("\"\"\"\n\"{\" \\(x)\n\"\"\" a", "x a"),
      ("a / b { c", "a / b { c"),
      ("\"é\" a", "a"), ("\"unfinished {\n}", "}"), ("\"\\\\\" a", "a"), ("#if a", "# if a"),
    ])
  func code(text: String, code: String) {
    #expect(Tokens(text).code.map(\.text).joined(separator: " ") == code)
  }

  @Test("Words stay whole and signs stand alone")
  func words() {
    let tokens = Tokens("let a_1 = ŷ!\n  .c").code
    #expect(tokens.map(\.text) == ["let", "a_1", "=", "ŷ", "!", ".", "c"])
    #expect(tokens.filter(\.isWord).map(\.text) == ["let", "a_1", "ŷ", "c"])
    #expect(tokens.map(\.line) == [1, 1, 1, 1, 1, 2, 2])
    #expect(tokens.filter(\.startsLine).map(\.text) == ["let", "."])
  }

  @Test("Lines are counted in texts and comments too")
  func lines() {
    let tokens = Tokens("\"\"\"\na\n\"\"\"\n// b c\nd")
    #expect(tokens.code == [Token(text: "d", line: 5, startsLine: true)])
    #expect(tokens.comments.map(\.text) == ["b", "c"])
    #expect(tokens.comments.map(\.line) == [4, 4])
  }
}
