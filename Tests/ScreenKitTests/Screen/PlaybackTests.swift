import ScreenKit
import TestSupport
import Testing

@Suite("Playback")
struct PlaybackTests {
  @Test("starts still, at two steps a second, which is one of the speeds")
  func start() {
    let playback = Playback()
    #expect(!playback.isPlaying && playback.speed == 2)
    #expect(Playback.speeds.contains(playback.speed))
    #expect(Playback.speeds == Playback.speeds.sorted())
  }

  @Test("frames and the steps of a frame make the speed, with at most 25 frames a second")
  func frames() throws {
    var learner = try Learner("mazur")
    learner.type("<")
    for speed in Playback.speeds {
      let playback = learner.state.playback
      #expect(playback.speed == speed)
      #expect(playback.interval >= 40)
      #expect(playback.stepsPerFrame * 1000 == speed * playback.interval)
      learner.type(">")
    }
  }
}
