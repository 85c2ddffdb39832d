import Drawing
import Ncurses
import Testing

@Suite("Key decoder")
struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return text.utf8.flatMap { decoder.feed($0) } + decoder.flush()
  }

  @Test("Printable characters are themselves, in any script")
  func characters() {
    #expect(keys("a é語") == ["a", " ", "é", "語"].map(Key.character))
    #expect(keys("🙂") == [.character("🙂")])
  }

  @Test("Control characters have their names")
  func controls() {
    #expect(keys("\t\r\n") == [.tab, .enter, .enter])
    #expect(keys("\u{8}\u{7F}") == [.backspace, .backspace])
    #expect(keys("\u{3}\u{12}\u{1A}") == [.control("c"), .control("r"), .control("z")])
    #expect(keys("\u{0}\u{1C}\u{1F}") == [.control(" "), .control("\\"), .control("_")])
  }

  @Test("A lone escape is Esc, and no key that follows it is lost")
  func escape() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}q") == [.escape, .character("q")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}O") == [.escape, .character("O")])
  }

  @Test(
    "Sequences of unknown keys are swallowed whole",
    arguments: [
      "\u{1B}[1;5C", "\u{1B}[200~", "\u{1B}[I", "\u{1B}OP", "\u{1B}[?62;22c", "\u{1B}[1;5",
    ])
  func sequences(sequence: String) {
    #expect(keys(sequence) == [])
    var decoder = KeyDecoder()
    _ = sequence.utf8.flatMap { decoder.feed($0) } + decoder.flush()
    #expect(decoder.feed(UInt8(ascii: "a")) == [.character("a")])
  }

  @Test("A character that arrives in halves is put together")
  func halves() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(0xC3) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.feed(0xA9) == [.character("é")])
  }

  @Test("Bytes that are no character are dropped and do not stain what follows")
  func invalid() {
    var decoder = KeyDecoder()
    #expect([0xA9, 0xC3, 0x61].flatMap { decoder.feed($0) } == [.character("a")])
    #expect([0xED, 0xA0, 0x80, 0x62].flatMap { decoder.feed($0) } == [.character("b")])
    #expect([0xC3, 0xC3, 0xA9].flatMap { decoder.feed($0) } == [.character("é")])
    #expect([0xFF, 0xFF, 0xFF, 0xFF, 0x63].flatMap { decoder.feed($0) } == [.character("c")])
  }
}
