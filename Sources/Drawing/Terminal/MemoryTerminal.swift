import Synchronization
import Text

/// A terminal that is not there: events come from a queue, canvases are kept.
///
/// When the queue is empty it reports the end of input, so that a program under test always ends.
public struct MemoryTerminal: Terminal {
  /// The columns and rows, which a delivered `.resize` changes.
  public private(set) var size: Size
  /// The last canvas that was painted.
  public private(set) var canvas: Canvas?
  /// How many canvases were painted.
  public private(set) var paintCount = 0
  /// How many times the program suspended itself.
  public private(set) var suspendCount = 0
  /// How many times everything was asked to be painted again.
  public private(set) var redrawCount = 0

  /// Whether the program asked for the mouse.
  public private(set) var isMouseCaptured = false

  /// The texts that were copied, in order.
  public private(set) var copied: [String] = []
  /// Whether texts can be copied; true at the start.
  public var hasClipboard = true

  private var events: ArraySlice<Event?>
  private let attention = Attention()

  /// A terminal of a size with events that will be delivered in order.
  ///
  /// A nil among them is a wait that ends with its time over; waits without a limit skip it.
  public init(size: Size = Size(columns: 80, rows: 24), events: [Event?] = []) {
    self.size = size
    self.events = events[...]
  }

  /// A terminal of a size with keys that will be delivered in order.
  public init(size: Size = Size(columns: 80, rows: 24), keys: [Key]) {
    self.init(size: size, events: keys.map(Event.key))
  }

  /// Makes the next wait return `.wakeUp` before anything else.
  public var wakeUp: WakeUp { WakeUp { [attention] in attention.ask() } }

  /// Adds an event, or the end of a wait's time, to the end of the queue.
  public mutating func enqueue(_ event: Event?) { events.append(event) }

  /// Keeps the canvas.
  public mutating func paint(_ canvas: Canvas) {
    self.canvas = canvas
    paintCount += 1
  }

  /// Counts the call.
  public mutating func redraw() { redrawCount += 1 }

  /// Counts the call.
  public mutating func suspend() { suspendCount += 1 }

  /// Keeps what was asked for; events of the mouse are delivered either way.
  public mutating func captureMouse(_ isOn: Bool) { isMouseCaptured = isOn }

  /// Keeps the text.
  public mutating func copy(_ text: String) -> Bool {
    if hasClipboard { copied.append(text) }
    return hasClipboard
  }

  /// Takes the next event from the queue, without waiting.
  public mutating func nextEvent(within timeout: Duration?) -> Event? {
    if attention.take() { return .wakeUp }
    while let event = events.popFirst() {
      if case .resize(let size) = event { self.size = size }
      if event != nil || timeout != nil { return event }
    }
    return .endOfInput
  }
}

/// Whether a wake-up waits to be delivered.
private final class Attention: Sendable {
  private let asked = Atomic(false)

  func ask() { asked.store(true, ordering: .releasing) }

  func take() -> Bool { asked.exchange(false, ordering: .acquiring) }
}
