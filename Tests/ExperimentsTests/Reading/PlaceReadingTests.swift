import Testing

@Suite("Values and what they should be")
struct PlaceReadingTests {
  @Test(
    "whatever stands where a number should is shown as it stands",
    arguments: [
      ("abc", "\"abc\""), ("true", "true"), ("null", "null"), ("~", "~"),
      ("\"1\"", "\"1\" in quotes"),
      ("[]", "an empty list"), ("[1, 2]", "a list of 2"), ("{}", "an empty mapping"),
      ("{a: 1}", "a mapping"), ("", "nothing"), ("0x10", "\"0x10\""),
    ])
  func found(_ text: String, _ shown: String) {
    #expect(
      Sample.message(Sample.replacing("0.1", with: text))
        == "my.yaml:12: optimizer.learning-rate: found \(shown); allowed: a number above 0")
  }

  @Test("a name may stand in quotes")
  func quotedName() throws {
    let yaml = Sample.replacing("tanh", with: "\"tanh\"").replacing("adam", with: "'adam'")
    #expect(try Sample.read(yaml) == Sample.read(Sample.yaml))
  }

  @Test("a long word is cut short")
  func long() {
    let message = Sample.message(
      Sample.replacing("tanh", with: String(repeating: "long", count: 10_000)))
    #expect(message.count < 300)
    #expect(message.contains("longlong…\"; allowed: identity"))
  }

  @Test(
    "a path is made of keys and of items counted from 1",
    arguments: [
      Wrong("{kind: adam", "{kind: eve", "optimizer.kind"),
      Wrong("y: [0]", "y: [a]", "data.rows[2].y[1]"),
      Wrong("activation: sigmoid", "activation: {}", "network.layers[2].activation"),
      Wrong(
        "units: 2\n", "units: 2\n      biases: [1]\n      weights: [[1, 2], [3, x]]\n",
        "network.layers[1].weights[2][2]"),
    ])
  func paths(_ wrong: Wrong) {
    #expect(wrong.found.contains(": \(wrong.message): found "))
  }
}
