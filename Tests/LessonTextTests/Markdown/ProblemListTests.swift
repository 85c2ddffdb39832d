import LessonText
import Testing

@Suite("Problems that are found")
struct ProblemListTests {
  @Test("Problems are told by line, those of one line as they were found")
  func order() {
    var list = ProblemList<String>()
    #expect(list.isEmpty)
    for (problem, line) in [("b", 4), ("c", 2), ("a", 4)] { list.add(problem, line: line) }
    #expect(list.sorted.map(\.problem) == ["c", "b", "a"])
    #expect(list.sorted.map(\.line) == [2, 4, 4])
    #expect(!list.isEmpty)
  }

  @Test("A file with nothing but problems does not fill the memory")
  func limit() {
    var list = ProblemList<Int>()
    for line in 1...20_000 { list.add(0, line: line) }
    #expect(list.found.count == 10_000)
  }
}
