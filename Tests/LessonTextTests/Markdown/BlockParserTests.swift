import LessonText
import Testing

@Suite("Blocks of Markdown")
struct BlockParserTests {
  @Test(
    "Blocks are read as code hosts read them",
    arguments: [
      ("### A *b* ###\n#### C#\n", "h3(A *b*) h4(C#)"),
      ("a\nb\n\nc", "p(a b) p(c)"),
      ("- a\n- b\n", "ul[p(a) | p(b)]"),
      ("* a\n\n* b\n", "ul~[p(a) | p(b)]"),
      ("- a\n  - b\n    - c\n- d\n", "ul[p(a) ul[p(b) ul[p(c)]] | p(d)]"),
      ("3. a\n4. b\n   more\nlazy\n", "ol3[p(a) | p(b more lazy)]"),
      ("1) a\n\n   b\n2) c", "ol1~[p(a) p(b) | p(c)]"),
      ("- a\n+ b\n", "ul[p(a)] ul[p(b)]"),
      ("a\n- b\n", "p(a) ul[p(b)]"),
      ("a\n2. b\n", "p(a 2. b)"),
      ("-a\n", "p(-a)"),
      ("> a\n> - b\nlazy\n\nc", "q[p(a) ul[p(b lazy)]] p(c)"),
      ("> > a\n", "q[q[p(a)]]"),
      ("***\n\n- - -\n", "rule rule"),
      ("```python\na  b\n\n  c\n```\n", "code:python[a  b//  c]"),
      ("~~~~ sh\n```\n~~~~\n", "code:sh[```]"),
      ("- ```text\n  a\n  ```\n", "ul[code:text[a]]"),
      ("    a\n\n      b\n\nc\n", "code:[a//  b] p(c)"),
      ("| a | b |\n|:--|--:|\n| 1 | `x` |\n| 2 |\n", "table[left right: a, b / 1, `x` / 2, ]"),
      ("a | b\n:-:|---\n$\\|y\\|$ | c\\|d\n\ne", "table[center left: a, b / $|y|$, c|d] p(e)"),
      ("text\n| a |\n|---|\n| b |\n", "p(text) table[left: a / b]"),
      ("a | b\nc\n", "p(a | b c)"),
      ("\ta\n-\tb\n", "code:[a] ul[p(b)]"),
      ("#a\n", "p(#a)"),
      ("-\n\n  a\n", "ul[p(a)]"),
    ])
  func blocks(markdown: String, outline: String) throws {
    #expect(Outline.text(try Sample.blocks(markdown)) == outline)
  }

  @Test("Each block knows the line on which it starts, within lists and quotes too")
  func lines() throws {
    let blocks = try Sample.blocks("a\n\n- b\n\n  > c\n  >\n  > - d\n")
    #expect(blocks.map(\.line) == [11, 13])
    guard case .list(let list) = blocks[1].content,
      case .quote(let quote) = list.items[0][1].content
    else {
      Issue.record("the blocks are \(blocks)")
      return
    }
    #expect(list.items[0].map(\.line) == [13, 15])
    #expect(quote.map(\.line) == [15, 17])
  }

  @Test("Lists and quotes nest to a limit, whatever they are made of")
  func depth() throws {
    let limit = 32
    for sign in ["> ", "- "] {
      let deepest = String(repeating: sign, count: limit) + "a\n"
      #expect(Sample.errors(deepest) == [])
      #expect(
        Sample.errors(sign + deepest)
          == ["1: found lists and quotes more than 32 deep; allowed: at most 32"])
    }
  }

  @Test(
    "Hostile files are refused or read, not choked on",
    arguments: [
      String(repeating: ">", count: 100_000), String(repeating: "> ", count: 100_000) + "a",
      String(repeating: "- ", count: 10_000) + "a", String(repeating: "1. ", count: 10_000),
      String(repeating: "> - ", count: 5_000), String(repeating: "*", count: 20_000),
      String(repeating: "*a ", count: 5_000), String(repeating: "*a_ ", count: 5_000),
      String(repeating: "[", count: 20_000), String(repeating: "[](", count: 6_000),
      String(repeating: "[](a", count: 6_000) + ")", String(repeating: "`", count: 9_999),
      (1...150).map { String(repeating: "`", count: $0) + "a" }.joined(),
      String(repeating: "$a ", count: 5_000), String(repeating: "<a ", count: 5_000),
      String(repeating: "| a ", count: 5_000) + "\n" + String(repeating: "|---", count: 5_000),
      String(repeating: "a | b\n|---\n", count: 2_000),
      String(repeating: "```python\n", count: 999), String(repeating: "\t", count: 20_000),
      String(repeating: "#", count: 20_000), String(repeating: "\\", count: 19_999),
      String(repeating: "a\n===\n", count: 3_000), String(repeating: "&", count: 20_000),
      String(repeating: "$$a", count: 5_000), String(repeating: "!", count: 5_000) + "[a](b)",
      "a" + String(repeating: "\u{301}", count: 10_000),
      String(repeating: "**a**", count: 4_000), String(repeating: "- a\n\n", count: 3_000),
      String(repeating: "> a\n", count: 4_000),
      (0..<200).map { String(repeating: " ", count: 0 * $0) + "- a" }.joined(separator: "\n"),
    ])
  func hostile(markdown: String) throws {
    do {
      let blocks = try Sample.blocks(markdown)
      let lines = ProseLayout(ProseStyle(width: 40) { _ in "1" }).lines(blocks)
      #expect(lines.allSatisfy { $0.text.count <= 40 })
    } catch let refused as Sample.Refused {
      #expect(!refused.problems.isEmpty)
    }
  }
}
