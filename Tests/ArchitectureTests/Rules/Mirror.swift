/// Tests stand where what they test stands: `Foo.swift` has its tests in `FooTests.swift`.
enum Mirror {
  /// Tests of more than one file, and why they are that.
  static let crossCutting: [String: String] = [
    "Tests/EngineTests/DeterminismTests.swift": "whole runs, bit for bit",
    "Tests/EngineTests/Training/AllocationTests.swift": "the memory of a whole training",
    "Tests/EngineTests/PublishedDescentTests.swift": "numbers that others published",
    "Tests/EngineTests/PublishedMazurTests.swift": "numbers that others published",
    "Tests/EngineTests/PublishedNeuronTests.swift": "numbers that others published",
    "Tests/EngineTests/PublishedVanishingTests.swift": "numbers that others published",
    "Tests/EngineTests/ReferenceTests.swift": "whole runs against other implementations",
    "Tests/ExperimentsTests/NumbersInFilesTests.swift": "numbers, read and written",
    "Tests/ExperimentsTests/TitlesInFilesTests.swift": "which texts a file may have as its title",
    "Tests/SessionTests/Timeline/SegmentWalkTests.swift": "random walks over changed runs",
    "Tests/ViewsTests/ScreenFuzzTests.swift": "anything pressed, at any size",
    "Tests/ViewsTests/ScreenPropertiesTests.swift": "what holds for every screen",
    "Tests/ViewsTests/WithholdingScreenTests.swift": "what an open question keeps, in every pane",
  ]

  /// Test targets that try the program as a whole, and so mirror no source file.
  static let wholeProgram: Set<String> = ["BackstepTests", "TerminalTests"]

  /// Files with tests that mirror nothing and are not listed, and rows of the list without a file.
  ///
  /// A file without a test supports the others and mirrors nothing.
  static func findings(
    in sources: [SourceText], table: ImportTable, crossCutting: [String: String]
  ) -> [Finding] {
    let tests = sources.filter { $0.path.hasPrefix("Tests/") && $0.hasTests }
    let names = Dictionary(grouping: sources) { $0.target }.mapValues {
      Set($0.compactMap(\.names.last))
    }
    let unmirrored = tests.filter { test in
      guard !wholeProgram.contains(test.target), crossCutting[test.path] == nil else {
        return false
      }
      let targets = [test.target] + [table.tested(by: test.target)].compactMap(\.self)
      return !targets.contains { mirrors(test, names[$0] ?? []) }
    }
    let stale = Set(crossCutting.keys).subtracting(tests.map(\.path)).sorted()
    return unmirrored.map { $0.finding(1, "no source file has the name that it tests") }
      + stale.map { Finding(path: $0, line: 1, what: "is listed as cross-cutting and not there") }
  }

  private static func mirrors(_ test: SourceText, _ names: Set<String>) -> Bool {
    guard let name = test.names.last, name.hasSuffix("Tests") else { return false }
    return names.contains(String(name.dropLast("Tests".count)))
  }
}
