/// What a program needs of a terminal: canvases out, events in.
///
/// A conforming type owns its terminal and gives it back when it is destroyed, so it need not be
/// copyable: `func run<T: Terminal & ~Copyable>(on terminal: inout T)`.
public protocol Terminal: ~Copyable {
  /// The columns and rows there are now.
  var size: Size { get }

  /// Wakes a waiting `nextEvent` from any thread.
  var wakeUp: WakeUp { get }

  /// Shows a canvas; only what differs from the one before is sent.
  ///
  /// A canvas of another size than the terminal's is cut or stands at the top left.
  mutating func paint(_ canvas: Canvas)

  /// Paints everything again with the next canvas, as after another program wrote over the screen.
  mutating func redraw()

  /// Gives the terminal back and stops the program until the user continues it, then paints again.
  mutating func suspend()

  /// Has clicks and the wheel reported as events, or leaves them to the terminal again.
  ///
  /// Off at the start, since a terminal whose mouse is captured selects no text with it. Where there
  /// is no mouse nothing happens.
  mutating func captureMouse(_ isOn: Bool)

  /// Puts a text on the clipboard of the person at the terminal.
  ///
  /// - Returns: Whether the terminal was asked to; it does not say what it did. False where it has
  ///   no clipboard, and for a text that is too long.
  mutating func copy(_ text: String) -> Bool

  /// Waits for the next event.
  ///
  /// - Parameter timeout: How long to wait at most; without end when nil, and a waiting program
  ///   uses no processor time.
  /// - Returns: The event, or nil when the time is over.
  mutating func nextEvent(within timeout: Duration?) -> Event?
}

extension Terminal where Self: ~Copyable {
  /// Waits for the next event without end.
  public mutating func nextEvent() -> Event {
    while true {
      if let event = nextEvent(within: nil) { return event }
    }
  }
}

/// A call that makes a waiting terminal return `.wakeUp`, safe from any thread.
///
/// Calls before the event is taken are one event.
public struct WakeUp: Sendable {
  private let body: @Sendable () -> Void

  /// A wake-up that does what `body` does.
  public init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Wakes the terminal.
  public func callAsFunction() { body() }
}
