import Step
import TestSupport
import Testing

@Suite("Kinds of the lower pane")
struct LowerPaneKindTests {
  @Test("each has a name of its own")
  func names() {
    let names = LowerPaneKind.allCases.map(\.name)
    #expect(Set(names).count == names.count && !names.contains(""))
  }

  @Test("each holds what it says: a table, a curve or matrices, with its title")
  func contents() throws {
    var learner = try Learner("mazur")
    for kind in LowerPaneKind.allCases {
      _ = learner.state.update(.chosen(StepCommand.pane(kind)))
      let content = learner.screen.lower
      switch (kind, content) {
      case (.curve, .curve(let curve)), (.history, .curve(let curve)):
        #expect(content.table == nil && content.title == curve.title)
      case (.matrix, .matrices(let matrices)):
        #expect(content.table == nil && content.title == matrices.title)
      case (.context, .table(let table)), (.parameters, .table(let table)),
        (.check, .table(let table)), (.nudge, .table(let table)):
        #expect(content.table == table && content.title == table.title && !table.rows.isEmpty)
      default: Issue.record("\(kind) holds something else")
      }
    }
  }
}
