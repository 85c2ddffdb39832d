import Testing

@Suite("Suggesting a name of the file")
struct ForeignNameTests {
  @Test(
    "a slip is recognised",
    arguments: [
      ("learning_rate", "learning-rate"), ("learningRate", "learning-rate"),
      ("Learning-Rate", "learning-rate"), ("learnign-rate", "learning-rate"),
      ("weight decay", "weight-decay"), ("clipnorm", "clip-norm"), ("epsilom", "epsilon"),
      ("bta", "beta"), ("from", "form"),
    ])
  func slip(_ key: String, _ meant: String) {
    #expect(message(key).contains(".\(key): unknown key, did you mean \(meant)?; allowed: "))
  }

  @Test("another word is not", arguments: ["x", "decay-schedule", "größe", "", "lr"])
  func otherWord(_ key: String) {
    #expect(message(key).contains("unknown key; allowed: "))
  }

  @Test("a name from elsewhere is translated")
  func note() {
    #expect(message("lr").hasSuffix(" (the learning rate is learning-rate)"))
    let swish = Sample.message(Sample.replacing("activation: tanh", with: "activation: swish"))
    #expect(swish.hasSuffix(" (swish is silu)"))
  }

  @Test("a word of any length is answered at once")
  func long() {
    let key = String(repeating: "learning-rate", count: 70)
    #expect(message(key).contains("unknown key; allowed: "))
  }

  private func message(_ key: String) -> String {
    Sample.message(Sample.replacing("learning-rate: 0.1", with: "\"\(key)\": 0.1"))
  }
}
