/// An experiment that is shipped with the program as a file.
public struct BuiltIn: Equatable, Sendable {
  /// The names of all of them, in the order in which they are best opened.
  public static let names = [
    "neuron", "notes-chain", "two-paths", "mazur", "five-layer-chain", "perceptron-or", "xor",
    "softmax", "moons", "spirals", "sine", "iris", "stackloss",
  ]

  /// The name of its file without the ending.
  public let name: String
  /// What there is to see in it: the comment on the file's first line.
  public let summary: String
  /// What stands in the file.
  public let yaml: String
  /// What the file says.
  public let experiment: Experiment

  /// Reads a built-in experiment.
  ///
  /// - Parameters:
  ///   - name: One of `names`.
  ///   - read: Gives the bytes of a shipped file, such as `mazur.yaml`.
  /// - Throws: An error if there is no such name, or the file cannot be read or is wrong.
  public init(
    named name: String, read: (String) throws -> [UInt8]
  ) throws(ExperimentError) {
    guard Self.names.contains(name) else {
      throw ExperimentError(
        file: name, problem: .unexpected(found: .plain(name), allowed: .names(Self.names)))
    }
    let file = Self.file(of: name)
    let bytes: [UInt8]
    do {
      bytes = try read(file)
    } catch {
      throw ExperimentError(file: file, problem: .unreadable(reason: "\(error)"))
    }
    self.name = name
    self.experiment = try Experiment(bytes: bytes, file: file, read: read)
    self.yaml = String(decoding: bytes, as: UTF8.self)
    self.summary = Self.summary(of: yaml)
  }

  /// What there is to see in a built-in experiment, without reading all of it.
  ///
  /// `bytes` are those of its file.
  public static func summary(ofFile bytes: [UInt8]) -> String {
    summary(of: String(decoding: bytes.prefix(500), as: UTF8.self))
  }

  /// The name of a built-in experiment's file.
  public static func file(of name: String) -> String { "\(name).yaml" }

  private static func summary(of yaml: String) -> String {
    let first = yaml.prefix { !$0.isNewline }
    return first.hasPrefix("# ") ? String(first.dropFirst(2)) : ""
  }
}
