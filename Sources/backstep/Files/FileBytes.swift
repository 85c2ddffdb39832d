import Experiments
import Foundation

/// Why a file could not be read.
enum FileProblem: Error, Equatable {
  case missing
  case notPermitted
  case isDirectory
  case tooLarge(bytes: Int, limit: Int)
  case outsideFolder(String)
  case notOrdinary
  case notShipped(String, places: [String])
  case system(code: Int32)

  init(code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .notPermitted
      case EISDIR: .isDirectory
      default: .system(code: code)
      }
  }
}

extension FileProblem: CustomStringConvertible {
  var description: String {
    switch self {
    case .missing: "there is no such file"
    case .notPermitted: "there is no permission to read it"
    case .isDirectory: "it is a directory"
    case .tooLarge(let bytes, let limit): "it has \(bytes) bytes; allowed: at most \(limit)"
    case .outsideFolder(let folder): "it lies outside the experiment's folder \(folder)"
    case .notOrdinary: "it is no ordinary file"
    case .notShipped(let folder, let places):
      "the shipped \(folder) are not there; looked in " + places.joined(separator: ", ")
    case .system(let code): String(cString: strerror(code))
    }
  }
}

/// Reads files whole, but never more than is allowed.
enum FileBytes {
  /// The bytes of a file; one that is larger than `limit` is refused before it is read.
  static func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(code: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    return try bytes(of: descriptor, expected: size, limit: limit)
  }

  /// Refuses what is no ordinary file: to read from a pipe is to wait for its writer.
  static func requireOrdinary(_ path: String) throws(FileProblem) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileProblem(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .isDirectory
    default: throw .notOrdinary
    }
  }

  /// Reads to the end; a pipe has no size to be asked for, so the limit holds here too.
  private static func bytes(
    of descriptor: Int32, expected: Int, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem(code: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    }
  }

  /// The path without symbolic links; the file must exist.
  static func resolved(_ path: String) throws(FileProblem) -> String {
    guard let pointer = realpath(path, nil) else { throw FileProblem(code: errno) }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

/// The folder that the data files of an experiment must lie in or below.
struct DataFolder {
  /// As it was named, for messages.
  private let name: String
  private let path: String

  /// The folder of an experiment file.
  init(ofFile file: String) throws(FileProblem) {
    let folder = (file as NSString).deletingLastPathComponent
    name = folder.isEmpty ? "." : folder
    path = try FileBytes.resolved(name)
  }

  /// The bytes of a file that is named relative to the folder.
  func read(_ file: String) throws(FileProblem) -> [UInt8] {
    let target = try FileBytes.resolved(file.hasPrefix("/") ? file : "\(path)/\(file)")
    guard target.hasPrefix(path == "/" ? path : path + "/") else { throw .outsideFolder(name) }
    return try FileBytes.read(target, limit: Limits.dataBytes)
  }
}
