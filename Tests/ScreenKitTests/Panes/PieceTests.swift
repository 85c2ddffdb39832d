import ScreenKit
import Testing

@Suite("Pieces and figures")
struct PieceTests {
  @Test(
    "a figure means what it is by its freshness",
    arguments: [
      (Figure.Freshness.given, Piece.Role.number), (.computed, .number), (.fresh, .accent),
      (.pending, .pending),
    ])
  func roles(_ freshness: Figure.Freshness, _ role: Piece.Role) {
    #expect(Figure("1", freshness).role == role)
  }

  @Test("a piece is plain unless it says otherwise")
  func plain() {
    #expect(Piece("a").role == .plain)
  }
}
