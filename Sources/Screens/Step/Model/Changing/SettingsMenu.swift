import ScreenKit
import Session
import Text

extension Scene<StepModel> {
  /// The menu of the run's settings, with a row chosen.
  func settings(chosen: Int) -> SettingsMenu {
    let arrows = display.isASCII ? "Left Right" : "← →"
    let rows = Setting.all(of: setup).enumerated().map { place, setting in
      SettingsMenu.Row(
        name: setting.name, value: setting.value(in: setup),
        hint: arrows + (setting.isTyped(in: setup) ? " or Enter" : ""), isChosen: place == chosen)
    }
    return SettingsMenu(
      title: "Settings, from this iteration on", rows: rows,
      footer: [footer([StepCommand.undo], "undo")])
  }
}

extension Scene<StepModel> {
  /// Takes a key while the settings are open; returns whether it means anything there.
  mutating func press(_ key: Key, inSettings chosen: Int) -> Bool {
    let settings = Setting.all(of: run.setup)
    let setting = settings[min(chosen, settings.count - 1)]
    switch key {
    case .down, .character("j"), .tab: overlay = .settings(chosen: (chosen + 1) % settings.count)
    case .up, .character("k"), .backTab:
      overlay = .settings(chosen: (chosen + settings.count - 1) % settings.count)
    case .right, .character("l"): turn(setting, forward: true)
    case .left, .character("h"): turn(setting, forward: false)
    case .enter where setting.isTyped(in: run.setup):
      ask(
        Prompt(
          StepPurpose.setting(setting),
          "\(setting.name) is \(setting.value(in: run.setup)); set it to"))
    case .enter: turn(setting, forward: true)
    default:
      let command = context.bindings.command(for: key, on: .step)?.of(StepCommand.self)
      if command == .settings {
        overlay = .none
      } else if let command, [.undo, .redo].contains(command) {
        ask(for: .choose(command.erased))
      } else {
        return false
      }
    }
    if case .settings(let place) = overlay {
      let settings = Setting.all(of: run.setup)
      // Rows come and go with the layers: the chosen one is followed.
      let followed = place == chosen ? settings.firstIndex(of: setting) : nil
      overlay = .settings(chosen: followed ?? min(place, settings.count - 1))
    }
    return true
  }

  /// Takes the next value that fits the other settings, or says why the nearest does not.
  private mutating func turn(_ setting: Setting, forward: Bool) {
    var problem: Notice?
    for change in setting.changes(forward: forward, in: run.setup) {
      if make(change) { return }
      problem = problem ?? notice
    }
    notice =
      problem
      ?? Notice(
        "Arrows lead no further; \(key(.settings)), Enter types any \(setting.name).", .warning)
  }
}
