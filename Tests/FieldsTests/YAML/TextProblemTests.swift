import Fields
import Testing

@Suite("Places in a text")
struct TextProblemTests {
  @Test("columns count Unicode scalars from 1", arguments: [("a", 9), ("é", 9), ("😀é", 10)])
  func columns(_ text: String, _ column: Int) {
    let error = #expect(throws: YAMLError.self) { try Sample.root("title: \(text)\u{1F}") }
    #expect(error?.problem == .controlCharacter(0x1F))
    #expect(error?.line == 1 && error?.column == column)
  }

  @Test("lines end with LF, CR or both, and a place leads back to its offset")
  func offsets() {
    let bytes = Array("a\nb\r\nc\rdé!".utf8)
    #expect(TextPlace.place(of: 5, in: bytes) == (3, 1))
    #expect(TextPlace.place(of: 7, in: bytes) == (4, 1))
    for offset in [0, 2, 5, 7, 8, 10] {
      let (line, column) = TextPlace.place(of: offset, in: bytes)
      #expect(TextPlace.offset(line: line, column: column, in: bytes) == offset)
    }
  }
}
