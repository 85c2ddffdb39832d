/// What the head of the screen of losses says.
public struct LossesScreen: Sendable {
  /// What the page is about.
  public let title: String
  /// The pages.
  public let tabs: [Tab]

  /// The screen of a state.
  public init(_ state: State) {
    title = state.losses.page.summary
    tabs = LossesExhibit.Page.allCases.map {
      Tab(
        text: "\($0.rawValue + 1) \($0.name)", isChosen: $0 == state.losses.page,
        command: .losses(.page($0)))
    }
  }
}
