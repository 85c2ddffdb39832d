/// What the C sources include.
enum CHeaders {
  /// ncurses stays behind the target that wraps it, and its macros out of everything else.
  static func findings(in sources: [(path: String, text: String)]) -> [Finding] {
    sources.flatMap { path, text in
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .compactMap { index, line in
          let words = line.filter { !" \t".contains($0) }
          guard words.hasPrefix("#include") else { return nil }
          let name = words.dropFirst("#include".count).filter { !"<>\"".contains($0) }
          let isPrivate = path.hasPrefix("Sources/CNcurses/") && !path.contains("/include/")
          let isCurses = name.hasSuffix("curses.h") && !name.hasSuffix("CNcurses.h")
          if name == "term.h" || isCurses && !isPrivate {
            return Finding(path: path, line: index + 1, what: "must not include \(name)")
          }
          return nil
        }
    }
  }
}
