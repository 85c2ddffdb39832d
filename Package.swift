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
/// A screen: a target of its own that no other screen knows.
func room(_ name: String) -> Target {
  .target(
    name: name, dependencies: roomDependencies, path: "Sources/Screens/\(name)",
    swiftSettings: strict)
}

/// The screens, which do not know each other.
let roomNames = ["Home", "Step", "Activations", "Losses", "Vanishing"]
let rooms = roomNames.map { Target.Dependency(stringLiteral: $0) }

/// All below the screens.
let lowerTargets: [Target.Dependency] = [
  "Text", "Formulas", "Questions", "Drawing", "Lessons", "Session", "Engine", "Experiments",
  "Derivation",
]

/// What a screen may be built on: no other screen.
let roomDependencies = ["ScreenKit"] + lowerTargets

/// Tests are compiled without the optimiser, which takes more time than they save.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude,
    swiftSettings: strict + [.unsafeFlags(["-Onone"])])
}

/// What tests of screens, and of all that is above, are built on: with the whole program and the
/// learners that use it.
let testedWith = ["TestSupport", "App", "LessonPlayer"] + rooms + roomDependencies

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
  targets: wanted(
    roomNames.map(room) + [
      .target(name: "Engine", swiftSettings: engineSettings),
      library("Formulas", ["Engine"]),
      library("Experiments", ["Engine", yams]),
      library("Text", []),
      library("Derivation", ["Text", "Engine"]),
      library("Session", ["Text", "Formulas", "Engine", "Experiments", "Derivation"]),
      library(
        "Lessons", ["Text", "Formulas", "Session", "Engine", "Experiments", "Derivation", yams]),
      library("Drawing", ["Text"]),
      library(
        "Questions",
        ["Text", "Formulas", "Lessons", "Session", "Engine", "Experiments", "Derivation"]),
      library(
        "ScreenKit",
        [
          "Text", "Formulas", "Questions", "Drawing", "Lessons", "Session", "Engine", "Experiments",
          "Derivation",
        ]),
      library("LessonPlayer", roomDependencies),
      library("App", ["LessonPlayer"] + rooms + roomDependencies),
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
          "Text", "Engine", "Experiments", "Derivation", "Session", "Lessons", "Drawing", "Ncurses",
          argumentParser,
        ],
        swiftSettings: strict,
        linkerSettings: staticRuntime),
      .executableTarget(
        name: "Benchmarks",
        dependencies: [
          "Text", "Engine", "Experiments", "Derivation", "Session", "Drawing",
          "Ncurses",
        ],
        path: "Benchmarks", exclude: ["Digest"], swiftSettings: strict),
      .executableTarget(
        name: "Digest", dependencies: ["Engine"], path: "Benchmarks/Digest", swiftSettings: strict),
      tests("EngineTests", ["Engine", "Digest"], exclude: ["References"]),
      tests("ExperimentsTests", ["Experiments", "Engine"]),
      tests("TextTests", ["Text"]),
      tests("DerivationTests", ["Derivation", "Text", "Engine"]),
      tests("FormulasTests", ["Formulas", "Engine"]),
      tests(
        "SessionTests", ["Session", "Text", "Formulas", "Experiments", "Derivation", "Engine"]),
      tests(
        "LessonsTests",
        ["Lessons", "Text", "Formulas", "Session", "Experiments", "Derivation", "Engine"],
        exclude: ["Broken"]),
      .target(
        name: "TestSupport",
        dependencies: ["App", "LessonPlayer"] + rooms + roomDependencies, path: "Tests/TestSupport",
        swiftSettings: strict + [.unsafeFlags(["-Onone"])]),
      tests("ScreenKitTests", testedWith),
      tests("QuestionsTests", testedWith),
      tests("LessonPlayerTests", testedWith, exclude: ["Lint/Broken", "Screens"]),
      tests("HomeTests", testedWith, exclude: ["Screens"]),
      tests("StepTests", testedWith, exclude: ["Screens"]),
      tests("ActivationsTests", testedWith, exclude: ["Screens"]),
      tests("LossesTests", testedWith, exclude: ["Screens"]),
      tests("VanishingTests", testedWith, exclude: ["Screens"]),
      tests("AppTests", testedWith),
      tests("DrawingTests", ["Drawing", "Text"]),
      tests("NcursesTests", ["Ncurses", "Text", "Drawing"]),
      tests("BackstepTests", ["Engine", "Experiments", "Derivation"]),
      tests("ArchitectureTests", []),
      tests("TerminalTests", []),
    ])
)
