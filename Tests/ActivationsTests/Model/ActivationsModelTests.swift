import Activations
import Engine
import TestSupport
import Testing

@Suite("The marker, the activation and its parameter")
struct ActivationsModelTests {
  private func concept(_ keys: String, from z: String = "") throws -> ActivationsModel {
    var learner = try Learner("xor")
    learner.press(.function(5))
    if !z.isEmpty {
      learner.type("e" + z)
      learner.press(.enter)
    }
    learner.type(keys)
    return learner.state.activations
  }

  @Test("begins with sigmoid, somewhere on its way up")
  func start() throws {
    let concept = try concept("")
    #expect(concept.page == .function && concept.activation == .sigmoid && concept.z == 1.5)
    #expect(concept.reach == 6)
  }

  @Test(
    "the marker goes by tenths and by ones",
    arguments: [
      ("0.2", "l", 0.3), ("0.3", "h", 0.2), ("-0.1", "l", 0), ("0.1", "h", 0), ("1.23", "l", 1.3),
      ("1.23", "h", 1.2), ("-1.23", "l", -1.2), ("0.9", "]", 1.9), ("0.1", "[", -0.9),
      ("-0.9", "]", 0.1), ("1.23", "[", 0.23), ("4.7", "0", 0), ("6", "l", 6.1),
    ])
  func marker(_ start: String, _ key: String, _ z: Double) throws {
    #expect(try concept(key, from: start).z == z)
  }

  @Test("the marker comes back the way it went")
  func walk() throws {
    var learner = try Learner("xor")
    learner.press(.function(5))
    learner.type("e-6.5")
    learner.press(.enter)
    var seen: [Double] = []
    for _ in 0..<130 {
      seen.append(learner.state.activations.z)
      learner.press(.right)
    }
    #expect(seen[65] == 0 && seen[65].sign == .plus && learner.state.activations.z == 6.5)
    for z in seen.reversed() {
      learner.press(.left)
      #expect(learner.state.activations.z == z)
    }
  }

  @Test(
    "the axis doubles until the marker is on it",
    arguments: [
      ("6", 6.0), ("-6", 6), ("6.1", 12), ("-12.5", 24), ("1000", 1536),
    ])
  func reach(_ z: String, _ reach: Double) throws {
    #expect(try concept("", from: z).reach == reach)
  }

  @Test("activations come in turn and begin anew, with Tab, arrows and letters")
  func turn() throws {
    var learner = try Learner("xor")
    learner.press(.function(5))
    learner.type("kk")
    var seen: [String] = []
    for _ in Activation.all {
      seen.append(learner.state.activations.activation.name)
      learner.press(.tab)
    }
    #expect(seen == Activation.all.map(\.name))
    #expect(learner.state.activations.activation == .identity)
    learner.press(.backTab)
    #expect(learner.state.activations.activation == .softmax)
    learner.press(.up)
    #expect(learner.state.activations.activation == .softplus)
    learner.press(.down)
    learner.type("j")
    #expect(learner.state.activations.activation == .identity)
  }

  @Test("the slider goes from stop to stop, each activation having its own number")
  func slider() throws {
    #expect(try concept("jjj").activation == .leakyReLU(slope: 0.01))
    #expect(try concept("jjj+").activation == .leakyReLU(slope: 0.1))
    #expect(try concept("jjj-").activation == .leakyReLU(slope: 0))
    #expect(try concept("jjj++++++").activation == .leakyReLU(slope: 1))
    #expect(try concept("jjj+j").activation == .prelu(initialSlope: 0.25))
    #expect(try concept("jjjj=").activation == .prelu(initialSlope: 0.5))
    #expect(try concept("jjjjj+").activation == .elu(alpha: 1.5))
    #expect(try concept("jjjjj----").activation == .elu(alpha: 0.1))
    #expect(try concept("jjj+jjjjjjjjjjjj").activation == .leakyReLU(slope: 0.1), "it stays")
  }

  @Test("side by side softmax has no place")
  func sideBySide() throws {
    #expect(try concept("2jjjjj").activation == .elu(alpha: 1))
    #expect(try concept("2jjjjjjjj").activation == .softplus)
    #expect(try concept("2jjjjjjjjj").activation == .identity)
    #expect(try concept("jjjjjjjjj2j").activation == .identity)
    #expect(try concept("jjjjjjjjj2k").activation == .silu)
  }
}
