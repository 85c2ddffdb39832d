import Fields
import Testing

@Suite("Values and where they stand")
struct PlaceTests {
  private func place(_ text: String) throws -> Place {
    try #require(try Sample.value("a", "a: \(text)"))
  }

  @Test("what stands somewhere is told as it stands")
  func found() throws {
    let cases: [(String, Found)] = [
      ("abc", .plain("abc")), ("'1'", .quoted("1")), ("", .nothing), ("[1, 2]", .list(2)),
      ("{b: 1}", .mapping(1)),
    ]
    for (text, found) in cases { #expect(try place(text).found == found, "\(text)") }
  }

  @Test("numbers and booleans are read without quotes only")
  func scalars() throws {
    #expect(try place("1e3").plainNumber == 1000)
    #expect(try place("1e999").plainNumber == .infinity)
    #expect(try place("'1'").plainNumber == nil)
    #expect(try place("12").plainWhole(Int.self) == 12)
    #expect(try place("12.0").plainWhole(Int.self) == nil)
    #expect(try place("-1").plainWhole(UInt64.self) == nil)
    #expect(try place("true").plainBoolean == true)
    #expect(try place("yes").plainBoolean == nil)
  }

  @Test("text knows whether it is a block, and what a terminal would obey in it")
  func text() throws {
    let block = try place("|\n  b\n  c\n")
    #expect(block.isBlock && block.text == "b\nc\n" && block.plain == nil)
    #expect(block.refusedCharacter() == "\n")
    #expect(block.refusedCharacter(butFor: ["\n"]) == nil)
    #expect(try place("\"\\e\"").refusedCharacter() == "\u{1B}")
    #expect(try place("").isEmpty && place("").word == nil && place("''").word == "")
  }

  @Test("items know their lines and paths")
  func items() throws {
    let items = try #require(try place("\n  - b\n  - c").items)
    #expect(items.map(\.line) == [2, 3])
    #expect(items.map(\.path.description) == ["a[1]", "a[2]"])
    #expect(try place("b").items == nil)
  }
}
