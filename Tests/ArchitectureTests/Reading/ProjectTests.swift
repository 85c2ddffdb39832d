import Testing

@Suite("The project's own files")
struct ProjectTests {
  @Test("Every target of Package.swift has a folder with files, and every folder is a target")
  func targetsAndFolders() throws {
    let targets = Set(try Project.manifest().dependencies.keys)
    let folders = try Project.folders(in: "Sources") + Project.folders(in: "Tests")
    #expect(targets == Set(folders).union(["Benchmarks", "Digest"]))
    let filled = Set(try Project.sources().map(\.target)).union(["CNcurses"])
    #expect(targets == filled)
    #expect(!(try Project.cSources().isEmpty))
  }
}
