/// Which target may know of which: data goes one way, and rooms do not know each other.
///
/// That what is imported is declared in Package.swift, the build itself checks.
enum Rooms {
  /// The targets from the lowest up; each may import what stands on a lower floor than it.
  ///
  /// The screens are a floor of their own, found by their folder.
  static let floors: [[String]] = [
    ["Text", "Engine", "CNcurses"],
    ["Fields", "Formulas", "Derivation", "Drawing"],
    ["Experiments", "Mistakes", "Ncurses", "LessonText"],
    ["Session"],
    ["Comparison"],
    ["Lessons"],
    ["Questions"],
    ["ScreenKit"],
    ["Pictures"],
    ["LessonPlayer", screens],
    ["App"],
    ["backstep"],
  ]

  /// What stands for all targets of `Sources/Screens` among the floors.
  private static let screens = "screens"

  /// Targets that draw, and know nothing of networks: what they may import.
  static let apart: [String: Set<String>] = [
    "Drawing": ["Text"], "Ncurses": ["Text", "Drawing", "CNcurses"],
  ]

  /// The modules of others, and who may import them; what is not listed here or of the project,
  /// nobody.
  static let foreign: [String: Set<String>] = [
    "Synchronization": ["Drawing", "Session", "Comparison", "backstep"],
    "Foundation": ["backstep"],
    "Yams": ["Fields", "Experiments"],
    "ArgumentParser": ["backstep"],
    "Glibc": ["Drawing", "Ncurses"], "Musl": ["Drawing", "Ncurses"],
    "Darwin": ["Drawing", "Ncurses"],
  ]

  /// The lines that a target may have.
  static let largestTarget = 6000

  /// What files of the program import and must not, and where any file goes around that.
  static func findings(in sources: [SourceText]) -> [Finding] {
    let rooms = Set(sources.filter(\.isOfScreen).map(\.target))
    let floor = { (target: String) in
      floors.firstIndex { $0.contains(rooms.contains(target) ? screens : target) }
    }
    return sources.flatMap { source in
      attributes(source) + (source.path.hasPrefix("Sources/") ? imports(source, floor) : [])
    }
  }

  private static func imports(_ source: SourceText, _ floor: (String) -> Int?) -> [Finding] {
    guard let own = floor(source.target) else {
      return [source.finding(1, "\(source.target) stands on no floor")]
    }
    return source.imports.compactMap { module, line in
      let isAllowed =
        if let users = foreign[module] {
          users.contains(source.target)
        } else if module == "Drawing" && source.isOfScreen && source.folders.first == "Model" {
          false
        } else {
          floor(module).map { $0 < own } ?? false
            && apart[source.target]?.contains(module) ?? true
        }
      return isAllowed ? nil : source.finding(line, "must not import \(module)")
    }
  }

  /// Targets that are too large.
  static func sizes(of sources: [SourceText]) -> [Finding] {
    Dictionary(grouping: sources, by: \.target).compactMap { target, files in
      let lines = files.reduce(0) { $0 + $1.lineCount }
      guard lines > largestTarget, let first = files.first else { return nil }
      return first.finding(1, "\(target) has \(lines) lines; \(largestTarget) are allowed")
    }
  }

  /// Attributes that reach into a module, or hand one on to whoever imports this one.
  private static func attributes(_ source: SourceText) -> [Finding] {
    zip(source.tokens, source.tokens.dropFirst()).compactMap { sign, word in
      guard sign.text == "@", ["testable", "_exported", "_spi"].contains(word.text) else {
        return nil
      }
      return source.finding(word.line, "@\(word.text) goes around the walls")
    }
  }
}
