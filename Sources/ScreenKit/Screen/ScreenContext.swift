import Derivation
import Engine
import Experiments
import Questions
import Text

/// What is around a screen, for it to read: only the program changes it.
public struct ScreenContext {
  /// How numbers and names are written.
  public var display: Display
  /// Which key presses what.
  public var bindings: KeyBindings
  /// The run that is open.
  public var open: OpenRun
  /// The screen that is shown.
  public var screen: ScreenID
  /// The experiment that the screen offers to open; nil where it offers none.
  public var offered: ExperimentSource?
  /// Whether there is a list of experiments to go home to.
  public var hasExperiments = false
  /// What an open question of a lesson keeps from who is asked.
  public var withheld: Withheld?
  /// The numbers that a lesson points at.
  public var highlight: Set<Quantity> = []
  /// Whether a lesson is on the screen.
  public var isInLesson = false
  /// The lesson that is taken, on the screen or waiting; nil where none is.
  public var taken: TakenLesson?
  /// What lies over the screen.
  public var overlay = Overlay.none
  /// What the row for messages says.
  public var notice: Notice?
  /// What was taken of prompts before, by topic, the latest last.
  public var recall: [String: [String]] = [:]

  /// What is around a screen.
  public init(display: Display, bindings: KeyBindings, open: OpenRun, screen: ScreenID) {
    self.display = display
    self.bindings = bindings
    self.open = open
    self.screen = screen
  }

  /// The key that is shown for a command.
  public func key(_ command: some ScreenCommand) -> String {
    bindings.label(Command(command), ascii: display.isASCII)
  }

  /// The key to the step screen.
  public var keyToStep: String {
    bindings.label(named: "step screen", ascii: display.isASCII)
  }

  /// What the quantities of the run that is open are called.
  public var names: Names {
    Names(open.setup.network, scheme: display.scheme, glyphs: display.glyphs)
  }
}

/// A screen with what is around it: to be looked at, or to take in what happened.
///
/// What a screen does is written as functions of a scene: they change the model, and ask for all that
/// is not the screen's own.
public struct Scene<Model> {
  /// The screen's own.
  public var model: Model
  /// What is around it.
  public let context: ScreenContext
  /// What the screen asks for, in its order.
  public private(set) var requests: [Request] = []

  /// A screen with what is around it.
  public init(_ model: Model, _ context: ScreenContext) {
    self.model = model
    self.context = context
  }

  /// How numbers and names are written; what is set is asked for.
  public var display: Display {
    get {
      for case .display(let display) in requests.reversed() { return display }
      return context.display
    }
    set { requests.append(.display(newValue)) }
  }

  /// What the row for messages says; what is set is asked for.
  public var notice: Notice? {
    get {
      for case .say(let notice) in requests.reversed() { return notice }
      return context.notice
    }
    set { requests.append(.say(newValue)) }
  }

  /// What lies over the screen; what is set is asked for.
  public var overlay: Overlay {
    get {
      for case .overlay(let overlay) in requests.reversed() { return overlay }
      return context.overlay
    }
    set { requests.append(.overlay(newValue)) }
  }

  /// The key that is shown for a command.
  public func key(_ command: some ScreenCommand) -> String { context.key(command) }

  /// What concept screens say to commands of the step screen.
  public var whyNotHere: String {
    "That works on the step screen; \(context.keyToStep) leads there."
  }

  /// Goes on or back in time, as the wheel does where nothing else is turned.
  public mutating func turnWheel(_ rows: Int) {
    ask(for: .choose((rows > 0 ? TimeCommand.forward : .back).erased))
  }

  /// Asks for something.
  public mutating func ask(for request: Request) { requests.append(request) }

  /// Says something in the row for messages.
  public mutating func say(_ text: String, _ kind: Notice.Kind) {
    requests.append(.say(Notice(text, kind)))
  }

  /// Opens a prompt.
  public mutating func ask(_ prompt: Prompt) { requests.append(.overlay(.prompt(prompt))) }

  /// Opens a prompt again, with what is wrong with what was typed.
  public mutating func refuse(_ prompt: Prompt, _ text: String, column: Int? = nil) {
    ask(prompt.refused(text, column: column))
  }

  /// A place in the footer: commands with a name that they share; with two of them a click on the left
  /// key is the first, on the right one the second.
  public func footer(_ commands: [any ScreenCommand], _ name: String) -> FooterKey {
    let erased = commands.map { $0.erased }
    let keys = erased.map { context.bindings.label($0, ascii: display.isASCII) }
    return FooterKey(keys: keys.joined(separator: " "), name: name, commands: erased)
  }

  /// A place in the footer for the way into another screen, by the command's name; nil where there is
  /// none.
  public func footer(door name: String, _ title: String) -> FooterKey? {
    guard let entry = context.bindings.table.entries.first(where: { $0.name == name }) else {
      return nil
    }
    return FooterKey(
      keys: context.bindings.label(entry.command, ascii: display.isASCII), name: title,
      commands: [entry.command])
  }
}

extension ScreenCommand {
  /// The command as one of whatever family.
  public var erased: Command { Command(self) }
}
