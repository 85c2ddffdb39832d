import Lessons
import Testing

@Suite("The pages of a part")
struct PageTests {
  /// What is on each page: `p` for prose, `s` for a show, `q` for a question, `t` for a task.
  private func pages(_ body: String) throws -> [String] {
    try Sample.lesson("## A\n\n" + body).parts[0].pages.map { page in
      let ask =
        switch page.ask {
        case .question: "q"
        case .task: "t"
        case nil: ""
        }
      return String(repeating: "p", count: page.prose.count)
        + String(repeating: "s", count: page.shows.count) + ask
    }
  }

  private let show = "```show\niteration: 1\n```\n\n"
  private let predict = "```predict\nquestion: how large\nanswer: C\n```\n\n"
  private let task = "```task\ndo: go on\nuntil: iteration > 1\nkeys: [']']\n```\n\n"

  @Test("end with a question or a task")
  func asks() throws {
    #expect(
      try pages("Text.\n\n\(predict)More.\n\n\(task)\(predict)Last.\n") == ["pq", "pt", "q", "p"])
  }

  @Test("begin with the second show, if something is read between the two")
  func shows() throws {
    #expect(try pages("Text.\n\n\(show)Text.\n\n\(show)Text.\n\n\(predict)") == ["pps", "psq"])
    #expect(try pages("Text.\n\n\(show)\(show)Text.\n") == ["ppss"])
    #expect(try pages("Text.\n\n\(show)") == ["ps"])
  }

  @Test("do not count what only teachers see")
  func notes() throws {
    #expect(
      try pages("Text.\n\n\(predict)```teacher\nAsk the class.\n```\n") == ["pq"])
  }
}
