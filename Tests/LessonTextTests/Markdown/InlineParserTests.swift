import LessonText
import Testing

@Suite("Running text of Markdown")
struct InlineParserTests {
  @Test(
    "Spans are read as code hosts read them",
    arguments: [
      ("a *b* **c** d", "a *b* **c** d"), ("***a***", "***a***"),
      ("a * b * c", "a * b * c"), ("snake_case_name", "snake_case_name"),
      ("_a_ __b__", "*a* **b**"),
      ("2*3*4", "2*3*4"), ("(*a*)", "(*a*)"), ("**a", "**a"), ("*a _b*", "*a _b*"),
      ("—*a*—", "—*a*—"), ("*a*b", "*a*b"), ("\\*a\\*", "*a*"), ("****a****", "****a****"),
      ("`a*b*`", "`a*b*`"), ("`` a`b ``", "`a`b`"), ("` = 1`", "` = 1`"), ("`=` `==`", "`=` `==`"),
      ("a\\`b", "a`b"),
      ("`a\nb`", "`a b`"), ("a  \nb\\\nc\nd", "a⏎b⏎c d"), ("[a *b*](c.md) d", "a *b* d"),
      ("[a](https://b.c/d_(e)) f", "a<https://b.c/d_(e)> f"), ("[a](b \"c\")", "a"),
      ("[a] (b) [c", "[a] (b) [c"), ("![A plot](a.png)!", "A plot!"), ("a! [b](c)", "a! b"),
      ("<https://a.b/c>", "https://a.b/c"), ("1 < 2 > 0", "1 < 2 > 0"),
      ("a&lt;b &amp; &c;", "a<b & &c;"),
      ("\\<b\\>", "<b>"), ("`=δ(o1)` and `=C; digits 4`", "{δ(o1)} and {C}"),
      ("$x_1$, $$y$$.", "$x₁$, $y$."), ("\\$5 and \\$6", "$5 and $6"), ("$a\nb$", "$ab$"),
    ])
  func spans(markdown: String, outline: String) throws {
    #expect(Outline.text(try Sample.inlines(markdown)) == outline)
  }

  @Test("Nested emphasis is both")
  func nested() throws {
    let inlines = try Sample.inlines("*a **b** c*")
    #expect(inlines.map(\.isEmphasis) == [true, true, true])
    #expect(inlines.map(\.isStrong) == [false, true, false])
  }

  @Test("A span knows its line in the file")
  func lines() throws {
    let inlines = try Sample.inlines("a\nb `=C` $x$\n`c\nd` `=L`")
    let numbers = inlines.compactMap { inline -> Int? in
      if case .number(let number) = inline.kind { number.line } else { nil }
    }
    #expect(numbers == [12, 14])
  }

  @Test("What a code host would not show is refused")
  func refused() {
    #expect(Sample.errors("a <b>c</b>").count == 2)
    #expect(Sample.errors("x <y and z> w").count == 1)
    #expect(Sample.errors("a ` b\n\nc $d\n").map { $0.prefix(2) } == ["1:", "3:"])
  }
}
