import App
import Session
import TestSupport
import Testing

@Suite("What conditions of lessons can ask of the screens")
struct LessonFactsTests {
  private func state(_ show: String) throws -> State {
    try Pupil("## A\n\nText.\n\n```show\n\(show)\n```\n").state
  }

  @Test("The stack")
  func stack() throws {
    let state = try state(
      "screen: vanishing\nkeys: [e, {type: 'x=0.5 b=-2.5 w=5'}, Enter]")
    #expect(state.number(of: .vanishing(.weight)) == 5)
    #expect(state.number(of: .vanishing(.bias)) == -2.5)
    #expect(state.number(of: .vanishing(.sigmoid)) == 1)
    #expect(state.number(of: .vanishing(.relu)) == 0)
    let first = try #require(state.number(of: .vanishing(.first)))
    let last = try #require(state.number(of: .vanishing(.last)))
    #expect(state.number(of: .vanishing(.ratio)) == first / last)
    #expect(first > last)
    #expect(state.number(of: .screen(.onVanishing)) == 1)
    #expect(state.number(of: .screen(.onStep)) == 0)
    #expect(state.number(of: .screen(.page)) == 1)
    #expect(state.number(of: .compare(.iteration)) == nil)
  }

  @Test("Activations, losses and a comparison")
  func others() throws {
    let activations = try state("screen: activations\nkeys: [Right]")
    #expect(activations.number(of: .activations(.z)) == 1.6)
    #expect(activations.number(of: .activations(.sigmoid)) == 1)
    let value = try #require(activations.number(of: .activations(.value)))
    #expect(abs(value - 0.8320183851339245) < 1e-15)
    let slope = try #require(activations.number(of: .activations(.slope)))
    #expect(abs(slope - value * (1 - value)) < 1e-15)
    #expect(activations.number(of: .activations(.parameter)) == nil)
    #expect(try state("screen: losses").number(of: .losses(.residual)) == 3)
    let compare = try state("experiment: xor\nscreen: compare")
    #expect(compare.number(of: .compare(.contenders)) == 6)
    #expect(compare.number(of: .compare(.chosen)) == 1)
    #expect(compare.number(of: .compare(.iteration)) == 0)
  }

  @Test("Every fact has a number somewhere")
  func all() throws {
    let states = try [
      "screen: step", "screen: vanishing", "screen: activations\nkeys: [Down, Down, Down, Down]",
      "experiment: xor\nscreen: compare",
    ].map(state)
    let unknown: Set<Fact> = [.compare(.best), .compare(.cost), .activations(.parameter)]
    for fact in Fact.allCases where !unknown.contains(fact) {
      #expect(states.contains { $0.number(of: fact) != nil }, "\(fact.rawValue)")
    }
  }
}
