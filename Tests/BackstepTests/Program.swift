import Foundation

/// The real program, run as a child process.
enum Program {
  /// What a run left.
  struct Result {
    let output: String
    let errors: String
    let status: Int32

    /// The output's lines.
    var lines: [Substring] { output.split(separator: "\n") }
  }

  /// The program, built next to the tests.
  static let path: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("backstep").path
      var isDirectory: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isDirectory),
        !isDirectory.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return root + "/.build/release/backstep"
  }()

  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Runs `backstep` with these arguments.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], in folder: String? = nil
  ) throws -> Result {
    try run(arguments, environment: environment, in: folder)
  }

  /// Runs `backstep` with a list of arguments.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil
  ) throws -> Result {
    try launch(path, arguments, environment, folder)
  }

  /// Runs a shell command; the program is `$0`.
  static func shell(_ command: String, _ arguments: [String]) throws -> Result {
    try launch("/bin/sh", ["-c", command, path] + arguments, [:], nil)
  }

  private static func launch(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ folder: String?
  ) throws -> Result {
    let scratch = try Scratch()
    let (output, errors) = (scratch.file("output"), scratch.file("errors"))
    for path in [output, errors] { try Data().write(to: URL(fileURLWithPath: path)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging([
        "LC_ALL": "C.UTF-8", "BACKSTEP_SHARE": "", "XDG_CONFIG_HOME": "/dev/null",
        "XDG_STATE_HOME": "/dev/null",
      ]) { $1 }
      .merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8),
      status: process.terminationStatus)
  }
}

/// A folder for a test's files, removed with it.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/backstep-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(folder)/\(name)" }

  /// Writes a file and gives its path.
  func write(_ text: String, as name: String = "experiment.yaml") throws -> String {
    try text.write(toFile: file(name), atomically: false, encoding: .utf8)
    return file(name)
  }
}
