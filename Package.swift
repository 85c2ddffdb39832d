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

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// MARK: - The house

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A screen: a target of its own that no other screen knows.
func room(_ name: String) -> Target {
  .target(
    name: name, dependencies: ["Pictures", "ScreenKit"] + belowScreens,
    path: "Sources/Screens/\(name)",
    swiftSettings: strict)
}

/// The screens, which do not know each other.
let roomNames = ["Home", "Step", "Compare", "Activations", "Losses", "Vanishing"]
let rooms = roomNames.map { Target.Dependency(stringLiteral: $0) }

/// All that a screen may be built on, beside what screens share.
let belowScreens: [Target.Dependency] = [
  "Text",
  "Formulas",
  "Fields",
  "Engine",
  "Derivation",
  "Mistakes",
  "Experiments",
  "Session",
  "Comparison",
  "LessonText",
  "Lessons",
  "Questions",
  "Drawing",
]

let house: [Target] = [
  library("Text", []),
  .target(name: "Engine", swiftSettings: engineSettings),
  library("Formulas", ["Engine"]),
  library("Derivation", ["Text", "Engine"]),
  library("Mistakes", ["Text", "Engine", "Derivation"]),
  library("Fields", ["Text", yams]),
  library("Experiments", ["Text", "Fields", "Engine", yams]),
  library("Comparison", ["Text", "Engine", "Derivation", "Fields", "Experiments", "Session"]),
  library("Session", ["Text", "Formulas", "Engine", "Derivation", "Experiments"]),
  library("LessonText", ["Text", "Formulas"]),
  library(
    "Lessons",
    [
      "Text", "Formulas", "Engine", "Derivation", "Mistakes", "Experiments", "Session",
      "LessonText", "Fields",
    ]),
  library(
    "Questions",
    [
      "Text", "Formulas", "Engine", "Derivation", "Mistakes", "Experiments", "Session",
      "LessonText", "Lessons",
    ]),
  library("Drawing", ["Text"]),
  .target(
    name: "CNcurses",
    cSettings: [
      .define("_XOPEN_SOURCE_EXTENDED", to: "1"), .define("NCURSES_WIDECHAR", to: "1"),
    ],
    linkerSettings: cursesLibraries),
  library("Ncurses", ["Text", "Drawing", "CNcurses"]),
  library("ScreenKit", belowScreens),
  library("Pictures", ["ScreenKit"] + belowScreens),
  library("LessonPlayer", ["Pictures", "ScreenKit"] + belowScreens),
  library("App", ["LessonPlayer", "Pictures", "ScreenKit"] + rooms + belowScreens),
  .executableTarget(
    name: "backstep",
    dependencies: ["App", "LessonPlayer", "Pictures", "ScreenKit", "Ncurses", argumentParser]
      + rooms
      + belowScreens,
    swiftSettings: strict, linkerSettings: staticRuntime),
  .executableTarget(
    name: "Benchmarks", dependencies: ["App", "ScreenKit", "Ncurses"] + rooms + belowScreens,
    path: "Benchmarks", exclude: ["Digest"], swiftSettings: strict),
  .executableTarget(
    name: "Digest", dependencies: ["Engine"], path: "Benchmarks/Digest", swiftSettings: strict),
]

// MARK: - Tests

/// `exclude` names data that the tests read by path.
///
/// Tests are compiled without the optimiser, which takes more time than they save, unless they
/// compute much themselves.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  isOptimised: Bool = false
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude,
    swiftSettings: strict + (isOptimised ? [] : [.unsafeFlags(["-Onone"])]))
}

/// What tests of screens, and of all that is above, are built on: the whole program and the learners
/// that use it.
let testedWith =
  ["TestSupport", "App", "LessonPlayer", "Pictures", "ScreenKit"] + rooms + belowScreens

let houseTests: [Target] = [
  tests("TextTests", ["Text"]),
  tests("EngineTests", ["Engine", "Digest"], exclude: ["References"]),
  tests("FormulasTests", ["Formulas", "Engine"]),
  tests("DerivationTests", ["Derivation", "Text", "Engine"]),
  tests("MistakesTests", ["Mistakes", "Derivation", "Text", "Engine"]),
  tests("FieldsTests", ["Fields", yams]),
  tests("ExperimentsTests", ["Experiments", "Fields", "Engine"]),
  tests(
    "SessionTests",
    ["Session", "Experiments", "Mistakes", "Derivation", "Engine", "Formulas", "Text"]),
  tests("LessonTextTests", ["LessonText", "Formulas"]),
  tests(
    "ComparisonTests",
    ["Comparison", "Session", "Experiments", "Derivation", "Engine", "Formulas", "Text"]),
  tests(
    "LessonsTests",
    [
      "Lessons", "LessonText", "Session", "Experiments", "Mistakes", "Derivation", "Engine",
      "Formulas", "Text",
    ], exclude: ["Broken"]),
  .target(
    name: "TestSupport",
    dependencies: ["App", "LessonPlayer", "Pictures", "ScreenKit"] + rooms + belowScreens,
    path: "Tests/TestSupport", swiftSettings: strict + [.unsafeFlags(["-Onone"])]),
  tests("ScreenKitTests", testedWith),
  tests("QuestionsTests", testedWith),
  tests("LessonPlayerTests", testedWith, exclude: ["Lint/Broken", "Screens"]),
  tests("HomeTests", testedWith, exclude: ["Screens"]),
  tests("StepTests", testedWith, exclude: ["Screens"]),
  tests("CompareTests", testedWith, exclude: ["Screens"]),
  tests("ActivationsTests", testedWith, exclude: ["Screens"]),
  tests("LossesTests", testedWith, exclude: ["Screens"]),
  tests("VanishingTests", testedWith, exclude: ["Screens"]),
  tests("AppTests", testedWith),
  tests("DrawingTests", ["Drawing", "Text"]),
  tests("NcursesTests", ["Ncurses", "Drawing", "Text"]),
  tests("BackstepTests", ["Comparison", "Engine", "Experiments", "Derivation"]),
  tests("ArchitectureTests", [], isOptimised: true),
  tests("TerminalTests", []),
]

// MARK: - The tests of one target

/// The target whose tests alone are wanted (`make test ONLY=Compare`); empty for all.
let only = Context.environment["ONLY"] ?? ""

/// Keeps the tests of one target and what they are built on, where only they are wanted: SwiftPM links
/// all test targets of a package into one bundle, so the others must not be there.
///
/// Tests that run the program need all of it.
func wanted(_ targets: [Target]) -> [Target] {
  let isWanted = { (target: Target) in target.name.lowercased() == "\(only)tests".lowercased() }
  guard !only.isEmpty, let tests = targets.first(where: isWanted) else { return targets }
  let runsProgram = ["BackstepTests", "TerminalTests"].contains(tests.name)
  if runsProgram { return targets.filter { !$0.isTest } + [tests] }
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

let targets = wanted(house + roomNames.map(room) + houseTests)

let package = Package(
  name: "backstep",
  platforms: [.macOS(.v15)],
  products: targets.filter { $0.name == "backstep" }.map {
    .executable(name: $0.name, targets: [$0.name])
  },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: targets
)
