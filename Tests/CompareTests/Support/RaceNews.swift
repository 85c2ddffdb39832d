import Workbench

extension Learner {
  /// Lets contenders do what the screen asks for, and takes in what they tell.
  mutating func hearContenders() {
    let racing = RacingCrew.immediate()
    racing.follow(state)
    while let news = racing.news() {
      _ = state.update(news)
      racing.follow(state)
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
