import Testing

@Suite("Paths")
struct PathTests {
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
