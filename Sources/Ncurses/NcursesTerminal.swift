import CNcurses
import Drawing
import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal that the process runs in.
///
/// It is taken over when this value is made and given back, exactly as it was, when this value is
/// destroyed, when the process exits, and when it crashes. INT, TERM, HUP and QUIT arrive as
/// events; a second one while the first waits ends the process at once. There is one at a time,
/// for one thread; `wakeUp` alone may be called from any.
public struct NcursesTerminal: Terminal, ~Copyable {
  /// The columns and rows there are now.
  public private(set) var size: Size
  /// The glyphs that the terminal's character set holds.
  public let glyphs: GlyphSet
  /// The colours it can show.
  public let colors: ColorDepth

  private let hasClipboard: Bool
  private let route: ClipboardRoute
  private var shown: Canvas?
  private var decoder = InputDecoder()
  private var events: ArraySlice<Event> = []

  /// Takes the terminal over, or says why it cannot be.
  ///
  /// - Parameter wanted: The characters to show; nil for those of the locale. Where the C library has
  ///   no UTF-8 at all it is ASCII all the same.
  /// - Throws: Why there can be no screen, with the terminal as it was.
  public init(glyphs wanted: GlyphSet? = nil) throws(TerminalError) {
    let start = screen_start(wanted == .unicode ? 1 : 0)
    let type = environment("TERM") ?? ""
    if let error = TerminalError(failure: Int(start.failure), type: type) { throw error }
    size = Size(columns: Int(start.columns), rows: Int(start.rows))
    glyphs = start.is_utf8 != 0 && wanted != .ascii ? .unicode : .ascii
    colors = ColorDepth(colors: Int(start.colors), noColor: environment("NO_COLOR"))
    hasClipboard = start.has_clipboard != 0
    route = ClipboardRoute(type: type, tmux: environment("TMUX"), session: environment("STY"))
  }

  deinit { screen_stop() }

  /// Wakes a waiting `nextEvent` from any thread, also when the terminal is given back already.
  public var wakeUp: WakeUp { WakeUp { screen_wake() } }

  /// Shows a canvas; only rows that differ from the one before are handed on.
  public mutating func paint(_ canvas: Canvas) {
    let frame = canvas.fitted(to: size).drawn(with: glyphs)
    let previous = shown?.size == size ? shown : nil
    for row in 0..<size.rows {
      let cells = frame.cells(ofRow: row)
      if let previous, previous.cells(ofRow: row) == cells { continue }
      put(cells, row: row)
    }
    screen_show()
    shown = frame
  }

  /// Sends everything with the next canvas, as after another program wrote over the screen.
  public mutating func redraw() {
    shown = nil
    screen_forget()
  }

  /// Gives the terminal back and stops until the user continues, then shows the last canvas again.
  ///
  /// Everything that was started together with the program, such as a `make` that runs it, stops
  /// with it. A size that changed meanwhile is the next event.
  public mutating func suspend() {
    screen_suspend()
  }

  /// Has clicks and the wheel reported as events, or leaves them to the terminal again.
  ///
  /// The terminal selects text with the mouse only while it is not captured. It is not at the start,
  /// nor while the program is stopped, and whatever ends the program lets go of it. Terminals that
  /// have no mouse are told nothing.
  public mutating func captureMouse(_ isOn: Bool) {
    screen_capture_mouse(isOn ? 1 : 0)
  }

  /// Asks the terminal to put a text on its clipboard, by OSC 52.
  ///
  /// The person at the terminal gets it however far away the program runs. tmux takes it where its
  /// option set-clipboard is on.
  public mutating func copy(_ text: String) -> Bool {
    guard hasClipboard, let bytes = ClipboardSequence(text, route: route)?.bytes else {
      return false
    }
    return screen_send(bytes, Int32(bytes.count)) != 0
  }

  /// Waits for the next event, at most for a time.
  public mutating func nextEvent(within timeout: Duration?) -> Event? {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let event = events.popFirst() { return event }
      let left = deadline.map { ContinuousClock.now.duration(to: $0).wholeMilliseconds }
      let next = screen_next(left ?? -1)
      if Int(next.kind) == SCREEN_EVENT_NONE { return nil }
      if let event = event(of: next) { return event }
    }
  }

  /// Gives the terminal back and ends the process by a signal, so that its parent sees which.
  public static func endProcess(by signal: Signal) -> Never {
    screen_end_process(signal.number)
    // The signal may be ignored or blocked; 128 more than its number is what shells make of it.
    exit(128 + signal.number)
  }

  private mutating func event(of next: screen_event) -> Event? {
    switch Int(next.kind) {
    case SCREEN_EVENT_BYTE:
      events += decoder.feed(UInt8(truncatingIfNeeded: next.value))
      return nil
    case SCREEN_EVENT_DRAINED:
      events += decoder.flush()
      return nil
    case SCREEN_EVENT_KEY:
      events += decoder.flush()
      if let key = Key(code: Int(next.value)) { events.append(.key(key)) }
      return nil
    case SCREEN_EVENT_RESIZE:
      size = Size(columns: Int(next.columns), rows: Int(next.rows))
      return .resize(size)
    case SCREEN_EVENT_SIGNAL: return Signal(number: next.value).map(Event.signal)
    case SCREEN_EVENT_WAKE: return .wakeUp
    default: return .endOfInput
    }
  }

  private func put(_ cells: ArraySlice<Cell>, row: Int) {
    let line = cells.map { cell in
      let points = cell.glyph.codePoints
      let style = colors.style(cell.style)
      return screen_cell(
        scalar: points.base, mark: points.mark, second_mark: points.secondMark,
        width: UInt32(cell.glyph.width), foreground: Int32(style.foreground ?? -1),
        background: Int32(style.background ?? -1),
        attributes: UInt32(style.attributes.rawValue))
    }
    screen_put(Int32(row), 0, line, Int32(line.count))
  }
}

private func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

extension Canvas {
  /// The canvas cut or extended by blanks to a size.
  fileprivate func fitted(to size: Size) -> Canvas {
    guard self.size != size else { return self }
    var fitted = Canvas(size)
    fitted.place(self, at: Point(0, 0))
    return fitted
  }
}

extension Duration {
  /// Rounded up, so that a wait is never shorter than asked for; 0 when negative.
  fileprivate var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let milliseconds = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: min(seconds, 1_000_000) * 1000 + milliseconds)
  }
}
