import Foundation

/// The built program on a terminal, started by a shell that says how it ended.
final class BackstepSession {
  /// How a run ended.
  struct Ending: Equatable {
    /// The exit code; 128 and the signal's number after a signal.
    var code: Int
    /// Whether the line settings (`stty`) are as before.
    var keepsLineSettings: Bool
    /// The modes that the terminal was left in.
    var modes: TmuxSession.Modes
  }

  /// The terminal.
  let terminal: TmuxSession
  private let pidFile = NSTemporaryDirectory() + "backstep-pid-\(UUID().uuidString)"

  /// The program under test: BACKSTEP_BINARY, or what stands beside the tests, or the release build.
  static var binary: String {
    if let path = ProcessInfo.processInfo.environment["BACKSTEP_BINARY"] { return path }
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("backstep").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return package.appendingPathComponent(".build/release/backstep").path
  }

  // The traps keep the outer shell alive when the program dies of a signal that ends shells too.
  private static let script = """
    trap : INT QUIT
    before=$(stty -g)
    sh -c 'echo $$ >"$0"; exec "$@"' "$@"
    echo "ended with $?"
    test "$(stty -g)" = "$before" && echo "line settings kept" || echo "line settings changed"
    exec cat
    """

  /// Starts the program on a terminal, with arguments that follow its name.
  ///
  /// The environment names variables that differ from the test's own; nil removes one.
  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws {
    terminal = try TmuxSession(
      ["sh", "-c", Self.script, "sh", pidFile, Self.binary] + arguments, columns: columns,
      rows: rows, environment: environment)
  }

  deinit { try? FileManager.default.removeItem(atPath: pidFile) }

  /// Waits for the first screen, known by the key that it offers.
  @discardableResult
  func waitForScreen() throws -> [String] { try terminal.waitFor("? help") }

  /// The id of the program's process.
  func processID() throws -> pid_t {
    var id: pid_t?
    _ = Patience.until {
      id = (try? String(contentsOfFile: pidFile, encoding: .utf8)).flatMap {
        pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      return id != nil
    }
    guard let id else { throw Command.Failure(description: "the program was never started") }
    return id
  }

  /// Sends the program's process a signal.
  func send(signal: CInt) throws { kill(try processID(), signal) }

  /// Waits until the program has ended and says how it left the terminal.
  func waitForEnd() throws -> Ending {
    let rows = try terminal.waitFor("line settings ")
    let label = "ended with "
    let code = rows.last { $0.hasPrefix(label) }?.dropFirst(label.count)
    return Ending(
      code: code.flatMap { Int($0) } ?? -1,
      keepsLineSettings: rows.contains { $0.contains("line settings kept") },
      modes: try terminal.modes())
  }
}
