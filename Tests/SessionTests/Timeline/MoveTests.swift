import Derivation
import Engine
import Session
import Testing

@Suite("Moves")
struct MoveTests {
  private let plan = RunPlan(Example.xor)

  private func cursor(_ iteration: Int, _ index: Int) -> Cursor {
    var cursor = Cursor(plan)
    cursor.jump(to: Moment(iteration: iteration, index: index))
    return cursor
  }

  private func destination(
    _ move: Move, from iteration: Int, _ index: Int, limit: Moment? = nil
  ) -> Moment? {
    cursor(iteration, index).destination(of: move, limit: limit)
  }

  private func end(_ iteration: Int) -> Moment {
    Moment(iteration: iteration, index: plan.steps(of: iteration).count - 1)
  }

  @Test("Home and End are the ends of the iteration")
  func endsOfIteration() {
    #expect(destination(.iterationStart, from: 2, 9) == Moment(iteration: 2, index: 0))
    #expect(destination(.iterationEnd, from: 2, 9) == end(2))
  }

  @Test("Phase by phase one comes through all phases of the iterations, and back to the start")
  func phases() {
    var out: [Moment] = []
    var here = cursor(1, 3)
    for _ in 0..<8 {
      guard let next = here.destination(of: .nextPhase) else { break }
      out.append(next)
      here.jump(to: next)
    }
    let starts = (1...3).flatMap { iteration in
      Phase.allCases.map {
        Moment(iteration: iteration, index: plan.steps(of: iteration).start(of: $0))
      }
    }
    #expect(out == Array(starts[1...8]))
    #expect(destination(.previousPhase, from: 3, 2) == starts[8])
    #expect(
      starts.dropFirst().map { destination(.previousPhase, from: $0.iteration, $0.index) }
        == starts.dropLast().map { $0 })
    #expect(destination(.previousPhase, from: 1, 0) == nil)
  }

  @Test("Where everything is frozen the phase after backward is the next iteration's forward")
  func noUpdate() {
    var setup = Example.xor
    setup.network.frozen = Frozen(layers: [1, 2])
    let plan = RunPlan(setup)
    var cursor = Cursor(plan)
    cursor.jump(to: Moment(iteration: 1, index: plan.steps(of: 1).start(of: .backward)))
    #expect(cursor.destination(of: .nextPhase) == Moment(iteration: 2, index: 0))
  }

  @Test("The same step an iteration later and earlier; there is none before the first")
  func neighbours() {
    #expect(destination(.laterIteration, from: 2, 4) == Moment(iteration: 3, index: 4))
    #expect(destination(.earlierIteration, from: 2, 4) == Moment(iteration: 1, index: 4))
    #expect(destination(.earlierIteration, from: 1, 4) == nil)
    #expect(destination(.laterIteration, from: 2, 4, limit: end(2)) == nil)
  }

  @Test("Steps, iterations and epochs that exist can be gone to")
  func goTo() {
    #expect(destination(.step(7), from: 2, 4) == Moment(iteration: 2, index: 7))
    #expect(destination(.iteration(12), from: 2, 4) == Moment(iteration: 12, index: 0))
    #expect(destination(.epochStart(3), from: 2, 4) == Moment(iteration: 5, index: 0))
    #expect(destination(.epochEnd(3), from: 2, 4) == end(6))
    #expect(destination(.runStart, from: 2, 4) == plan.start)
    let moment = Moment(iteration: 4, index: 2)
    #expect(destination(.moment(moment), from: 2, 4) == moment)
  }

  @Test(
    "What does not exist cannot be gone to",
    arguments: [
      Move.step(-1), .step(100_000), .iteration(0), .iteration(.max), .epochStart(0),
      .epochStart(.max), .epochEnd(-3), .epochEnd(.min), .moment(Moment(iteration: 0, index: 0)),
      .moment(Moment(iteration: 2, index: 100_000)),
    ])
  func nowhere(move: Move) {
    #expect(destination(move, from: 2, 4) == nil)
  }

  @Test("A jump beyond the end of a run leads to its end")
  func beyondTheEnd() {
    for move in [Move.iteration(9), .epochStart(4), .epochEnd(4)] {
      #expect(destination(move, from: 1, 4, limit: end(2)) == end(2))
    }
    #expect(destination(.nextPhase, from: 2, end(2).index, limit: end(2)) == nil)
  }

  @Test("Steps and moves to a neighbour are not jumps")
  func jumps() {
    #expect(Move.forward.isStep && Move.back.isStep && !Move.nextPhase.isStep)
    #expect(!Move.back.isJump && !Move.previousPhase.isJump && !Move.laterIteration.isJump)
    #expect(Move.iteration(3).isJump && Move.runStart.isJump && Move.iterationEnd.isJump)
  }
}
