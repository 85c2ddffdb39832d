import Foundation

/// Writes files whole, or not at all.
///
/// The text goes to a file beside the one that is meant, which then gets its name at once: who looks
/// sees all of it or nothing, whatever happens in between.
enum WholeFile {
  /// Writes a file that is not there yet, and says what stands against it; nil when it is done.
  ///
  /// A file of that name is never replaced.
  static func create(_ text: String, at path: String) -> String? {
    write(text, beside: path, access: 0o666) { link($0, path) }
  }

  /// Writes a file in place of the one there may be, and says what stands against it.
  ///
  /// Only the user may read it, unless `access` says otherwise.
  static func replace(
    _ text: String, at path: String, access: mode_t = 0o600
  ) -> String? {
    write(text, beside: path, access: access) { rename($0, path) }
  }

  private static func write(
    _ text: String, beside path: String, access: mode_t, thenCall finish: (String) -> Int32
  ) -> String? {
    guard let (file, temporary) = opened(beside: path, access) else { return reason(path) }
    defer { unlink(temporary) }
    let isWritten = writeAll(Array(text.utf8), to: file) && fsync(file) == 0
    let problem = isWritten ? nil : reason(path)
    close(file)
    return problem ?? (finish(temporary) == 0 ? nil : reason(path))
  }

  /// A new file; one that has its name was left by a process that was killed and had this one's number,
  /// or belongs to one of that number on another machine.
  private static func opened(beside path: String, _ access: mode_t) -> (Int32, String)? {
    for number in 0..<100 {
      let temporary = "\(path).\(getpid())\(number == 0 ? "" : "-\(number)").part"
      let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, access)
      if file >= 0 { return (file, temporary) }
      if errno != EEXIST { return nil }
    }
    return nil
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func reason(_ path: String) -> String {
    errno == EEXIST
      ? "\(path) exists already; choose another name"
      : "\(path): \(String(cString: strerror(errno)))"
  }
}
