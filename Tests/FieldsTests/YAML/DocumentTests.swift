import Fields
import Testing

@Suite("Reading a document")
struct DocumentTests {
  @Test("what has nothing in it, or a second document, has no root")
  func roots() {
    #expect(Sample.message("# only a comment\n") == "my.yaml:1: found nothing")
    #expect(Sample.message("a: 1\n---\nb: 1\n") == "my.yaml:2: found a second document")
    #expect(Sample.message("a: 1\n\tb: 2") == "my.yaml:2: not YAML: found a tab; allowed: spaces")
    #expect(Sample.message("a: [1") == Sample.message("a: [1" + String(repeating: " ", count: 40)))
  }

  @Test("a mark of the byte order is passed over, and every line end understood")
  func lineEnds() throws {
    let plain = try Sample.root(Sample.yaml).node
    #expect(try Sample.root("\u{FEFF}" + Sample.yaml).node == plain)
    #expect(try Sample.root(Sample.yaml.replacing("\n", with: "\r\n")).node == plain)
    #expect(try Sample.root(Sample.yaml.replacing("\n", with: "\r")).node == plain)
  }
}
