import Comparison
import Derivation
import Engine
import Session
import Testing

@Suite("What is tried out beside a comparison")
struct TrialTests {
  private func answer(_ trial: Trial) throws -> TrialResult.Answer {
    let crew = ImmediateCrew()
    crew.follow(ComparisonOrder(entries: [], requests: [], trials: [trial]))
    return try #require(crew.takeNews().results.first).answer
  }

  private func course(_ optimizer: Optimizer, _ batch: Batch = .full) -> Course {
    .network(SampleContenders.setup(optimizer, batch), heldOut: nil)
  }

  private let weight = Parameter.weight(layer: 1, unit: 1, from: 1)

  @Test("plain descent and momentum part in iteration 2, in the change that the velocity makes")
  func momentum() throws {
    let descent = course(Optimizer(.gradientDescent, learningRate: 0.1))
    let momentum = course(Optimizer(.momentum(beta: 0.9, nesterov: false), learningRate: 0.1))
    let answer = try answer(
      Trial(id: 1, course: descent, .difference(from: momentum, weight, within: 50)))
    #expect(answer == .difference(FirstDifference(iteration: 2, quantity: .change(weight))))
  }

  @Test("the two forms of RMSprop part in iteration 1, in the effective rate")
  func forms() throws {
    let kind = Optimizer.Kind.rmsprop(beta: 0.9, epsilon: 1e-4)
    let standard = course(Optimizer(kind, learningRate: 0.1))
    let lecture = course(Optimizer(kind, learningRate: 0.1, form: .lecture))
    let answer = try answer(
      Trial(id: 1, course: standard, .difference(from: lecture, weight, within: 50)))
    #expect(answer == .difference(FirstDifference(iteration: 1, quantity: .effectiveRate(weight))))
  }

  @Test("who does the same never parts")
  func same() throws {
    let course = course(Optimizer(.gradientDescent, learningRate: 0.1), .rows(2))
    let answer = try answer(
      Trial(id: 1, course: course, .difference(from: course, weight, within: 30)))
    #expect(answer == .difference(nil))
  }

  @Test("the cost at the end is told, and where it diverged")
  func cost() throws {
    let answer = try answer(
      Trial(
        id: 1, course: .network(Example.diverging, heldOut: nil), .cost(atIteration: 5000)))
    guard case .cost(let cost, nil, let diverged?) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(!cost.isFinite && diverged > 1 && diverged < 5000)
  }
}
