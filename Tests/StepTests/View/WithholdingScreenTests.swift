import Derivation
import Drawing
import Engine
import Experiments
import Mistakes
import Questions
import Session
import Step
import TestSupport
import Testing

@Suite("What an open question keeps, on the screen")
struct WithholdingScreenTests {
  @Test(
    "no pane shows the number that is asked, of any step of any network",
    arguments: Sample.variety.indices)
  func variety(_ place: Int) throws {
    let learner = Viewer(Sample.variety[place].setup, size: .standard)
    try look(learner, every: 1 + learner.state.run.current.steps.count / 9, from: place)
  }

  @Test("no pane shows the number that is asked", arguments: ["mazur", "xor", "softmax"])
  func builtIns(_ name: String) throws {
    try look(Viewer(name, size: .standard), every: name == "mazur" ? 2 : 23)
  }

  @Test("no pane shows the number that is asked of a later iteration")
  func later() throws {
    var learner = try Viewer("mazur", size: .standard)
    learner.go(toIteration: 4)
    // What comes was seen already.
    learner.type("G")
    try look(learner, every: 11)
  }

  /// Every so many-th askable step of the iteration, while its number is withheld.
  private func look(_ start: Viewer, every stride: Int, from first: Int = 0) throws {
    var problems: Set<String> = []
    let steps = start.state.run.current.steps
    for index in Swift.stride(from: first % stride, to: steps.count, by: stride) {
      let number = AskedNumber(steps, steps.plan.address(at: index))
      guard number.isAskable else { continue }
      let texts = Set([NumberFormat.short, .all].map { $0.text(number.value) })
        // Short ones stand for anything: step 1, sample 2.
        .filter { $0.count >= 5 }.subtracting(visible(steps, before: index))
      guard !texts.isEmpty else { continue }
      var learner = start
      learner.go(toStep: index + 1)
      learner.withholdThisStep()
      for screen in screens(of: learner, index) {
        let words = Set(screen.text.split { " │[]<>()".contains($0) }.map(String.init))
        for text in texts where words.contains(text) {
          problems.insert("step \(index + 1), \(screen.name): \(text)\n\(screen.text)")
        }
      }
    }
    for problem in problems.prefix(3) { Issue.record("\(problem)") }
  }

  /// The texts of numbers that may be seen: what comes in, and what was made before.
  private func visible(_ steps: IterationSteps, before index: Int) -> Set<String> {
    let hidden = Withheld.hiddenSteps(of: steps, asked: index)
    var values = (0..<hidden.lowerBound).map { steps.value(at: $0) }
    let record = steps.record
    values += record.setup.network.parameters.map { record.value(of: $0) }
    values += record.setup.data.inputs + record.setup.data.targets
    values += steps.equation(at: index).expression.leaves.map(\.value)
    values += (0..<hidden.lowerBound).compactMap { steps.total(of: steps.plan.address(at: $0)) }
    return Set(values.flatMap { [NumberFormat.short.text($0), NumberFormat.all.text($0)] })
  }

  /// All panes and zooms, at one size and with few or all digits, in turn from step to step.
  private func screens(of learner: Viewer, _ index: Int) -> [(name: String, text: String)] {
    var screens: [(String, String)] = []
    func add(_ learner: Viewer, _ name: String) {
      screens.append(("\(name) \(learner.size.name)", learner.canvas.text()))
    }
    var learner = learner
    let turn = index / 2
    learner.size = turn % 2 == 0 ? .standard : Size(columns: 200, rows: 60)
    if turn / 2 % 2 == 0 { learner.type("d") }
    for _ in LowerPaneKind.allCases {
      learner.type("v")
      add(learner, "\(learner.state.lower)")
    }
    for _ in 0..<4 {
      learner.type("Z")
      add(learner, "zoom \(String(describing: learner.state.zoom))")
    }
    for _ in 0..<3 {
      learner.press(.backTab)
      add(learner, "lit \(String(describing: learner.state.selected))")
    }
    return screens
  }

  @Test("what it keeps is ?, what comes later …, and the pane of the check waits")
  func signs() throws {
    var learner = try Viewer("mazur", size: .standard)
    learner.go(to: StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1))
    learner.withholdThisStep()
    let text = learner.canvas.text()
    #expect(text.contains("z(h₁)                  ?"), "\(text)")
    #expect(text.contains("h₁                     …"), "\(text)")
    #expect(!text.contains("0.3775"))
    learner.type("vvvvv")
    #expect(learner.canvas.text().contains("waits for your answer"))
  }

  @Test("what it keeps is ? from before it too")
  func before() throws {
    var learner = try Viewer("mazur", size: .standard)
    learner.go(to: StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1))
    learner.withholdThisStep()
    learner.press(.left, .left)
    let text = learner.canvas.text()
    #expect(text.contains("z(h₁)                  ?"), "\(text)")
    #expect(text.contains("=  ?"), "\(text)")
  }
}
