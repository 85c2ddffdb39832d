import Testing

@Suite("The project's own files")
struct ProjectTests {
  @Test("All kinds of files are found, with what is in them")
  func files() {
    #expect(Project.program.count > 500)
    #expect(Project.sources.count > Project.program.count)
    #expect(Project.sources.allSatisfy { $0.lineCount > 0 })
    #expect(!Project.cSources.isEmpty)
    #expect(!Project.architecture.text.isEmpty)
    #expect(Project.has("Package.swift") && Project.has("Sources/Engine"))
    #expect(!Project.has("Sources/Nothing"))
  }
}
