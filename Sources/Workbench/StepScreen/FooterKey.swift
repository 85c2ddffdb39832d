/// A key that the footer shows, with what it does here and now.
public struct FooterKey: Hashable, Sendable {
  /// The keys, as they are written.
  public let keys: String
  /// What they do.
  public let name: String

  /// The keys that matter here, the most important first; `help` is always the last.
  static func keys(for state: State) -> [FooterKey] {
    let isASCII = state.display.glyphs == .ascii
    func key(_ commands: [Command], _ name: String) -> FooterKey {
      let keys = commands.compactMap {
        CommandTable.entry($0)?.keys.first?.label(ascii: isASCII)
      }
      return FooterKey(keys: keys.joined(separator: " "), name: name)
    }
    switch state.overlay {
    case .help:
      return [
        FooterKey(keys: isASCII ? "Up Down" : "↑ ↓", name: "scroll"),
        key([.help], "close the help"),
      ]
    case .goToMenu: return [key([.close], "close the menu")]
    case .goToNumber:
      return [FooterKey(keys: "Enter", name: "go there"), key([.close], "stay here")]
    case .settings:
      return [
        FooterKey(keys: isASCII ? "Up Down" : "↑ ↓", name: "choose"),
        FooterKey(keys: isASCII ? "Left Right" : "← →", name: "change"),
        key([.undo], "undo"), key([.close], "close"),
      ]
    case .prompt(let prompt): return promptKeys(prompt)
    case .none:
      return [
        key([.back, .forward], "step by \(state.run.granularity.name)"),
        key([.coarser, .finer], "coarser finer"),
        key([.play], state.playback.isPlaying ? "pause" : "play"), key([.goTo], "go to"),
        key([.edit], "edit"),
        key([.quit], "quit"), key([.allDigits], "digits"),
        key([.earlierIteration, .laterIteration], "iteration"),
        key([.nextPhase], "next phase"), key([.help], "help"),
      ]
    }
  }
  private static func promptKeys(_ prompt: Prompt) -> [FooterKey] {
    var keys = [FooterKey(keys: "Enter", name: "take it"), FooterKey(keys: "Esc", name: "leave")]
    if case .value = prompt.purpose {
      keys.insert(FooterKey(keys: "Tab", name: "another number"), at: 1)
    }
    return keys
  }
}
