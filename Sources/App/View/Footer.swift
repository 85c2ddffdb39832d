import LessonPlayer
import ScreenKit

extension State {
  /// The keys that matter here, the most important first; `help` is the last wherever there is one.
  public var footer: [FooterKey] {
    switch overlay {
    case .none: isInLesson ? lessonFooter ?? shown.footer(context) : shown.footer(context)
    case .list(let list):
      [
        FooterKey(keys: "type", name: "to search"), FooterKey(keys: upDown, name: "choose"),
        FooterKey(keys: "Enter", name: list.kind == .glossary ? "show it" : "do it"),
        key(.close, "close"),
      ]
    case .goToMenu: [key(.close, "close the menu")]
    case .settings(let chosen):
      [
        FooterKey(keys: upDown, name: "choose"),
        FooterKey(keys: display.isASCII ? "Left Right" : "← →", name: "change"),
      ] + (shown.settings(chosen: chosen, context)?.footer ?? []) + [key(.close, "close")]
    case .prompt(let prompt): keys(of: prompt)
    }
  }

  private var upDown: String { display.isASCII ? "Up Down" : "↑ ↓" }

  private func key(_ command: ProgramCommand, _ name: String) -> FooterKey {
    FooterKey(keys: key(command), name: name, commands: [command.erased])
  }

  private func keys(of prompt: Prompt) -> [FooterKey] {
    var keys = [FooterKey(keys: "Enter", name: "take it"), FooterKey(keys: "Esc", name: "leave")]
    if let name = prompt.tabName { keys.insert(FooterKey(keys: "Tab", name: name), at: 1) }
    if prompt.takesNames { keys.append(FooterKey(keys: upDown, name: "typed before")) }
    return keys
  }
}
