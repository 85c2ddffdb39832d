#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The memory that this process has now.
enum ResidentMemory {
  /// In bytes; nil where the system does not tell in `/proc`.
  static var byteCount: Int? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var (whole, resident) = (0, 0)
    let count = withUnsafeMutablePointer(to: &whole) { first in
      withUnsafeMutablePointer(to: &resident) { second in
        withVaList([first, second]) { vfscanf(file, "%ld %ld", $0) }
      }
    }
    return count == 2 ? resident * Int(getpagesize()) : nil
  }
}
