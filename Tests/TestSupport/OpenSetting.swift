import ScreenKit
import Testing

extension Learner {
  /// Opens the settings and chooses a row by its name.
  package mutating func open(setting name: String) throws {
    while state.overlay != .none { press(.escape) }
    type("o")
    let rows = state.settings(chosen: 0).rows
    let place = try #require(rows.firstIndex { $0.name == name }, "\(rows.map(\.name))")
    for _ in 0..<place { press(.down) }
    #expect(state.overlay == .settings(chosen: place))
  }
}
