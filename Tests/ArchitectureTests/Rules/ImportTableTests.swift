import Testing

@Suite("The table of imports")
struct ImportTableTests {
  private let table = ImportTable(
    sources: ["A": [], "B": ["A", "Yams"], "c": ["B"]], testExtras: ["ATests": ["Digest"]])

  @Test("A target may import what its row names, and Synchronization")
  func sources() {
    #expect(table.allowed(for: "B") == ["A", "Yams", "Synchronization"])
    #expect(table.allowed(for: "Unknown") == nil)
  }

  @Test("Tests may import what they test, all below it, Testing and Foundation")
  func tests() {
    let everywhere: Set = ["Synchronization", "Testing", "Foundation"]
    #expect(table.allowed(for: "CTests") == everywhere.union(["A", "B", "c", "Yams"]))
    #expect(table.allowed(for: "ATests") == everywhere.union(["A", "Digest"]))
    #expect(table.allowed(for: "OtherTests") == everywhere)
  }

  @Test("No target of the project's table is built on itself")
  func noCycles() {
    for (target, modules) in ImportTable.project.sources {
      for module in modules {
        #expect(!ImportTable.project.closure(of: module).contains(target), "\(target), \(module)")
      }
    }
  }

  @Test("The project's table has a row for every target that is not a test")
  func isWhole() throws {
    let targets = try Project.manifest().dependencies.keys.filter { !$0.hasSuffix("Tests") }
    #expect(Set(ImportTable.project.sources.keys) == Set(targets))
  }
}
