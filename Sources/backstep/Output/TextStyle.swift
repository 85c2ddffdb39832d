import Derivation
import Engine
import Foundation
import Text

/// The characters and digits of what is printed for people.
enum TextStyle {
  /// Greek letters and subscripts where the locale has them.
  static var glyphs: GlyphSet {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let codeset = (locale ?? "").lowercased().filter { $0 != "-" }
    return codeset.contains("utf8") ? .unicode : .ascii
  }

  /// What the quantities of a network are called.
  static func names(_ network: Network) -> Names { Names(network, glyphs: glyphs) }

  /// How many digits a number has.
  static let numbers = NumberFormat.significant(6)
}
