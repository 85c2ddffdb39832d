import LessonPlayer
import Lessons
import ScreenKit
import Testing

@Suite("A lesson in lines, on any bench")
struct PlainPlayerOnBenchTests {
  private func player(_ body: String) throws -> PlainPlayer<TestBench> {
    PlainPlayer(
      try BenchSample.lesson(body), progress: Progress(),
      on: TestBench(OpenRun(try BenchSample.opened("xor"))))
  }

  @Test("the screen says its own lines, and what is new is told")
  func screens() throws {
    var player = try player(
      "## A\n\nLook.\n\n```show\nstep: 3\n```\n\n```task\ndo: Go on.\nuntil: iteration == 2\nkeys: [']']\n```\n"
    )
    #expect(player.take("where") == ["On the screen: step 3 of iteration 1."])
    #expect(player.take("keys").first == "Keys here: ← →: step.")
    #expect(
      player.take("press ]") == [
        "Done.", "", "On the screen: step 3 of iteration 2.", "", "An empty line reads on.",
      ])
    #expect(player.take("").first == "This is the end of the lesson.")
    #expect(player.take("") == ["That was the lesson."])
    #expect(player.isAtEnd)
  }

  @Test("what lies over the screen is told")
  func overlays() throws {
    var player = try player("## A\n\nLook.\n")
    let said = player.take("press ?")
    #expect(said.last == "Over it lies a list, searched for \"\". Esc closes it.")
  }
}
