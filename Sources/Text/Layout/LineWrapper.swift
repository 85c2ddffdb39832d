/// Collects styled characters into lines of at most some cells, breaking at the last blank that fits.
///
/// A newline always breaks and a word longer than a line is cut. Blanks where a line is full go;
/// a no-break space is a character like others. All that is broken into lines goes through here.
public struct LineWrapper<Style: Equatable> {
  /// Neighbouring characters of a line in one style.
  public typealias Run = (text: String, style: Style)
  private typealias Styled = (character: Character, style: Style)

  private let width: Int
  private var lines: [[Run]] = []
  private var line: [Styled] = []
  private var used = 0
  // A blank came where the line was full: the next visible character starts a new one.
  private var isFull = false

  /// Nothing yet, in lines of so many cells; a width below 1 counts as 1.
  public init(width: Int) { self.width = Swift.max(1, width) }

  /// Goes on with a character.
  public mutating func append(_ character: Character, style: Style) {
    if character.isNewline {
      breakLine(keeping: [])
      return
    }
    let cells = Glyph(character).width
    if isFull || used + cells > width {
      if character == " " {
        isFull = true
        return
      }
      if isFull { breakLine(keeping: []) } else { makeRoom() }
    }
    line.append((character, style))
    used += cells
  }

  /// All lines, at least one.
  public mutating func finished() -> [[Run]] {
    breakLine(keeping: [])
    return lines
  }

  private mutating func makeRoom() {
    guard let blank = line.lastIndex(where: { $0.character == " " }),
      line[..<blank].contains(where: { $0.character != " " })
    else {
      breakLine(keeping: [])
      return
    }
    let carried = Array(line[(blank + 1)...])
    line.removeSubrange(blank...)
    breakLine(keeping: carried)
  }

  private mutating func breakLine(keeping carried: [Styled]) {
    var runs: [Run] = []
    for (character, style) in line {
      if let last = runs.indices.last, runs[last].style == style {
        runs[last].text.append(character)
      } else {
        runs.append((String(character), style))
      }
    }
    lines.append(runs)
    isFull = false
    line = carried
    used = carried.reduce(0) { $0 + Glyph($1.character).width }
  }
}
