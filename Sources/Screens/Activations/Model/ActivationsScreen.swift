import ScreenKit
import Derivation

/// What the head of the screen of activations says.
public struct ActivationsScreen: Sendable {
  /// What is looked at.
  public let title: String
  /// Where one is.
  public let position: String
  /// The pages.
  public let tabs: [Tab]

  /// The screen of a scene.
  public init(_ scene: Scene<ActivationsModel>) {
    let model = scene.model
    switch model.page {
    case .function: title = model.activation.name
    case .sideBySide: title = "all at the same z"
    case .atWork:
      title = scene.context.open.isOpen ? scene.context.open.title : "no network is open"
    }
    switch model.page {
    case .atWork where !scene.context.open.isOpen: position = ""
    case .atWork: position = "iteration \(scene.context.open.run.moment.iteration)"
    case .function, .sideBySide: position = "z \(NumberFormat.short.text(model.z))"
    }
    tabs = ActivationsModel.Page.allCases.map {
      Tab(
        text: "\($0.rawValue + 1) \($0.name)", isChosen: $0 == model.page,
        command: ActivationsCommand.page($0).erased)
    }
  }
}
