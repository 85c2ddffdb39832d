import Foundation

/// Writes a file that is not there yet: whole, or not at all.
enum NewFile {
  /// Writes `text` to a new file and says what stands against it; nil when it is done.
  ///
  /// The text goes to a file beside it first, which then gets the name at once: who looks sees all
  /// of it or nothing, whatever happens in between. A file of that name is never replaced.
  static func write(_ text: String, to path: String) -> String? {
    let temporary = path + ".\(getpid()).part"
    defer { unlink(temporary) }
    guard let file = fopen(temporary, "wxb") else { return reason(path) }
    let bytes = Array(text.utf8)
    let isWritten =
      fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
      && fsync(fileno(file)) == 0
    let problem = isWritten ? nil : reason(path)
    fclose(file)
    if let problem { return problem }
    return link(temporary, path) == 0 ? nil : reason(path)
  }

  private static func reason(_ path: String) -> String {
    errno == EEXIST
      ? "\(path) exists already; choose another name"
      : "\(path): \(String(cString: strerror(errno)))"
  }
}
