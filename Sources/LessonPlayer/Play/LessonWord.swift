/// A word that the player knows, on the screen and in plain mode alike.
public enum LessonWord: String, Hashable, Sendable, CaseIterable {
  /// The next hint.
  case hint
  /// Tells the answer and goes on.
  case skip
  /// The page before.
  case back
  /// The next page.
  case next
  /// From the beginning.
  case restart
  /// The screen as the page began, wherever one went since.
  case reset
  /// The list of lessons.
  case list
  /// Leaves the lesson.
  case quit

  /// The letter of an answer, by its place from 0.
  public static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(97 + min(25, max(0, place)))))
  }

  /// The place of a letter, or of a number from 1; nil for anything else.
  static func place(_ text: String) -> Int? {
    if let number = Int(text), number >= 1 { return number - 1 }
    guard text.count == 1, let byte = text.lowercased().utf8.first, 97...122 ~= byte else {
      return nil
    }
    return Int(byte) - 97
  }
}
