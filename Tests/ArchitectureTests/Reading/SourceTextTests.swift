import Testing

@Suite("A source file taken apart")
struct SourceTextTests {
  @Test(
    "A file belongs to the target of its folder",
    arguments: [
      ("Sources/Engine/Settings/Loss.swift", "Engine"),
      ("Sources/Screens/Step/Model/Why.swift", "Step"),
      ("Tests/EngineTests/LossTests.swift", "EngineTests"),
      ("Benchmarks/main.swift", "Benchmarks"),
      ("Benchmarks/Digest/main.swift", "Digest"),
    ])
  func target(path: String, target: String) {
    #expect(SourceText(path: path, text: "").target == target)
  }

  @Test("Lines are counted, tests are found, and a finding says where it is")
  func contents() {
    let source = SourceText(path: "Tests/A/B+C.swift", text: "@Test\nfunc a() {}\n")
    #expect(source.lineCount == 2)
    #expect(source.hasTests)
    #expect(source.names == ["Tests", "A", "B+C"])
    #expect(source.finding(2, "is wrong").description == "Tests/A/B+C.swift:2: is wrong")
    #expect(!SourceText(path: "", text: "// @Test\n\"@Test\"\n").hasTests)
  }
}
