import LessonText
import Testing

@Suite("Tables laid out")
struct ProseTableTests {
  private let markdown = """
    | route | what it carries | now |
    |---|:-:|--:|
    | through `o₁` | the delta of the output | `=C` |
    | o₂ | less | `=L` |
    """

  private func lines(width: Int) throws -> [String] {
    let style = ProseStyle(width: width) { $0.formula == "C" ? "0.05540" : "-1.5" }
    return ProseLayout(style).lines(try Sample.blocks(markdown)).map(\.text)
  }

  @Test("Columns are as wide as their cells, and stand left, in the middle or right")
  func natural() throws {
    #expect(
      try lines(width: 60) == [
        "route           what it carries          now",
        "────────────────────────────────────────────",
        "through o₁  the delta of the output  0.05540",
        "o₂                   less               -1.5",
      ])
  }

  @Test("Where there is less room the widest column is broken")
  func fitted() throws {
    #expect(
      try lines(width: 34) == [
        "route          what it         now",
        "               carries",
        "──────────────────────────────────",
        "through o₁  the delta of   0.05540",
        "             the output",
        "o₂              less          -1.5",
      ])
    for width in [16, 20, 25, 40] {
      #expect(try lines(width: width).allSatisfy { $0.count <= width })
    }
  }

  @Test("Where there is no room for columns they stand below one another")
  func stacked() throws {
    #expect(
      try lines(width: 12) == [
        "route", "through o₁", "what it", "carries", "the delta of", "the output", "now", "0.05540",
        "", "route", "o₂", "what it", "carries", "less", "now", "-1.5",
      ])
  }
}
