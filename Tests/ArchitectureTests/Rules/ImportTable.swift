/// Which modules each target may import: data goes one way, from experiment to screen.
struct ImportTable {
  /// By target of the program, beside the modules that all may import.
  let sources: [String: Set<String>]
  /// What a test target may use beyond the target it tests and what that may import.
  let testExtras: [String: Set<String>]

  /// What every target may import.
  static let everywhere: Set<String> = ["Synchronization"]
  private static let cLibrary: Set<String> = ["Glibc", "Musl", "Darwin"]
  private static let experiments: Set<String> = [
    "Text", "Formulas", "Engine", "Experiments", "Derivation",
  ]
  private static let lessons = experiments.union(["Mistakes", "LessonText", "Session", "Lessons"])

  /// The project's table.
  static let project = ImportTable(
    sources: [
      "Text": [],
      "Engine": [],
      "Formulas": ["Engine"],
      "Fields": ["Text", "Yams"],
      "Experiments": ["Text", "Fields", "Engine", "Yams", "SwiftCSV", "Foundation"],
      "Derivation": ["Text", "Engine"],
      "Mistakes": ["Text", "Engine", "Derivation"],
      "Session": experiments,
      "LessonText": ["Text", "Formulas"],
      "Lessons": experiments.union(["Mistakes", "LessonText", "Session", "Yams", "Foundation"]),
      "Workbench": lessons,
      "Drawing": cLibrary.union(["Text"]),
      "Views": ["Text", "LessonText", "Workbench", "Drawing"],
      "CNcurses": [],
      "Ncurses": cLibrary.union(["Text", "Drawing", "CNcurses"]),
      "backstep": lessons.union([
        "Workbench", "Drawing", "Views", "Ncurses", "ArgumentParser", "Foundation",
      ]),
      "Benchmarks": lessons.union(cLibrary).union(["Workbench", "Drawing", "Views", "Ncurses"]),
      "Digest": ["Engine"],
    ],
    testExtras: [
      "EngineTests": cLibrary.union(["Digest"]), "SessionTests": ["Mistakes"],
      "TextTests": cLibrary,
    ])

  /// The target that a test target tests, if it tests one.
  func tested(by tests: String) -> String? {
    guard tests.hasSuffix("Tests") else { return nil }
    let name = tests.dropLast("Tests".count)
    return sources.keys.first { $0.lowercased() == name.lowercased() }
  }

  /// The modules that a target may import, or nil for a target that the table does not know.
  ///
  /// Tests may import the target they test, all that it is built on, and Foundation.
  func allowed(for target: String) -> Set<String>? {
    if let modules = sources[target] { return modules.union(ImportTable.everywhere) }
    guard target.hasSuffix("Tests") else { return nil }
    var modules = ImportTable.everywhere.union(["Testing", "Foundation"])
    if let tested = tested(by: target) { modules.formUnion(closure(of: tested)) }
    return modules.union(testExtras[target] ?? [])
  }

  /// A target and everything below it.
  func closure(of target: String) -> Set<String> {
    var found: Set<String> = []
    var open = [target]
    while let next = open.popLast() {
      if found.insert(next).inserted { open += sources[next] ?? [] }
    }
    return found
  }
}
