import Testing

@Suite("Code that has no place in the sources")
struct ForbiddenTests {
  private func findings(
    _ text: String, path: String = "Sources/Engine/A.swift"
  ) -> [String] {
    Forbidden.findings(
      in: SourceText(path: path, text: text), modules: ["Engine", "Session"]
    ).map(\.what)
  }

  @Test("What stops the program is found", arguments: ["fatalError()", "a.unsafelyUnwrapped"])
  func stops(text: String) {
    #expect(findings(text).count == 1)
    #expect(findings(text, path: "Tests/EngineTests/A.swift") == [])
  }

  @Test(
    "What only looks like it is not",
    arguments: [
      "// fatalError()", "\"Date()\"", "Update(a)", "training.shuffle",
      "order.shuffled(using: g)", "date()", "hash(into: h)", "struct Session {}",
      "import struct Engine.Engine",
    ])
  func harmless(text: String) {
    #expect(findings(text) == [])
  }

  @Test(
    "Time and chance are found where results follow from the seed, and only there",
    arguments: [
      "Date()", "Date.now", "Foundation.Date()", "SystemRandomNumberGenerator()",
      "Double.random(in: a)", "Int.random(in: a, using: &g)", "a.randomElement()", "a.shuffled()",
      "a.shuffle()", "UUID()", "a.hashValue", "ContinuousClock()", "SuspendingClock.now",
    ])
  func chance(text: String) {
    #expect(findings(text).count == 1)
    #expect(findings(text, path: "Sources/backstep/A.swift") == [])
  }

  @Test("Notes to oneself are found in comments, in tests too")
  func comments() {
    let note = "/" + "/ TO" + "DO: later"
    #expect(findings(note, path: "Tests/EngineTests/A.swift").count == 1)
    #expect(findings("let a = \"\(note)\"") == [])
  }

  @Test(
    "Folders and files that do not say what they hold are found",
    arguments: [
      "Sources/Engine/Utils/A.swift", "Sources/Engine/Extensions/A.swift",
      "Tests/EngineTests/helpers/A.swift", "Sources/Engine/Helpers.swift",
    ])
  func names(path: String) {
    #expect(findings("", path: path).count == 1)
  }

  @Test(
    "A type that others see and that has a module's name is found",
    arguments: ["public struct Engine {}", "public final class Session {}"])
  func types(text: String) {
    #expect(findings(text).count == 1)
  }

  @Test("Nothing of this is in the project")
  func project() {
    let modules = Set(Project.program.map(\.target))
    #expect(Project.sources.flatMap { Forbidden.findings(in: $0, modules: modules) } == [])
  }
}
