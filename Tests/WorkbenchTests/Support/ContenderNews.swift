import Comparison
import Workbench

extension Learner {
  /// Lets contenders do what the screen asks for, and takes in what they tell.
  mutating func hearContenders() {
    let crew = ImmediateCrew()
    crew.follow(state.comparisonOrder)
    while let news = crew.message() {
      _ = state.update(news)
      crew.follow(state.comparisonOrder)
    }
  }

  /// A comparison at a place, on a page by its number.
  mutating func compare(onPage page: Int, iterations: Int = 0) {
    type("c")
    hearContenders()
    type(String(repeating: "l", count: iterations) + "\(page)")
    hearContenders()
  }
}
