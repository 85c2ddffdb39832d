extension Mirror {
  /// The project's own exceptions.
  static let project = Lists(crossCutting: crossCutting, together: together, notYet: notYet)

  private static let crossCutting = [
    "Tests/EngineTests/DeterminismTests.swift": "whole runs, bit for bit",
    "Tests/ExperimentsTests/NumbersInFilesTests.swift": "numbers, read and written",
    "Tests/ExperimentsTests/TitlesInFilesTests.swift": "which texts a file may have as its title",
  ]

  private static let together: [String: String] = [
    "Sources/backstep/": "the tests run the program: BackstepTests, TerminalTests",
    "Sources/Engine/Rules/Activations/": "ActivationFunctionsTests, and runs against others",
    "Sources/Engine/Rules/Losses/": "LossFunctionsTests, and runs against others",
    "Sources/Engine/Rules/Optimizers/": "UpdateRulesTests, and runs against others",
    "View": "recorded screens, and what holds for every screen at any size",
    "Sources/ScreenKit/Pictures/": "what screens draw with them",
  ]

  /// A file that got its tests leaves the list; none is added.
  private static let notYet: Set<String> = []
}
