import LessonPlayer
import ScreenKit
import TestSupport
import Testing

@Suite("Looking at a lesson's file")
struct WatchingTests {
  private static let body = "## A\n\nRead.\n"

  private func looks(_ pupil: inout Pupil, frames: Int) -> Int {
    let before = pupil.effects.count
    for _ in 0..<frames { pupil.effects += pupil.state.update(.frameDue) }
    return pupil.effects[before...].count { $0 == .checkLesson(name: "sample") }
  }

  @Test("a lesson that is watched is looked at each second while it is on the screen")
  func watched() throws {
    var pupil = try Pupil(Self.body, isWatched: true)
    #expect(pupil.state.interval == nil)
    #expect(pupil.state.lookInterval == 1_000)
    #expect(looks(&pupil, frames: 3) == 3)
    _ = pupil.state.update(.chosen(LessonListCommand.show))
    #expect(pupil.state.lookInterval == nil)
    #expect(looks(&pupil, frames: 3) == 0)
  }

  @Test("while something plays, it is looked at as often as before")
  func playing() throws {
    var pupil = try Pupil(Self.body, isWatched: true)
    _ = pupil.state.update(.chosen(TimeCommand.play))
    let interval = try #require(pupil.state.interval)
    #expect(interval < 1_000)
    let iteration = pupil.state.run.moment
    #expect((2...3).contains(looks(&pupil, frames: 3_000 / interval)))
    #expect(pupil.state.run.moment > iteration, "it goes on playing")
  }

  @Test("a lesson that is shipped never wakes an idle program")
  func shipped() throws {
    var pupil = try Pupil(Self.body)
    #expect(pupil.state.lookInterval == nil)
    #expect(looks(&pupil, frames: 3) == 0)
  }
}
