import Foundation

/// A real terminal that a test looks at: one pane of a tmux server of its own.
///
/// The server ends with the value.
final class TmuxSession {
  /// What the terminal was left in, which only a program that cleans up leaves as it was.
  struct Modes: Equatable {
    var isOnAlternateScreen: Bool
    var showsCursor: Bool
    var capturesMouse: Bool

    /// How a shell finds and leaves a terminal.
    static let ordinary = Modes(
      isOnAlternateScreen: false, showsCursor: true, capturesMouse: false)
    /// How a full-screen program that takes no mouse has it.
    static let withoutMouse = Modes(
      isOnAlternateScreen: true, showsCursor: false, capturesMouse: false)
    /// How a full-screen program has it.
    static let fullScreen = Modes(
      isOnAlternateScreen: true, showsCursor: false, capturesMouse: true)
  }

  // Never used again after its server ended: a new one could meet the old one's remains.
  private let socket = FileManager.default.temporaryDirectory
    .appendingPathComponent("backstep-\(UUID().uuidString)").path

  /// Starts a program on a terminal, handed over as arguments without a shell.
  ///
  /// The environment names variables that differ from the test's own; nil removes one.
  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws {
    var variables: [String: String?] = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "NO_COLOR": nil, "ESCDELAY": nil,
      "LINES": nil, "COLUMNS": nil, "COLORFGBG": nil,
      // Whoever runs the tests has settings and files of their own.
      "XDG_CONFIG_HOME": "/dev/null", "XDG_STATE_HOME": "/dev/null",
    ]
    variables.merge(environment) { $1 }
    // tmux gives its panes a TERM of its own, so that env sets all of them inside.
    let removed = variables.filter { $0.value == nil }.flatMap { ["-u", $0.key] }
    let set = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }
    try tmux(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env"] + removed + set + arguments)
  }

  deinit {
    _ = try? tmux(["kill-server"])
    unlink(socket)
  }

  /// Ends the server, as closing a terminal's window does.
  func close() throws { try tmux(["kill-server"]) }

  /// Presses keys by tmux's names for them, such as `Up`, `C-z`, `Escape` or `q`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text as it stands.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Reports a mouse as a terminal does in mode 1006: button 0 is a click, 64 and 65 are the wheel.
  ///
  /// Columns and rows count from 1.
  func mouse(_ button: Int, column: Int, row: Int) throws {
    try type("\u{1B}[<\(button);\(column);\(row)M")
  }

  /// Lets programs put texts on the clipboard, as a terminal does; tmux keeps them itself.
  func allowClipboard() throws { try tmux(["set-option", "-s", "set-clipboard", "on"]) }

  /// The text on the clipboard; nil for none.
  func clipboard() -> String? { try? tmux(["show-buffer"]) }

  /// Changes the size of the terminal.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The rows of the screen, without the blanks at their ends.
  func rows() throws -> [String] { try capture("-p") }

  /// The rows of the screen with the escape sequences of their styles.
  func styledRows() throws -> [String] { try capture("-p", "-e") }

  private func capture(_ options: String...) throws -> [String] {
    var rows = try tmux(["capture-pane"] + options).components(separatedBy: "\n")
    // The last newline ends the last row, it starts none. An array of all but the last would do, had
    // the optimizer of Swift 6.3 not freed it before it was filled where a caller ignores it.
    rows.removeLast()
    return rows
  }

  /// The modes the terminal is in now.
  func modes() throws -> Modes {
    let flags = try tmux([
      "display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}",
    ]).split(whereSeparator: \.isWhitespace)
    return Modes(
      isOnAlternateScreen: flags[0] == "1", showsCursor: flags[1] == "1",
      capturesMouse: flags[2] == "1")
  }

  /// Looks at the screen again and again until it shows a text, and gives its rows.
  @discardableResult
  func waitFor(_ text: String) throws -> [String] {
    try waitUntil("\"\(text)\" is on the screen") { rows in rows.contains { $0.contains(text) } }
  }

  /// Looks at the screen again and again until something holds of its rows, and gives them.
  ///
  /// The expectation says what is waited for, for the message when it never comes.
  @discardableResult
  func waitUntil(_ expectation: String, _ holds: ([String]) throws -> Bool) throws -> [String] {
    var last: [String] = []
    let hasCome = try Patience.until {
      last = try rows()
      return try holds(last)
    }
    guard hasCome else {
      throw Command.Failure(
        description: "in vain: \(expectation). The screen:\n" + last.joined(separator: "\n"))
    }
    return last
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Command.run(
      ["tmux", "-u", "-S", socket, "-f", "/dev/null"] + arguments)
  }
}

/// Waiting for something that happens elsewhere.
enum Patience {
  /// Asks again and again, for half a minute at most; says whether it came true.
  static func until(_ isTrue: () throws -> Bool) rethrows -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      if try isTrue() { return true }
      // Between two looks the program needs the processor more than the test does.
      usleep(10_000)
    }
    return false
  }
}
