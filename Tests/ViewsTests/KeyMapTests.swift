import Drawing
import Testing
import Views
import Workbench

@Suite("Keys of the terminal")
struct KeyMapTests {
  @Test(
    "are the keys of the workbench",
    arguments: [
      (Key.character("q"), KeyPress.character("q")), (.control("o"), .control("o")),
      (.up, .up), (.down, .down), (.left, .left), (.right, .right), (.home, .home), (.end, .end),
      (.pageUp, .pageUp), (.pageDown, .pageDown), (.tab, .tab), (.backTab, .backTab),
      (.enter, .enter), (.escape, .escape), (.backspace, .backspace), (.delete, .delete),
      (.function(4), .function(4)),
    ])
  func same(_ key: Key, _ press: KeyPress) {
    #expect(KeyPress(key) == press)
  }

  @Test("that nothing is bound to are none")
  func none() {
    #expect(KeyPress(Key.insert) == nil)
  }
}
