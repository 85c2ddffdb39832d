import Foundation

/// What a command prints, gathered into blocks.
///
/// Nothing else writes to standard output.
final class StandardOutput {
  private var block: [UInt8] = []
  private static let blockSize = 1 << 16

  /// Adds text; throws if a full block cannot be written.
  func write(_ text: String) throws(CommandFailure) {
    block.append(contentsOf: text.utf8)
    if block.count >= Self.blockSize { try flush() }
  }

  /// Writes what is left.
  func flush() throws(CommandFailure) {
    var start = 0
    while start < block.count {
      let count = block.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Foundation.write(STDOUT_FILENO, $0 + start, bytes.count - start) }
      }
      guard let count, count >= 0 else {
        if errno == EINTR { continue }
        throw errno == EPIPE
          ? .outputClosed : .outputFailed(reason: String(cString: strerror(errno)))
      }
      start += count
    }
    block.removeAll(keepingCapacity: true)
  }
}

/// Messages to the person at the terminal.
enum StandardError {
  /// Whether there is a terminal to read them.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a message; where that fails there is nobody to tell.
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
