import ArgumentParser

/// `backstep tour`: the guided tour.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: "Take a tour of ten minutes: a network learns XOR, and you step through it.",
    discussion: """
      Example:
        backstep tour
      """)

  @OptionGroup var options: ScreenOptions

  func run() throws {
    try openScreen(ScreenArguments(.tour, options))
  }
}
