import Testing

@Suite("Tests mirror the sources")
struct MirrorTests {
  private let logic = "func a() {}"
  private let test = "@Test func a() {}"

  private func findings(
    _ files: [(path: String, text: String)], _ lists: Mirror.Lists = Mirror.Lists()
  ) -> [String] {
    Mirror.findings(in: files.map { SourceText(path: $0.path, text: $0.text) }, lists)
      .map(\.path)
  }

  @Test("A file of logic with tests of its name in its target's tests is at home, whatever folder")
  func atHome() {
    #expect(
      findings([
        ("Sources/Screens/Step/Model/Why.swift", logic), ("Tests/StepTests/WhyTests.swift", test),
      ]) == [])
  }

  @Test("A file without tests is found, unless it only declares")
  func untested() {
    let path = "Sources/Engine/Loss.swift"
    #expect(findings([(path, logic)]) == [path])
    #expect(findings([(path, "struct Loss {\n  let a = 1\n}")]) == [])
    #expect(
      findings([(path, logic), ("Tests/DataTests/LossTests.swift", test)]) == [
        "Tests/DataTests/LossTests.swift", path,
      ])
  }

  @Test(
    "Tests of a file that is not there are found; support of tests, and runs of the program, are not"
  )
  func strays() {
    let path = "Tests/EngineTests/OtherTests.swift"
    #expect(findings([(path, test)]) == [path])
    #expect(findings([(path, logic), ("Tests/TerminalTests/QuitTests.swift", test)]) == [])
  }

  @Test("What is listed is let through, and a row that lets nothing through is found")
  func lists() {
    let lists = Mirror.Lists(
      crossCutting: ["Tests/ATests/BTests.swift": "runs"],
      together: ["View": "screens", "Sources/C/": "one file"], notYet: ["Sources/A/D.swift"])
    let files = [
      ("Tests/ATests/BTests.swift", test), ("Sources/A/View/E.swift", logic),
      ("Sources/C/F.swift", logic), ("Sources/A/D.swift", logic),
    ]
    #expect(findings(files, lists) == [])
    #expect(
      findings(files + [("Tests/ATests/DTests.swift", test)], lists) == ["Sources/A/D.swift"])
    #expect(
      findings([], lists) == ["Sources/A/D.swift", "Tests/ATests/BTests.swift"])
  }

  @Test("The project's tests mirror its sources, but for what is listed")
  func project() {
    #expect(Mirror.findings(in: Project.sources, Mirror.project) == [])
  }
}
