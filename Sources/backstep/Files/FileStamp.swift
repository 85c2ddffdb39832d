import Foundation

/// By what one sees that a file was changed, without reading it.
struct FileStamp: Hashable {
  private let numbers: [Int]

  /// The stamp of a file as it is now; nil if it is not there.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let time = status.changed
    numbers = [
      Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), time.tv_sec, Int(time.tv_nsec),
    ]
  }
}

extension stat {
  /// When the contents were changed last.
  var changed: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
