// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

/// The engine's square roots must compile to the hardware's instruction, over lanes too.
let engineSettings = strict + [.unsafeFlags(["-Xcc", "-fno-math-errno"])]

#if os(macOS)
  let cursesLibraries: [LinkerSetting] = [.linkedLibrary("ncurses")]
#else
  let cursesLibraries: [LinkerSetting] = [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
#endif

/// The program carries Swift's runtime: it starts sooner, and runs where there is no toolchain.
///
/// Only its linker is told, so the modules are compiled once for it and for the tests, which need
/// the dynamic runtime; so no tests may depend on it, and those that try it run it. Foundation's own
/// libraries have to be named.
#if os(Linux)
  let staticRuntime: [LinkerSetting] = [
    .unsafeFlags(
      ["-static-stdlib", "-use-ld=lld"]
        + [
          "CoreFoundation", "_FoundationCShims", "_FoundationCollections", "_FoundationICU",
          "swiftSynchronization",
        ].map { "-l\($0)" })
  ]
#else
  let staticRuntime: [LinkerSetting] = []
#endif

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// `exclude` names data that the tests read by path.
///
/// Tests are compiled without the optimiser, which takes more time than they save.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude,
    swiftSettings: strict + [.unsafeFlags(["-Onone"])])
}

/// Keeps the tests of one target, and what they are built on, where ONLY names it (`make test
/// ONLY=Compare`): SwiftPM links all test targets of a package into one bundle, so those that are not
/// wanted must not be there.
///
/// Tests that are built on nothing run the program, so they need all of it.
func wanted(_ targets: [Target]) -> [Target] {
  guard let only = Context.environment["ONLY"], !only.isEmpty else { return targets }
  let isWanted = { (target: Target) in target.name.lowercased() == "\(only)tests".lowercased() }
  guard let tests = targets.first(where: isWanted) else { return targets }
  if tests.dependencies.isEmpty { return targets.filter { !$0.isTest } + [tests] }
  var names: Set<String> = []
  var open = [tests]
  while let next = open.popLast() {
    guard names.insert(next.name).inserted else { continue }
    let needed = next.dependencies.compactMap { dependency -> String? in
      if case .byNameItem(let name, _) = dependency { name } else { nil }
    }
    open += targets.filter { needed.contains($0.name) }
  }
  return targets.filter { names.contains($0.name) }
}

/// Whether only some targets are there, without the program.
let isTrimmed = !(Context.environment["ONLY"] ?? "").isEmpty

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "backstep",
  platforms: [.macOS(.v15)],
  products: isTrimmed ? [] : [.executable(name: "backstep", targets: ["backstep"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: wanted([
    .target(name: "Engine", swiftSettings: engineSettings),
    library("Formulas", ["Engine"]),
    library("Experiments", ["Text", "Engine", yams]),
    library("Text", []),
    library("Derivation", ["Text", "Engine"]),
    library("Mistakes", ["Text", "Derivation", "Engine"]),
    library("Session", ["Text", "Formulas", "Engine", "Experiments", "Derivation"]),
    library("LessonText", ["Text", "Formulas"]),
    library(
      "Lessons",
      [
        "Text", "Formulas", "Mistakes", "LessonText", "Session", "Engine", "Experiments",
        "Derivation", yams,
      ]),
    library(
      "Workbench",
      [
        "Text", "Formulas", "Mistakes", "LessonText", "Lessons", "Session", "Engine", "Experiments",
        "Derivation",
      ]),
    library("Drawing", ["Text"]),
    library("Views", ["Text", "LessonText", "Workbench", "Drawing"]),
    .target(
      name: "CNcurses",
      cSettings: [
        .define("_XOPEN_SOURCE_EXTENDED", to: "1"), .define("NCURSES_WIDECHAR", to: "1"),
      ],
      linkerSettings: cursesLibraries),
    library("Ncurses", ["Text", "Drawing", "CNcurses"]),
    .executableTarget(
      name: "backstep",
      dependencies: [
        "Text", "LessonText", "Engine", "Experiments", "Derivation", "Session", "Lessons",
        "Workbench", "Drawing",
        "Views", "Ncurses", argumentParser,
      ],
      swiftSettings: strict,
      linkerSettings: staticRuntime),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Text", "Engine", "Experiments", "Derivation", "Session", "Workbench", "Drawing", "Views",
        "Ncurses",
      ],
      path: "Benchmarks", exclude: ["Digest"], swiftSettings: strict),
    .executableTarget(
      name: "Digest", dependencies: ["Engine"], path: "Benchmarks/Digest", swiftSettings: strict),
    tests("EngineTests", ["Engine", "Digest"], exclude: ["References"]),
    tests("ExperimentsTests", ["Experiments", "Engine"]),
    tests("TextTests", ["Text"]),
    tests("DerivationTests", ["Derivation", "Text", "Engine"]),
    tests("MistakesTests", ["Mistakes", "Text", "Derivation", "Engine"]),
    tests("FormulasTests", ["Formulas", "Engine"]),
    tests(
      "SessionTests",
      ["Session", "Text", "Formulas", "Mistakes", "Experiments", "Derivation", "Engine"]),
    tests("LessonTextTests", ["LessonText", "Formulas"]),
    tests(
      "LessonsTests",
      [
        "Lessons", "LessonText", "Text", "Formulas", "Mistakes", "Session", "Experiments",
        "Derivation", "Engine",
      ],
      exclude: ["Broken"]),
    tests(
      "WorkbenchTests",
      [
        "Workbench", "Text", "Formulas", "Mistakes", "LessonText", "Lessons", "Session",
        "Experiments",
        "Derivation",
        "Engine",
      ],
      exclude: ["Lint/Broken"]),
    tests("DrawingTests", ["Drawing", "Text"]),
    tests(
      "ViewsTests",
      [
        "Views", "Text", "Mistakes", "LessonText", "Workbench", "Drawing", "Lessons", "Session",
        "Experiments",
        "Derivation",
        "Engine",
      ],
      exclude: ["Screens"]),
    tests("NcursesTests", ["Ncurses", "Text", "Drawing"]),
    tests("BackstepTests", ["Engine", "Experiments", "Derivation"]),
    tests("ArchitectureTests", []),
    tests("TerminalTests", []),
  ])
)
