import Testing
import Workbench

@Suite("Labels of keys")
struct KeyPressTests {
  @Test(
    "are what stands on the keyboard",
    arguments: [
      (.character("q"), "q"), (.character(" "), "space"), (.control("o"), "Ctrl-O"),
      (.left, "←"), (.up, "↑"), (.pageDown, "PgDn"), (.backTab, "Shift-Tab"), (.escape, "Esc"),
      (.function(1), "F1"), (.delete, "Del"),
    ] as [(KeyPress, String)])
  func labels(_ key: KeyPress, _ label: String) {
    #expect(key.label() == label)
  }

  @Test("are words in ASCII", arguments: CommandTable.entries.flatMap(\.keys))
  func ascii(_ key: KeyPress) {
    #expect(key.label(ascii: true).allSatisfy { $0.isASCII })
  }

  @Test(
    "are names by which settings find the key again",
    arguments: CommandTable.entries.flatMap(\.keys))
  func names(_ key: KeyPress) {
    #expect(KeyPress(named: key.label()) == key)
    #expect(KeyPress(named: key.label(ascii: true)) == key)
  }

  @Test(
    "that no key has name none",
    arguments: ["", "xx", "Ctrl-", "Ctrl-xx", "F0", "F13", "\u{1B}", " "])
  func unknown(_ name: String) {
    #expect(KeyPress(named: name) == nil)
  }

  @Test("tell all bound keys apart")
  func distinct() {
    let keys = Set(CommandTable.entries.flatMap(\.keys))
    #expect(Set(keys.map { $0.label() }).count == keys.count)
  }
}
