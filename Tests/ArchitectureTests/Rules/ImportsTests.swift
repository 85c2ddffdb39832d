import Testing

@Suite("Imports")
struct ImportsTests {
  private let table = ImportTable(
    sources: ["Low": [], "High": ["Low", "Yams"]], testExtras: [:])
  private let manifest = Manifest(
    "[library(\"Low\", []), library(\"High\", [\"Yams\"]), tests(\"LowTests\", [\"Low\"])]")

  private func findings(_ text: String, in target: String = "Low") -> [String] {
    let folder = target.hasSuffix("Tests") ? "Tests" : "Sources"
    let source = SourceText(path: "\(folder)/\(target)/A.swift", text: text)
    return Imports.findings(in: source, table: table, manifest: manifest).map(\.description)
  }

  @Test(
    "An import that the table forbids is found however it is written",
    arguments: [
      "import Yams", "import struct Yams.Node", "import Yams.Node", "public import Yams",
      "@preconcurrency import Yams", "@preconcurrency\nimport Yams", "import\n  Yams",
      "import Synchronization; import Yams", "#if os(Linux)\n  import Yams\n#endif",
      "import `Yams`", "internal import func Yams.load", "/* */ import Yams // why not",
    ])
  func forbidden(text: String) {
    let line = text.split(separator: "\n").firstIndex { $0.contains("Yams") }.map { $0 + 1 }
    #expect(findings(text) == ["Sources/Low/A.swift:\(line ?? 0): Low must not import Yams"])
  }

  @Test(
    "What is no import is not taken for one",
    arguments: [
      "import Synchronization", "// import Yams", "let a = \"import Yams\"", "a.import(Yams)",
      "#if canImport(Yams)\n#endif", "f(import: Yams)",
    ])
  func allowed(text: String) {
    #expect(findings(text) == [])
  }

  @Test(
    "Attributes that go around the table are found",
    arguments: ["@testable import Low", "@_exported import Low", "@_spi(Private)\nimport Low"])
  func attributes(text: String) {
    let attribute = text.split { " (".contains($0) }.first ?? ""
    #expect(
      findings(text, in: "LowTests") == [
        "Tests/LowTests/A.swift:1: \(attribute) goes around the table of imports"
      ])
  }

  @Test("An import that Package.swift does not declare is found, and so is an unknown target")
  func undeclared() {
    #expect(
      findings("import Yams\nimport Low", in: "High")
        == ["Sources/High/A.swift:2: Package.swift does not declare the use of Low"])
    #expect(findings("", in: "Odd").count == 1)
  }

  @Test("A dependency that the table forbids is found without any import")
  func dependencies() {
    let manifest = Manifest("[library(\"Low\", [\"High\"]), library(\"High\", [\"Low\"])]")
    #expect(
      Imports.findings(in: manifest, table: table).map(\.what) == ["Low must not depend on High"])
  }

  @Test("No file of the project imports what the table forbids")
  func project() throws {
    let manifest = try Project.manifest()
    let findings = try Project.sources().flatMap {
      Imports.findings(in: $0, table: .project, manifest: manifest)
    }
    #expect(findings == [])
    #expect(Imports.findings(in: manifest, table: .project) == [])
  }
}
