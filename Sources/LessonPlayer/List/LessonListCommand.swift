import ScreenKit

/// Something that one can ask of the list of lessons by itself.
public enum LessonListCommand: ScreenCommand, CaseIterable {
  /// The way in, from whatever screen.
  case show

  /// The way in.
  static let door = LessonListCommand.show.entry(
    "lessons", [.function(4)], .program, "guided lessons, from one neuron to Adam")

  /// The way in.
  public static let entries = [door]
}
