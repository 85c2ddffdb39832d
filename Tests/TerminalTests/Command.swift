import Foundation

/// A program run to its end, without a shell.
enum Command {
  /// What went wrong with a program that was run for a test.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program found in PATH and gives what it wrote.
  ///
  /// Foundation's Process cannot be used: it waits until all children of the program have ended
  /// too, and the program here starts a server. For the same reason its output goes to a file.
  @discardableResult
  static func run(_ arguments: [String]) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("backstep-output-\(UUID().uuidString)").path
    defer { unlink(path) }
    let status = try wait(for: try spawn(arguments, output: path))
    let output = try String(contentsOfFile: path, encoding: .utf8)
    guard status == 0 else {
      throw Failure(
        description: "\(arguments.joined(separator: " ")) ended with status \(status): \(output)")
    }
    return output
  }

  private static func spawn(_ arguments: [String], output: String) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // Tests run on threads that block nearly all signals, and a server would inherit that.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var process = pid_t()
    let error = posix_spawnp(&process, arguments[0], &actions, &attributes, &pointers, environ)
    guard error == 0 else {
      throw Failure(
        description: "\(arguments[0]) cannot be run (\(String(cString: strerror(error)))); "
          + "\"make test\" installs what the tests need")
    }
    return process
  }

  /// The status of a process that ended, as waitpid gives it.
  private static func wait(for process: pid_t) throws -> CInt {
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else {
        throw Failure(description: "process \(process) cannot be waited for")
      }
    }
    return status
  }
}
