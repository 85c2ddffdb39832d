import Testing
import Workbench

extension Learner {
  /// Opens the settings and chooses a row by its name.
  mutating func open(setting name: String) throws {
    while state.overlay != .none { press(.escape) }
    type("o")
    let rows = SettingsMenu(state, chosen: 0).rows
    let place = try #require(rows.firstIndex { $0.name == name }, "\(rows.map(\.name))")
    for _ in 0..<place { press(.down) }
    #expect(state.overlay == .settings(chosen: place))
  }
}
