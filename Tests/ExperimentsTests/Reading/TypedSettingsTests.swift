import Engine
import Experiments
import Testing

@Suite("Settings that were typed")
struct TypedSettingsTests {
  @Test("are read as those of a file: a value alone, and a mapping")
  func reading() throws {
    #expect(try TypedSettings("7").batch() == .rows(7))
    #expect(try TypedSettings("1e-3").learningRate() == 0.001)
    #expect(try TypedSettings("3").depth() == 3)
    #expect(
      try TypedSettings([("kind", "leaky-relu"), ("slope", "0.1")]).activation()
        == .leakyReLU(slope: 0.1))
    #expect(try TypedSettings([("kind", "zeros"), ("seed", "2")]).initializer().seed == 2)
  }

  @Test("have the errors of a file, with its suggestions, and no place in one")
  func errors() {
    #expect { try TypedSettings([("kind", "adma"), ("learning-rate", "1")]).optimizer() } throws: {
      guard let error = $0 as? ExperimentError else { return false }
      return error.path == "kind" && error.line == nil && "\(error)".contains("did you mean adam?")
    }
  }

  @Test("fit the experiment's output and targets")
  func fitting() throws {
    let experiment = try Sample.read(Sample.yaml)
    #expect(
      try TypedSettings([("kind", "binary-cross-entropy")]).loss(for: experiment)
        == .binaryCrossEntropy)
    #expect(throws: ExperimentError.self) {
      try TypedSettings([("kind", "categorical-cross-entropy")]).loss(for: experiment)
    }
  }
}
