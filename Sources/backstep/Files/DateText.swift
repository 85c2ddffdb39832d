import Foundation

extension Date {
  /// The day where the user is, such as `2026-11-26`.
  var day: String { text("yyyy-MM-dd") }

  /// Day and minute where the user is.
  var minute: String { text("yyyy-MM-dd HH:mm") }

  private func text(_ format: String) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = format
    return formatter.string(from: self)
  }
}
