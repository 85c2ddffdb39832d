import Derivation
import Lessons
import Testing

@Suite("Show blocks")
struct ShowTests {
  @Test("All keys are read")
  func all() throws {
    guard
      case .show(let show)? = try Sample.item(
        """
        ```show
        screen: compare
        experiment: data/own.yaml
        iteration: 3
        step: δ(h1)
        granularity: unit
        pane: history
        page: 2
        highlight: ['w1[1,2]', "b1[1]"]
        ```
        """)
    else {
      Issue.record("no show")
      return
    }
    #expect(show.line == 11)
    #expect(show.screen == .compare)
    #expect(show.experiment == .file("data/own.yaml"))
    #expect(show.iteration == 3)
    #expect(show.granularity == .unit)
    #expect(show.pane == .history)
    #expect(show.page == "2")
    #expect(show.highlight.map(\.text) == ["w1[1,2]", "b1[1]"])
    guard case .making(let name) = show.step else {
      Issue.record("no step")
      return
    }
    #expect(name.quantity(names: Names(units: [2, 2, 2])) == .delta(layer: 1, unit: 1))
  }

  @Test("A step may be a number, and what is not there stays as it is")
  func number() throws {
    guard case .show(let show)? = try Sample.item("```show\nstep: 41\n```") else {
      Issue.record("no show")
      return
    }
    #expect(show.step == .number(41))
    #expect(show.screen == nil)
    #expect(show.experiment == nil)
    #expect(show.highlight == [])
  }

  @Test(
    "A file of an experiment must lie in the lesson's folder or below it",
    arguments: [
      "/a.yaml", "../a.yaml", "a/../../b.yaml", "~/a.yaml", "~root/a.yaml", "C:\\a.yaml",
      "a\\b.yaml",
      "..", "/", "a//b.yaml", "a.csv", "file:a.yaml",
    ])
  func path(text: String) {
    let errors = Sample.errors("```show\nexperiment: '\(text)'\n```")
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("2: experiment: found \"") ?? false)
  }
}
