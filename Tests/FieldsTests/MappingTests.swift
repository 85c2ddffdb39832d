import Fields
import Testing

@Suite("Mappings with known keys")
struct MappingTests {
  @Test("keys that a mapping should not have are told in their order, with their lines")
  func strangers() throws {
    let root = try Sample.root("a: 1\nc: 2\n[1]: 3\nb: 4\n")
    let mapping = try #require(Mapping(of: root, keys: ["a", "b"]))
    #expect(mapping.strangers.map(\.key) == ["c", nil])
    #expect(mapping.strangers.map(\.place.line) == [2, 3])
    #expect(mapping.strangers.map(\.place.path.description) == ["c", ""])
    #expect(mapping["a"]?.plain == "1" && mapping["c"] == nil)
  }

  @Test("what is given is told in the order asked for, and what is given beside it")
  func given() throws {
    let mapping = try #require(Mapping(of: try Sample.root("b: 1\na: 2"), keys: ["a", "b", "c"]))
    #expect(mapping.given(of: ["a", "b", "c"]) == ["a", "b"])
    #expect(mapping.key(otherThan: ["b"])?.path.description == "a")
    #expect(mapping.key(otherThan: ["a", "b"]) == nil)
  }

  @Test("a list or a word is no mapping", arguments: ["[a]", "a"])
  func others(_ text: String) throws {
    #expect(Mapping(of: try Sample.root(text), keys: ["a"]) == nil)
  }
}
