import Engine
import Experiments
import ScreenKit
import TestSupport
import Testing

@Suite("Anything pressed, at any size")
struct ScreenFuzzTests {
  /// Messages of all parts together.
  private static let messages = 100_000
  private static let parts = 10

  @Test(
    "100,000 random messages leave a valid moment, whole frames, and a run that back and undo take back",
    arguments: 0..<parts)
  func anything(_ part: Int) throws {
    let experiments = try BuiltIn.names.map { name in
      let experiment = try Sample.builtIn(name)
      return OpenedExperiment(
        source: .builtIn(name), title: experiment.title ?? name, experiment: experiment)
    }
    var fuzz = Fuzz(experiments, seed: UInt64(part + 1))
    for number in 1...Self.messages / Self.parts {
      fuzz.act(number)
      if number % 200 == 0 { fuzz.checkBack() }
      if number % 250 == 0 { fuzz.checkUndo() }
    }
    for problem in fuzz.problems { Issue.record("\(problem)") }
    #expect(fuzz.frameCount == Self.messages / Self.parts / 5)
    #expect(Fuzz.everything.subtracting(fuzz.seen) == [], "the walk came across too little")
  }
}
