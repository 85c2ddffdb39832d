import ScreenKit

/// What the head of the screen of losses says.
public struct LossesScreen: Sendable {
  /// What the page is about.
  public let title: String
  /// The pages.
  public let tabs: [Tab]

  /// The screen of a scene.
  public init(_ scene: Scene<LossesModel>) {
    title = scene.model.page.summary
    tabs = LossesModel.Page.allCases.map {
      Tab(
        text: "\($0.rawValue + 1) \($0.name)", isChosen: $0 == scene.model.page,
        command: LossesCommand.page($0).erased)
    }
  }
}
