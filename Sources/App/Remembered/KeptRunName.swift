/// The name of a kept run's file, which says when it was kept.
public struct KeptRunName: Hashable, Sendable {
  /// Seconds since 1970 (UTC).
  public let seconds: Int
  /// The process that kept it.
  public let process: Int
  /// Tells runs of one process and second apart.
  public let number: Int

  /// The name of a run; none of the numbers is negative.
  public init(seconds: Int, process: Int, number: Int) {
    precondition(seconds >= 0 && process >= 0 && number >= 0, "names count from 0")
    self.seconds = seconds
    self.process = process
    self.number = number
  }

  /// The name in a file's name; nil for files of others, which must be left alone.
  public init?(file: String) {
    guard file.hasPrefix("run-"), file.hasSuffix(".yaml") else { return nil }
    let numbers = file.dropFirst(4).dropLast(5).split(
      separator: "-", omittingEmptySubsequences: false
    ).map { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    guard numbers.count == 3, let seconds = numbers[0], let process = numbers[1],
      let number = numbers[2]
    else { return nil }
    self.init(seconds: seconds, process: process, number: number)
    // Only the form that is written, so that a name stands for one file.
    guard self.file == file else { return nil }
  }

  /// The file's name, of letters, digits, `-` and `.` alone.
  public var file: String { "run-\(seconds)-\(process)-\(number).yaml" }
}

extension KeptRunName: Comparable {
  /// Whether the first was kept before the second.
  public static func < (first: KeptRunName, second: KeptRunName) -> Bool {
    (first.seconds, first.process, first.number) < (second.seconds, second.process, second.number)
  }
}
