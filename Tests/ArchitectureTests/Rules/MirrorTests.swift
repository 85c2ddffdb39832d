import Testing

@Suite("Tests mirror the sources")
struct MirrorTests {
  private let table = ImportTable(sources: ["Engine": []], testExtras: [:])

  private func findings(
    _ path: String, _ text: String = "@Test func a() {}", crossCutting: [String: String] = [:]
  ) -> [Finding] {
    let sources = [
      SourceText(path: "Sources/Engine/Settings/Loss.swift", text: ""),
      SourceText(path: "Tests/EngineTests/Sample.swift", text: ""),
      SourceText(path: path, text: text),
    ]
    return Mirror.findings(in: sources, table: table, crossCutting: crossCutting)
  }

  @Test(
    "Tests of a source file, of a support file and of the whole program are at home",
    arguments: [
      "Tests/EngineTests/LossTests.swift", "Tests/EngineTests/Settings/LossTests.swift",
      "Tests/EngineTests/SampleTests.swift", "Tests/TerminalTests/QuitTests.swift",
    ])
  func mirrors(path: String) {
    #expect(findings(path) == [])
  }

  @Test(
    "Tests of a file that is not there are found",
    arguments: [
      "Tests/EngineTests/OtherTests.swift", "Tests/EngineTests/Loss.swift",
      "Tests/OtherTests/LossTests.swift",
    ])
  func strays(path: String) {
    #expect(findings(path).map(\.path) == [path])
    #expect(findings(path, "func a() {}") == [])
  }

  @Test("A cross-cutting file is listed, and a row without its file is found")
  func crossCutting() {
    let path = "Tests/EngineTests/OtherTests.swift"
    #expect(findings(path, crossCutting: [path: "reason"]) == [])
    #expect(findings(path, "", crossCutting: [path: "reason"]).map(\.path) == [path])
  }

  @Test("The project's tests mirror its sources")
  func project() throws {
    let findings = Mirror.findings(
      in: try Project.sources(), table: .project, crossCutting: Mirror.crossCutting)
    #expect(findings == [])
  }
}
