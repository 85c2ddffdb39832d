import Session

/// The menu of the run's settings, as rows.
public struct SettingsMenu: Hashable, Sendable {
  /// A row.
  public struct Row: Hashable, Sendable {
    /// The setting's name.
    public let name: String
    /// Its value.
    public let value: String
    /// What its keys do.
    public let hint: String
    /// Whether it is chosen.
    public let isChosen: Bool
  }

  /// What the settings are of.
  public let title: String
  /// The rows.
  public let rows: [Row]

  /// The menu of a state, with a row chosen.
  public init(_ state: State, chosen: Int) {
    let arrows = state.display.glyphs == .ascii ? "Left Right" : "← →"
    let isComparison = state.screen == .compare
    title = isComparison ? "Settings of the comparison" : "Settings, from this iteration on"
    if isComparison, let model = state.comparison {
      rows = model.settings.enumerated().map { place, setting in
        Row(
          name: setting.name, value: model.value(of: setting, state.compareContext),
          hint: setting.isOnlyTyped ? "Enter" : arrows + (setting.isTyped ? " or Enter" : ""),
          isChosen: place == chosen)
      }
      return
    }
    let setup = state.run.setup
    rows = Setting.all(of: setup).enumerated().map { place, setting in
      Row(
        name: setting.name, value: setting.value(in: setup),
        hint: arrows + (setting.isTyped ? " or Enter" : ""), isChosen: place == chosen)
    }
  }
}

extension State {
  mutating func press(_ key: KeyPress, inSettings chosen: Int) -> [Effect] {
    if screen == .compare { return press(key, inComparisonSettings: chosen) }
    let settings = Setting.all(of: run.setup)
    let setting = settings[min(chosen, settings.count - 1)]
    switch key {
    case .down, .character("j"), .tab: overlay = .settings(chosen: (chosen + 1) % settings.count)
    case .up, .character("k"), .backTab:
      overlay = .settings(chosen: (chosen + settings.count - 1) % settings.count)
    case .right, .character("l"): turn(setting, forward: true)
    case .left, .character("h"): turn(setting, forward: false)
    case .enter where setting.isTyped:
      ask(
        Prompt(.setting(setting), "\(setting.name) is \(setting.value(in: run.setup)); set it to"))
    case .enter: turn(setting, forward: true)
    default:
      switch keys.command(for: key, on: .step) {
      case .undo: return choose(.undo)
      case .redo: return choose(.redo)
      case .settings: overlay = .none
      default: return performOver(key)
      }
    }
    if case .settings(let place) = overlay {
      let settings = Setting.all(of: run.setup)
      // Rows come and go with the layers: the chosen one is followed.
      let followed = place == chosen ? settings.firstIndex(of: setting) : nil
      overlay = .settings(chosen: followed ?? min(place, settings.count - 1))
    }
    return []
  }

  /// Takes the next value that fits the other settings, or says why the nearest does not.
  private mutating func turn(_ setting: Setting, forward: Bool) {
    var problem: Notice?
    for change in setting.changes(forward: forward, in: run.setup) {
      if make(change) { return }
      problem = problem ?? notice
    }
    notice = problem
  }
}
