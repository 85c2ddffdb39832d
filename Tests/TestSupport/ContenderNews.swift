import App
import Comparison
import ScreenKit

extension ImmediateCrew {
  /// What was done, as the screens are told; nil where nothing was.
  package func message() -> Message? {
    let news = takeNews()
    return news.isEmpty ? nil : .told(news)
  }

  /// Does what a screen asks for, and what it asks for then.
  package func work(for state: inout State) {
    follow(state.order)
    while let news = message() {
      _ = state.update(news)
      follow(state.order)
    }
  }
}

extension State {
  /// Lets contenders do what the screen asks for, and takes in what they tell.
  package mutating func hearContenders() { ImmediateCrew().work(for: &self) }
}

extension Learner {
  /// Lets contenders do what the screen asks for, and takes in what they tell.
  package mutating func hearContenders() { state.hearContenders() }

  /// A comparison at a place, on a page by its number.
  package mutating func compare(onPage page: Int, iterations: Int = 0) {
    type("c")
    hearContenders()
    type(String(repeating: "l", count: iterations) + "\(page)")
    hearContenders()
  }
}
