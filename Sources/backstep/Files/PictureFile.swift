import Foundation

/// A picture that a command writes when its work is done.
struct PictureFile {
  private let path: String

  /// The file of that name, once it is clear that nothing stands against writing it.
  ///
  /// A picture of an earlier run is replaced, any other file never.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    if let problem = Self.problem(with: path) {
      throw .outputFailed(reason: "\(path.isEmpty ? "\"\"" : path): \(problem)")
    }
  }

  /// Writes the whole picture, or nothing.
  func write(_ svg: String) throws(CommandFailure) {
    if let problem = WholeFile.replace(svg, at: path, access: 0o666) {
      throw .outputFailed(reason: problem)
    }
  }

  private static func problem(with path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == ENOENT ? problem(withFolderOf: path) : String(cString: strerror(errno))
    }
    if status.st_mode & S_IFMT == S_IFDIR { return "it is a directory" }
    guard status.st_mode & S_IFMT == S_IFREG, isPicture(path) else {
      return "it is there already and no SVG picture; choose another name"
    }
    return problem(withFolderOf: path)
  }

  private static func problem(withFolderOf path: String) -> String? {
    if path.isEmpty || path.hasSuffix("/") { return "it is not the name of a file" }
    let folder = (path as NSString).deletingLastPathComponent
    return access(folder.isEmpty ? "." : folder, W_OK | X_OK) == 0
      ? nil : "\(String(cString: strerror(errno))), for the folder that it is in"
  }

  private static func isPicture(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path),
      let start = try? file.read(upToCount: 1000)
    else { return false }
    return start.isEmpty || String(decoding: start, as: UTF8.self).contains("<svg")
  }
}
