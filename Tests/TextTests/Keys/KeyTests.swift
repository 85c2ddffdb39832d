import Testing
import Text

@Suite("Labels of keys")
struct KeyTests {
  private static let named: [Key] =
    [
      .character("q"), .character("?"), .character(" "), .control("o"), .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .escape, .backspace, .delete,
    ] + (1...12).map { .function($0) }

  @Test(
    "are what stands on the keyboard",
    arguments: [
      (.character("q"), "q"), (.character(" "), "space"), (.control("o"), "Ctrl-O"),
      (.left, "←"), (.up, "↑"), (.pageDown, "PgDn"), (.backTab, "Shift-Tab"), (.escape, "Esc"),
      (.function(1), "F1"), (.delete, "Del"),
    ] as [(Key, String)])
  func labels(_ key: Key, _ label: String) {
    #expect(key.label() == label)
  }

  @Test("are words in ASCII", arguments: named + [.insert])
  func ascii(_ key: Key) {
    #expect(key.label(ascii: true).allSatisfy { $0.isASCII })
  }

  @Test("are names by which the key is found again", arguments: named)
  func names(_ key: Key) {
    #expect(Key(named: key.label()) == key)
    #expect(Key(named: key.label(ascii: true)) == key)
  }

  @Test(
    "that no key has name none",
    arguments: ["", "xx", "Ctrl-", "Ctrl-xx", "F0", "F13", "\u{1B}", " ", "Ins"])
  func unknown(_ name: String) {
    #expect(Key(named: name) == nil)
  }

  @Test("Letters with Ctrl that are other keys, or that multiplexers keep, are taken elsewhere")
  func taken() {
    #expect(Key.control("i").isTakenElsewhere && Key.control("s").isTakenElsewhere)
    #expect(!Key.control("o").isTakenElsewhere && !Key.character("i").isTakenElsewhere)
  }
}
