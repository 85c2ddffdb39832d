import ScreenKit

extension StepModel {
  /// What to do first on a run that was just opened.
  public static func firstNotice(_ context: ScreenContext) -> Notice {
    let (forward, back) = (context.key(TimeCommand.forward), context.key(TimeCommand.back))
    return Notice(
      "This is step 1. Press \(forward) to compute the next number, \(back) to take it back.",
      .hint)
  }

  /// Time stands still, and nothing is selected.
  public mutating func standStill() {
    playback.direction = nil
    selected = nil
  }
}

extension StepModel {
  /// Time stands still.
  public mutating func standTime() { playback.direction = nil }
}

extension StepModel {
  /// Ends practice, without a word.
  public mutating func dropPractice() { practice = nil }
}
