import Derivation
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("Playing")
struct PlayTests {
  @Test("a frame goes on as many steps as the speed asks for, of the granularity")
  func forward() throws {
    for granularity in ["1", "2", "3"] {
      var learner = try Learner("xor")
      learner.type(granularity + ">>>>>> ")
      #expect(learner.state.playback.speed == 500 || learner.state.playback.speed == 100)
      var walked = try Learner("xor").state.run
      walked.setGranularity(learner.state.run.granularity)
      for _ in 0..<5 {
        _ = learner.state.update(.frameDue)
        for _ in 0..<learner.state.playback.stepsPerFrame { walked.forward() }
        #expect(learner.moment == walked.moment)
      }
    }
  }

  @Test("backward it takes the same steps back, down to the first, and stops there")
  func backward() throws {
    var learner = try Learner("mazur")
    learner.type("]")
    learner.type(">>>>>>b")
    #expect(learner.state.playback.direction == .back)
    let perFrame = learner.state.playback.stepsPerFrame
    var walked = learner.state.run
    var frames = 0
    while learner.state.playback.isPlaying, frames < 1000 {
      _ = learner.state.update(.frameDue)
      for _ in 0..<perFrame { walked.back() }
      #expect(learner.moment == walked.moment)
      frames += 1
    }
    #expect(learner.moment == Moment(iteration: 1, index: 0))
    #expect(learner.state.notice == Notice("This is the first step of the run.", .done))
  }

  @Test("the same key pauses; without playing a frame does nothing")
  func pause() throws {
    var learner = try Learner("mazur")
    _ = learner.state.update(.frameDue)
    #expect(learner.moment.index == 0)
    learner.type(" ")
    #expect(learner.state.playback.isPlaying)
    _ = learner.state.update(.frameDue)
    learner.type(" ")
    #expect(!learner.state.playback.isPlaying)
    #expect(learner.state.notice == Notice("Paused.", .done))
    let moment = learner.moment
    #expect(moment.index == 1)
    _ = learner.state.update(.frameDue)
    #expect(learner.moment == moment)
  }

  @Test("while it plays backward, play stops, and from a stop each key goes its way")
  func turning() throws {
    var learner = try Learner("mazur")
    learner.type("]b")
    #expect(learner.state.playback.direction == .back)
    learner.type(" ")
    #expect(learner.state.playback.direction == nil)
    learner.type(" ")
    #expect(learner.state.playback.direction == .forward)
    learner.type("b")
    #expect(learner.state.playback.direction == .back)
    learner.type("b")
    #expect(learner.state.playback.direction == nil)
  }

  @Test("the speed has ends, which are told, and changes while it plays")
  func limits() throws {
    var learner = try Learner("mazur")
    learner.type(" ")
    for speed in Playback.speeds where speed > 2 {
      learner.type(">")
      #expect(learner.state.playback.speed == speed && learner.state.playback.isPlaying)
    }
    learner.type(">")
    #expect(
      learner.state.notice == Notice("500 steps a second is the fastest.", .warning))
    for speed in Playback.speeds.reversed().dropFirst() {
      learner.type("<")
      #expect(learner.state.playback.speed == speed)
    }
    learner.type("<")
    #expect(learner.state.notice == Notice("1 steps a second is the slowest.", .warning))
    #expect(learner.state.playback.isPlaying)
  }

  @Test("a step, a jump or a change stops it", arguments: ["l", "h", "]", "}", "$", "e", "+"])
  func stops(_ key: String) throws {
    var learner = try Learner("mazur")
    learner.type("] ")
    #expect(learner.state.playback.isPlaying)
    learner.type(key)
    if key == "e" {
      learner.type("0.5")
      learner.press(.enter)
    }
    #expect(!learner.state.playback.isPlaying)
  }

  @Test("at the end of a run that diverges it stops and says so")
  func end() {
    var learner = Learner(Sample.diverging)
    learner.type("6>>>>>> ")
    for _ in 0..<1000 where learner.state.playback.isPlaying { _ = learner.state.update(.frameDue) }
    #expect(!learner.state.playback.isPlaying)
    #expect(learner.moment == learner.state.run.timeline.limit)
    let divergence = learner.state.run.timeline.divergence
    #expect(
      learner.state.notice
        == Notice(
          "This run diverges here: step \((divergence?.moment.index ?? 0) + 1) is the first that is"
            + " not finite.", .warning))
  }
}
