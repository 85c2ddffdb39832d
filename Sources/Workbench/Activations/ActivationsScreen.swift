import Derivation

/// What the head of the screen of activations says.
public struct ActivationsScreen: Sendable {
  /// What is looked at.
  public let title: String
  /// Where one is.
  public let position: String
  /// The pages.
  public let tabs: [Tab]

  /// The screen of a state.
  public init(_ state: State) {
    let exhibit = state.activations
    switch exhibit.page {
    case .function: title = exhibit.activation.name
    case .sideBySide: title = "all at the same z"
    case .atWork: title = state.isOpen ? state.title : "no network is open"
    }
    switch exhibit.page {
    case .atWork where !state.isOpen: position = ""
    case .atWork: position = "iteration \(state.run.moment.iteration)"
    default: position = "z \(NumberFormat.short.text(exhibit.z))"
    }
    tabs = ActivationsExhibit.Page.allCases.map {
      Tab(
        text: "\($0.rawValue + 1) \($0.name)", isChosen: $0 == exhibit.page,
        command: .activations(.page($0)))
    }
  }
}
