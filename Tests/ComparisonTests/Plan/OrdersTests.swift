import Comparison
import Derivation
import Engine
import Experiments
import Testing

@Suite("What contenders are asked")
struct OrdersTests {
  private let weight = Parameter.weight(layer: 1, unit: 1, from: 1)

  private func runs(_ questions: (inout Inquiry) -> Void) -> ComparedRuns {
    var asked = Inquiry()
    questions(&asked)
    var runs = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    runs.go(to: 3)
    runs.ask(asked)
    return runs
  }

  @Test("is where to be and nothing else, unless it is asked for")
  func nothing() {
    for request in runs({ _ in }).order().requests {
      #expect(request == ContenderRequest(.iteration(3)))
    }
  }

  @Test("is asked of all, and some of the chosen one alone")
  func chosen() {
    let runs = runs {
      $0.chosen = 2
      ($0.layers, $0.sums, $0.spreads, $0.pictures) = (true, 1, true, true)
    }
    let requests = runs.order().requests
    #expect(requests.allSatisfy { $0.layers && $0.spread && $0.picture })
    #expect(requests.indices.filter { requests[$0].sums == 1 } == [2])
    #expect(requests.indices.filter { requests[$0].otherSpreads } == [2])
  }

  @Test("on a surface a map is asked for once, and nothing of a network")
  func surface() throws {
    var asked = Inquiry()
    (asked.layers, asked.spreads, asked.pictures, asked.chosen) = (true, true, true, 0)
    var runs = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    runs.move(to: .surface(.bowl))
    runs.ask(asked)
    let requests = runs.order().requests
    #expect(requests.allSatisfy { !$0.layers && !$0.spread && !$0.picture })
    #expect(requests.map { $0.map != nil } == [true, false, false, false, false, false])
    #expect(!runs.isSettled)
    runs.settle()
    #expect(runs.isSettled && runs.map != nil)
    #expect(runs.order().requests.allSatisfy { $0.map == nil })
  }

  @Test("is answered when everyone is there and has told all, and asked again when it changes")
  func settled() {
    var runs = runs { _ in }
    #expect(!runs.isSettled)
    runs.settle()
    #expect(runs.isSettled)
    runs.goal = 0.1
    #expect(!runs.isSettled)
    runs.settle()
    var asked = Inquiry()
    asked.autopsy = weight
    runs.ask(asked)
    #expect(!runs.isSettled)
    runs.settle()
    #expect(runs.contenders.allSatisfy { runs.report(of: $0)?.autopsy.isEmpty == false })
  }

  @Test("reports of those who are gone are not taken in")
  func gone() {
    var runs = runs { _ in }
    let crew = ImmediateCrew()
    crew.follow(runs.order())
    runs.restart()
    runs.hear(crew.takeNews())
    #expect(runs.reports.isEmpty)
  }

  @Test("who is asked to stop tells of where that was")
  func stopping() async {
    var runs = ComparedRuns(SampleRuns.experiment, heldOut: nil)
    runs.go(to: ComparedRuns.farthest)
    let crew = ConcurrentCrew(now: { 0 }, wake: {})
    crew.follow(runs.order())
    while runs.reports.count < runs.contenders.count {
      runs.hear(crew.takeNews())
      await Task.yield()
    }
    crew.follow(runs.orderToStop)
    while !runs.hasStopped {
      runs.hear(crew.takeNews())
      await Task.yield()
    }
    for contender in runs.contenders {
      let report = runs.report(of: contender)
      #expect(report?.isComplete == true && report?.iteration == report?.trained)
      #expect((1..<ComparedRuns.farthest).contains(report?.iteration ?? 0))
    }
    crew.follow(nil)
    while !crew.isIdle { await Task.yield() }
  }
}
