import Testing

@Suite("Tokens of code")
struct TokenTests {
  private let tokens = Token.all(of: Array("let a_1 = b!\n  .c".utf8))

  @Test("Words stay whole and signs stand alone")
  func texts() {
    #expect(tokens.map(\.text) == ["let", "a_1", "=", "b", "!", ".", "c"])
    #expect(tokens.map(\.isWord) == [true, true, false, true, false, false, true])
  }

  @Test("A token knows its line, whether it starts it, and whether a blank precedes it")
  func places() {
    #expect(tokens.map(\.line) == [1, 1, 1, 1, 1, 2, 2])
    #expect(tokens.filter(\.startsLine).map(\.text) == ["let", "."])
    #expect(tokens.filter(\.isAdjacent).map(\.text) == ["!", "c"])
  }
}
