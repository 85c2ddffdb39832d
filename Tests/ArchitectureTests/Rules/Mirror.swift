/// Tests stand where what they test stands: `Foo.swift` has its tests in `FooTests.swift`, and what does
/// anything has tests.
enum Mirror {
  /// What the lists of exceptions say.
  struct Lists {
    /// Tests of more than one file, and what they are of.
    var crossCutting: [String: String] = [:]
    /// Files, folders and names of folders whose files are tested together, and by what.
    var together: [String: String] = [:]
    /// Files without tests of their own that are to get some.
    var notYet: Set<String> = []
  }

  /// What is not mirrored and not listed, and what is listed and need not be.
  static func findings(in sources: [SourceText], _ lists: Lists) -> [Finding] {
    let strays = strays(in: sources)
    let untested = untested(in: sources).filter { file in
      !lists.together.keys.contains { file.path.hasPrefix($0) || file.path.contains("/\($0)/") }
    }
    let listed = Set(lists.crossCutting.keys).union(lists.notYet)
    let found = strays + untested
    let idle = listed.subtracting(found.map(\.path)).sorted()
    return found.filter { !listed.contains($0.path) }
      + idle.map { Finding(path: $0, line: 1, what: "is listed and need not be") }
  }

  /// Test targets that run the program as a whole, and so mirror no source file.
  private static let wholeProgram: Set<String> = ["BackstepTests", "TerminalTests"]

  /// Tests of no file of their own target.
  private static func strays(in sources: [SourceText]) -> [Finding] {
    let names = Set(sources.map(\.mirrored))
    return tests(in: sources).filter {
      !wholeProgram.contains($0.target) && !names.contains($0.tested ?? "")
    }.map { $0.finding(1, "no source file has the name that it tests") }
  }

  /// Files that do something and have no tests of their own.
  private static func untested(in sources: [SourceText]) -> [Finding] {
    let tested = Set(tests(in: sources).compactMap(\.tested))
    return sources.filter {
      $0.path.hasPrefix("Sources/") && $0.doesSomething && !tested.contains($0.mirrored)
    }.map { $0.finding(1, "has no tests") }
  }

  private static func tests(in sources: [SourceText]) -> [SourceText] {
    sources.filter { $0.path.hasPrefix("Tests/") && $0.hasTests }
  }
}

extension SourceText {
  /// The target, or that which the target tests, and the name of the file.
  fileprivate var mirrored: String { "\(testedTarget ?? target)/\(names.last ?? "")" }

  /// The target and the name of the file that it tests, by its own name.
  fileprivate var tested: String? {
    guard let testedTarget, let name = names.last, name.hasSuffix("Tests") else { return nil }
    return "\(testedTarget)/\(name.dropLast("Tests".count))"
  }

  private var testedTarget: String? {
    target.hasSuffix("Tests") ? String(target.dropLast("Tests".count)) : nil
  }

  /// Whether it does anything: declarations of types, cases, constants and texts do not.
  var doesSomething: Bool {
    tokens.contains { ["func", "if", "guard", "for", "while", "switch"].contains($0.text) }
  }
}
