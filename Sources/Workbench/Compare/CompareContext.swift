import Comparison
import Derivation
import Experiments

/// What the compare screen has to know of what is around it: how things are written, and which keys
/// do what.
public struct CompareContext: Sendable {
  /// How numbers and names are written.
  public let display: Display
  /// Which key presses what.
  let keys: KeyBindings

  var isASCII: Bool { display.glyphs == .ascii }

  /// What stands for a number that is not known yet.
  var pending: String { isASCII ? "..." : "…" }

  /// The key that is shown for a command.
  func key(_ command: Command) -> String {
    keys.keys(of: command).first?.label(ascii: isASCII) ?? CommandTable.entry(command)?.name ?? ""
  }

  /// The key that is shown for a command of this screen.
  func key(_ command: CompareCommand) -> String { key(.compare(command)) }

  /// What a contender is called.
  func name(of contender: Contender) -> String { contender.name(ascii: isASCII) }

  /// What the quantities of the compared network are called.
  func networkNames(_ model: CompareModel) -> Names {
    Names(
      model.runs.network(of: model.contender), scheme: display.scheme, glyphs: display.glyphs)
  }

  /// What the quantities of an autopsy are called.
  func autopsyNames(_ model: CompareModel) -> Names {
    if case .surface = model.runs.landscape { return .surface(glyphs: display.glyphs) }
    return networkNames(model)
  }

  /// What the two coordinates of a surface are called.
  func coordinates(_ model: CompareModel) -> (String, String) {
    let names = autopsyNames(model)
    return (
      names.symbol(.parameter(.weight(layer: 1, unit: 1, from: 1))),
      names.symbol(.parameter(.weight(layer: 1, unit: 1, from: 2)))
    )
  }
}

/// What the compare screen asks of what is around it.
enum CompareEffect {
  /// Something stands in the row for messages, or nothing any more.
  case say(Notice?)
  /// Something is typed.
  case ask(Prompt)
  /// What was typed is not taken, for a reason.
  case refuse(Prompt, String)
  /// Nothing lies over the screen any more.
  case closeOverlay
  /// The settings of the comparison lie over the screen.
  case showSettings
  /// The step screen of an experiment that was made here, at an iteration, with a text.
  case stepInto(Experiment, at: Int, String)
  /// Another screen.
  case leave

  /// A text in the row for messages, of something that was done.
  static func said(_ text: String) -> CompareEffect { .say(Notice(text, .done)) }
}
