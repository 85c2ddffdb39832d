import Testing

@Suite("Mappings with known keys")
struct MappingReadingTests {
  @Test("keys may come in any order, plain or in quotes")
  func order() throws {
    let yaml = """
      optimizer: {learning-rate: 0.1, kind: adam}
      "loss": binary-cross-entropy
      network: {layers: [{activation: tanh, 'units': 2}, {activation: sigmoid, units: 1}]}
      data: {rows: [{y: [1], x: [1, 2]}, {x: [3, 4], y: [0]}]}
      """
    #expect(try Sample.read(yaml) == Sample.read(Sample.yaml))
  }

  @Test("the first of several problems is reported")
  func first() {
    let yaml = Sample.yaml + "b: 1\na: 1\n"
    #expect(Sample.message(yaml).hasPrefix("my.yaml:13: b: unknown key; allowed: title, data"))
  }

  @Test("a key of the wrong case or with merge sign is unknown", arguments: ["Title", "<<", "''"])
  func unknown(_ key: String) {
    #expect(Sample.message(Sample.yaml + "\(key): {a: 1}").contains("unknown key"))
  }
}
