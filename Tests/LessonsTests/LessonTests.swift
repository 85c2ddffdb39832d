import Lessons
import Testing

@Suite("Reading a lesson")
struct LessonTests {
  @Test("The front matter and the prose below it are read")
  func whole() throws {
    let lesson = try Lesson(
      text: """
        ---
        title: "Add both paths"   # as the notes call it
        objective: Add the slopes of two routes
        minutes: 12
        needs: [neuron, chain-rule]
        experiment: two-paths
        ---

        # Two routes
        ---
        """, file: "a.md")
    #expect(lesson.title == "Add both paths")
    #expect(lesson.objective == "Add the slopes of two routes")
    #expect(lesson.minutes == 12)
    #expect(lesson.needs == ["neuron", "chain-rule"])
    #expect(lesson.experiment == "two-paths")
    #expect(lesson.body == "\n# Two routes\n---")
    #expect(lesson.bodyLine == 8)
  }

  @Test("A lesson may need nothing and open nothing, and its lines may end as on Windows")
  func least() throws {
    let lesson = try Lesson(
      text: "---\r\ntitle: A\r\nobjective: B\r\nminutes: 1\r\n--- \r\nC", file: "a.md")
    #expect(lesson.title == "A")
    #expect(lesson.needs == [])
    #expect(lesson.experiment == nil)
    #expect(lesson.body == "C")
    #expect(lesson.bodyLine == 6)
  }
}
