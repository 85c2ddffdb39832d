import Fields
import Testing

@Suite("What stands where something else was wanted")
struct FoundTests {
  @Test("It is shown as it stands, and what would steer a terminal as its code")
  func words() {
    let words: [(Found, String)] = [
      (.nothing, "nothing"), (.plain("1"), "1"), (.plain("~"), "~"), (.plain("abc"), "\"abc\""),
      (.quoted("1"), "\"1\" in quotes"), (.list(0), "an empty list"), (.list(2), "a list of 2"),
      (.mapping(0), "an empty mapping"), (.mapping(1), "a mapping"),
      (.quoted("a\u{1B}"), "\"a\\u{1B}\" in quotes"),
    ]
    for (found, text) in words { #expect("\(found)" == text) }
  }
}
