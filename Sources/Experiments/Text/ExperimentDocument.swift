import Fields
import Yams

/// The YAML of an experiment file as nodes that know their lines.
enum ExperimentDocument {
  /// The root of the one document in a file.
  static func root(of bytes: [UInt8], file: String) throws(ExperimentError) -> Node {
    guard bytes.count <= Limits.bytes else {
      throw ExperimentError(file: file, problem: .tooLarge(bytes: bytes.count))
    }
    do throws(YAMLError) {
      return try Document.root(of: bytes)
    } catch {
      throw ExperimentError(
        file: file, line: error.line, column: error.column, path: error.key,
        problem: .text(error.problem))
    }
  }
}
