import Testing

@Suite("Pages about the project")
struct PagesTests {
  private func findings(_ text: String) -> [String] {
    Pages.findings(
      in: [("A.md", text)], words: ["Loss", "whyNot"],
      has: { ["Sources/Engine/Loss.swift", "docs"].contains($0) }
    ).map(\.description)
  }

  @Test(
    "What is there, and what is no name of code, is let through",
    arguments: [
      "`Engine/Loss.swift` and `Sources/Engine/Loss.swift`", "`Loss.term` `whyNot(_:)` `Loss`",
      "`make test` `xor` `ONLY` `weight-slope` `a + B/c`", "Nothing/here, Nothing",
      "```\n`Nothing`\n```",
    ])
  func harmless(text: String) {
    #expect(findings(text) == [])
  }

  @Test(
    "A path or a name that has gone is found, with its line",
    arguments: ["Engine/Gone.swift", "Gone", "Gone.loss", "whyEver(_:)"])
  func gone(quote: String) {
    #expect(findings("A\n\nThe `\(quote)`.") == ["A.md:3: there is no \(quote) any more"])
  }

  @Test("What ARCHITECTURE.md names is there, and it names every target")
  func project() {
    let words = Set(Project.sources.flatMap { $0.tokens.map(\.text) + $0.names })
    let page = Project.architecture
    #expect(Pages.findings(in: [page], words: words, has: Project.has) == [])
    let named = Set(Pages.quoted(page.text).map(\.quote) + ["backstep"])
    #expect(Set(Project.program.map(\.target)).subtracting(named) == [])
  }
}
