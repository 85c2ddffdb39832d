import Derivation
import Engine
import Lessons
import Questions
import Session
import Testing

@Suite("What a question keeps")
struct WithheldTests {
  /// A page that asks for one number.
  private static let lesson = """
    ---
    title: A
    objective: B
    minutes: 1
    experiment: mazur
    ---

    ## A

    Text.

    ```predict
    question: What is it?
    answer: dL/dh1
    ```
    """

  @Test("All that is made on the way from the inputs to the number, and nothing else")
  func hidden() throws {
    let lesson = try Lesson(text: Self.lesson, file: "a.md")
    var run = Run(try Sample.builtIn("mazur").setup)
    let questions = lesson.parts[0].items.compactMap { item in
      if case .question(let question) = item { question } else { nil }
    }
    let question = try #require(questions.first)
    guard case .predict(let predict) = question.asked else {
      Issue.record("the question is for no number")
      return
    }
    let asked = try QuestionReader(run: run, anchor: run.moment).number(
      predict, line: question.line)
    run.goTo(asked.moment)
    let place = run.current
    let withheld = asked.withheld
    let hidden = withheld.hidden.map { place.steps.quantity(of: place.steps.plan.address(at: $0)) }
    #expect(
      hidden == [
        .route(layer: 1, unit: 1, to: 1), .route(layer: 1, unit: 1, to: 2),
        .outputDerivative(layer: 1, unit: 1),
      ])
    #expect(withheld.limit == place.moment.index)
  }

  @Test("A product hides itself alone, a sum its products and what it was on the way")
  func sums() throws {
    let run = Sample.network([3, 2, 1], output: .sigmoid, loss: .halfSquaredError)
    let steps = IterationSteps(Trainer(run).recordStep())
    func hidden(_ quantity: Quantity) throws -> [Quantity] {
      let address = try #require(steps.address(of: quantity, sample: 1))
      let index = try #require(steps.plan.index(of: address))
      return Withheld.hiddenSteps(of: steps, asked: index).map {
        steps.quantity(of: steps.plan.address(at: $0))
      }
    }
    let product = Quantity.product(layer: 1, unit: 1, from: 2)
    #expect(try hidden(product) == [product])
    let sum = try hidden(.weightedSum(layer: 1, unit: 1))
    #expect(sum.contains(product))
    #expect(sum.last == .weightedSum(layer: 1, unit: 1))
    #expect(try hidden(.activation(layer: 1, unit: 1)) == [.activation(layer: 1, unit: 1)])
    let slope = Quantity.activationDerivative(layer: 1, unit: 1, with: nil)
    #expect(try hidden(slope) == [slope])
  }
}
