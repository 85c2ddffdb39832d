import Drawing
import Workbench

/// Keys in, screens out: the loop of the program, on any terminal.
public struct ScreenLoop {
  /// Why the loop ended.
  public enum Ending: Hashable, Sendable {
    /// The user quit.
    case quit
    /// The process was asked to end.
    case signal(Signal)
    /// The terminal went away.
    case terminalGone
  }

  /// What is shown and changed.
  public private(set) var state: State
  private let view: StepView
  private let save: (String, String) -> String?

  /// A loop that starts with a state.
  ///
  /// `save` writes a text to a new file of a name, whole or not at all, and says what stands
  /// against it; nil when it is done.
  public init(
    _ state: State, view: StepView = StepView(),
    save: @escaping (_ name: String, _ text: String) -> String? = { _, _ in
      "this program cannot write files"
    }
  ) {
    self.state = state
    self.view = view
    self.save = save
  }

  /// Paints, waits for an event, takes it in, until the end.
  public mutating func run<Screen: Terminal & ~Copyable>(on terminal: inout Screen) -> Ending {
    while true {
      terminal.paint(view.draw(state, size: terminal.size))
      // Without a time limit while nothing plays: an idle program is not woken.
      let limit = state.playback.isPlaying ? Duration.milliseconds(state.playback.interval) : nil
      guard let event = terminal.nextEvent(within: limit) else {
        _ = state.update(.frameDue)
        continue
      }
      switch event {
      case .key(let key):
        if let ending = press(key, on: &terminal) { return ending }
      case .signal(let signal): return .signal(signal)
      case .endOfInput: return .terminalGone
      case .resize, .wakeUp, .mouse: break
      }
    }
  }

  private mutating func press<Screen: Terminal & ~Copyable>(
    _ key: Key, on terminal: inout Screen
  ) -> Ending? {
    guard let press = KeyPress(key) else { return nil }
    for effect in state.update(.keyPressed(press)) {
      switch effect {
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .save(let name, let text, let note):
        let answer = save(name, text)
        _ = state.update(
          answer.map { .saveFailed(reason: $0) } ?? .saved(path: name, note: note))
      case .quit: return .quit
      }
    }
    return nil
  }
}
