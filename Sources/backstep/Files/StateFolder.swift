import Experiments
import Foundation

/// The folder of what the program remembers from one time to the next.
///
/// Nothing that is wrong with it stops the program: reading finds nothing then, and writing says why.
struct StateFolder {
  /// Where it is, or would be.
  let path: String

  init(path: String = UserFolder.state()) { self.path = path }

  /// The path of a file or folder in it.
  func item(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes the folder, and those above it, where they are not there, and says what stands against it.
  func prepare() -> String? {
    var folder = ""
    for name in path.split(separator: "/") {
      folder += "/\(name)"
      // The specification wants nobody else to look into it.
      if mkdir(folder, 0o700) != 0 && errno != EEXIST {
        return "\(folder): \(String(cString: strerror(errno)))"
      }
    }
    return nil
  }

  /// The text of a file; nil where there is none to be read, or more than `limit` bytes of it.
  func text(of name: String, limit: Int) -> String? {
    guard isFile(name), let bytes = try? FileBytes.read(item(name), limit: limit) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first bytes of a file; nil where there is none to be read.
  func head(of name: String, count: Int) -> String? {
    guard isFile(name), let file = FileHandle(forReadingAtPath: item(name)) else { return nil }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: count) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Whether it is an ordinary file: reading from a pipe would wait.
  private func isFile(_ name: String) -> Bool {
    var status = stat()
    return stat(item(name), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

extension StateFolder {
  /// Does something while no other program that asks does; at the latest after a tenth of a second.
  ///
  /// Whoever holds it for longer has been stopped in the middle. To wait for that would be worse
  /// than what two programs at once can do, which is to forget what one of them wrote.
  func alone<Result>(_ body: () -> Result) -> Result {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return body() }
    defer { close(folder) }
    for _ in 0..<100 {
      if flock(folder, LOCK_EX | LOCK_NB) == 0 { break }
      usleep(1000)
    }
    return body()
  }
}
