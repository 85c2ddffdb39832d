import Derivation
import Engine
import ScreenKit
import Step
import TestSupport
import Testing

@Suite("The listing of steps")
struct ListingTests {
  @Test("shows the step, what was and what comes, one number a row")
  func rows() throws {
    var learner = try Learner("mazur")
    learner.go(
      to: StepAddress(.backward, .weightGradient, sample: 1, layer: 1, unit: 1, from: 1))
    let rows = learner.screen.listing.rows
    let current = try #require(rows.first { $0.isCurrent })
    #expect(current.label == "∂L/∂w⁽¹⁾₁,₁" && current.figure == Figure("0.0004386", .fresh))
    #expect(rows.filter(\.isCurrent).count == 1)
    #expect(rows.map(\.number) == Array(rows[0].number..<rows[0].number + 7))
    for row in rows where row.number > current.number {
      #expect(row.figure == Figure("…", .pending))
    }
    for row in rows where row.number < current.number {
      #expect(row.figure.freshness == .computed)
    }
  }

  @Test("stays within the iteration, and always has its step")
  func ends() throws {
    let learner = try Learner("two-paths")
    let count = learner.state.run.current.steps.count
    learner.forEachStep { step in
      let numbers = step.screen.listing.rows.map(\.number)
      #expect(numbers.count == 7 && numbers.first ?? 0 >= 1 && numbers.last ?? .max <= count)
      #expect(step.screen.listing.rows.first { $0.isCurrent }?.number == step.moment.index + 1)
    }
  }

  @Test("is shorter where an iteration has fewer steps than rows")
  func short() throws {
    var learner = Learner(Sample.network([1, 1], output: .identity, loss: .squaredError, rows: 1))
    learner.room = .large
    let count = learner.state.run.current.steps.count
    #expect(learner.screen.listing.rows.count == min(20, count))
  }

  @Test("names the granularity")
  func granularity() throws {
    var learner = try Learner("mazur")
    #expect(learner.screen.listing.granularity == "term")
    learner.type("3")
    #expect(learner.screen.listing.granularity == "layer")
  }

  @Test("has all digits where there is room for them")
  func digits() throws {
    var learner = try Learner("mazur", display: Display(allDigits: true))
    learner.go(to: StepAddress(.forward, .activation, sample: 1, layer: 1, unit: 1))
    #expect(current(learner)?.figure.text == "0.5933")
    learner.room = .large
    #expect(current(learner)?.figure.text == "0.5932699921071872")
  }

  @Test("calls products by their factors, in ASCII too")
  func labels() throws {
    #expect(current(try Learner("mazur"))?.label == "w⁽¹⁾₁,₁·x₁")
    let ascii = try Learner("mazur", display: Display(glyphs: .ascii))
    #expect(current(ascii)?.label == "w1[1,1]*x1")
    ascii.forEachStep { step in
      for row in step.screen.listing.rows {
        #expect(row.label.allSatisfy { $0.isASCII } && row.figure.text.allSatisfy { $0.isASCII })
      }
    }
  }

  private func current(_ learner: Learner) -> Listing.Row? {
    learner.screen.listing.rows.first { $0.isCurrent }
  }
}
