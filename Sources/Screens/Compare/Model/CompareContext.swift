import Comparison
import Derivation
import Experiments
import ScreenKit
import Text

/// What the compare screen has to know of what is around it: how things are written, and which keys
/// do what.
public struct CompareContext {
  private let around: ScreenContext

  init(_ around: ScreenContext) { self.around = around }

  /// How numbers and names are written.
  public var display: Display { around.display }

  var isASCII: Bool { display.isASCII }

  /// What stands for a number that is not known yet.
  var pending: String { display.glyphs.dots }

  /// The key that is shown for a command of this screen.
  func key(_ command: CompareCommand) -> String { around.key(command) }

  /// The key that is shown for a command about time.
  func key(_ command: TimeCommand) -> String { around.key(command) }

  /// What a key presses on this screen.
  func command(for key: Key) -> CompareCommand? {
    around.bindings.command(for: key, on: .compare)?.of(CompareCommand.self)
  }

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
  /// The settings of the comparison lie over the screen.
  case showSettings
  /// The step screen of an experiment that was made here, at an iteration, with a text.
  case stepInto(Experiment, at: Int, String)
  /// Another screen.
  case leave

  /// A text in the row for messages, of something that was done.
  static func said(_ text: String) -> CompareEffect { .say(Notice(text, .done)) }
}
