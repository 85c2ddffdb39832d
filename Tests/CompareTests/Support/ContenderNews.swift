import Comparison
import ScreenKit
import TestSupport

extension ImmediateCrew {
  /// What was done, as the screen is told; nil where nothing was.
  func message() -> Message? {
    let news = takeNews()
    return news.isEmpty ? nil : .told(news)
  }

  /// Does what a screen asks for, and what it asks for then.
  func work(for learner: inout Learner) {
    follow(learner.state.order)
    while let news = message() {
      _ = learner.state.update(news)
      follow(learner.state.order)
    }
  }
}

extension Learner {
  /// Lets contenders do what the screen asks for, and takes in what they tell.
  mutating func hearContenders() { ImmediateCrew().work(for: &self) }

  /// A comparison at a place, on a page by its number.
  mutating func compare(onPage page: Int, iterations: Int = 0) {
    type("c")
    hearContenders()
    type(String(repeating: "l", count: iterations) + "\(page)")
    hearContenders()
  }
}
