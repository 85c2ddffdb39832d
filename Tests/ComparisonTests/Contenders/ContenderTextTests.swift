import Comparison
import Engine
import Experiments
import Testing

@Suite("The text of a contender")
struct ContenderTextTests {
  private func optimizer(_ text: String) throws -> Optimizer {
    try Contender(.optimizer, text, of: ContenderProblemTests.experiment).optimizer
  }

  @Test("Settings may come in any order")
  func order() throws {
    #expect(
      try optimizer("adam:epsilon=1e-3,learning-rate=2,beta1=0")
        == optimizer("adam:beta1=0,learning-rate=2,epsilon=1e-3"))
  }

  @Test("A second colon or sign of equality belongs to the value, and is no number")
  func marks() {
    for text in ["adam:beta1=0:5", "adam:beta1==0.5", "adam::beta1=0.5", "adam:beta1=0.5:"] {
      #expect(throws: ContenderProblem.self, "\(text)") { try optimizer(text) }
    }
  }
}
