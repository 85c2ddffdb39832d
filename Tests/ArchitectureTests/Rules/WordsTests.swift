import Testing

@Suite("One word a thing")
struct WordsTests {
  private func findings(_ text: String, path: String = "Sources/Engine/A.swift") -> [String] {
    Words.findings(in: SourceText(path: path, text: text)).map(\.description)
  }

  @Test("a name that said slope of a derivative is found, one of a learned slope is not")
  func names() {
    #expect(
      findings("let outputSlope = 1").map { $0.hasSuffix("outputSlope: say outputDerivative") }
        == [true])
    #expect(findings("let initialSlope = 1; let learnedSlope = 2").isEmpty)
  }

  @Test(
    "A word that has gone is found in names and comments, and what is said instead is told",
    arguments: ["let rivals = 1", "// the rivals", "let allRivals = 1", "let rivals2_b = 1"])
  func found(text: String) {
    #expect(findings(text).count == 1)
    #expect(findings(text).first?.hasSuffix(": say contenders") == true)
  }

  @Test("It is found in the names of files and folders")
  func paths() {
    #expect(
      findings("", path: "Sources/Engine/Desk/LitBell.swift") == [
        "Sources/Engine/Desk/LitBell.swift:1: Desk: say mailbox",
        "Sources/Engine/Desk/LitBell.swift:1: LitBell: say selected",
        "Sources/Engine/Desk/LitBell.swift:1: LitBell: say wake-up",
      ])
  }

  @Test(
    "Text in quotes, and words that only contain it, are not",
    arguments: [
      "let a = \"the rivals\"", "arrivals", "// literal, split, background", "let heatmap = heat",
    ])
  func harmless(text: String) {
    #expect(findings(text) == [])
  }

  @Test("Where a word means something else it may stand")
  func elsewhere() {
    #expect(findings("case ground", path: "Sources/Ncurses/InputDecoder.swift") == [])
    #expect(findings("case ground").count == 1)
  }

  @Test("A name is taken apart at capitals and signs")
  func parts() {
    #expect(Words.parts(of: "isLitNow") == ["is", "lit", "now"])
    #expect(Words.parts(of: "SVGImage_2b") == ["svgimage", "b"])
    #expect(Words.parts(of: "ŷHat") == ["ŷ", "hat"])
  }

  @Test("No word that has gone is in the project")
  func project() {
    #expect(Project.sources.flatMap(Words.findings) == [])
  }
}
