import Foundation
import Testing

struct ExperimentFileTests {
  private static let yaml = """
    title: Mine
    data: {toy: or}
    network: {layers: [{units: 1, activation: sigmoid}]}
    loss: binary-cross-entropy
    optimizer: {kind: gradient-descent, learning-rate: 0.5}
    """

  private static func title(_ name: String, in folder: String) throws -> String? {
    let run = try Program.run("train", name, "--epochs", "0", "--json", in: folder)
    return try TrainResult.read(run).title
  }

  @Test("A bare name is a built-in experiment, even where a file has that name")
  func bareName() throws {
    let scratch = try Scratch()
    for name in ["mazur", "mazur.yaml", "other"] { _ = try scratch.write(Self.yaml, as: name) }
    #expect(try Self.title("mazur", in: scratch.folder) == "Mazur's 2-2-2")
    #expect(try Self.title("./mazur", in: scratch.folder) == "Mine")
    #expect(try Self.title("mazur.yaml", in: scratch.folder) == "Mine")
    #expect(try Self.title("other", in: scratch.folder) == "Mine")
  }

  @Test("An experiment may come through a pipe")
  func pipe() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.yaml)
    let run = try Program.shell("cat \"$1\" | \"$0\" train /dev/stdin --json", [path])
    #expect(try TrainResult.read(run).title == "Mine")
  }

  @Test("A directory is not an experiment")
  func directory() throws {
    let scratch = try Scratch()
    let run = try Program.run("train", scratch.folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("it is a directory"))
  }

  @Test("A file of more than 16 MB is refused")
  func tooLarge() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.yaml)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 16 * 1024 * 1024 + 1)
    try handle.close()
    let run = try Program.run("train", path)
    #expect(run.status == 2)
    #expect(run.errors.contains("16,777,217 bytes"))
  }

  @Test("A file that is not UTF-8, and one that is wrong, are named with the line")
  func wrongFiles() throws {
    let scratch = try Scratch()
    let path = scratch.file("latin.yaml")
    try Data([0x74, 0x3A, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: path))
    let latin = try Program.run("train", path, "--json")
    #expect(latin.status == 2)
    #expect(latin.output.isEmpty)
    #expect(latin.errors.contains("not UTF-8"))
    let wrong = try scratch.write(
      Self.yaml.replacingOccurrences(of: "binary-cross-entropy", with: "mse"))
    let run = try Program.run("trace", wrong, "--json")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("backstep: \(wrong):4: loss: "))
  }

  private static let csv = """
    title: Mine
    data: {csv: t.csv, inputs: [a], targets: [b]}
    network: {layers: [{units: 1, activation: identity}]}
    loss: squared-error
    optimizer: {kind: gradient-descent, learning-rate: 0.1}
    """

  @Test("A data file is found beside the experiment, whatever folder one is in")
  func data() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.csv)
    _ = try scratch.write("a,b\n1,2\n3,4\n", as: "t.csv")
    let run = try Program.run("train", path, "--json")
    #expect(try TrainResult.read(run).outputs.count == 2)
    _ = try scratch.write("a,b\n1,2\n3,four\n", as: "t.csv")
    let wrong = try Program.run("check", path)
    #expect(wrong.status == 2 && wrong.output.isEmpty)
    #expect(wrong.errors.contains("t.csv:3: row 2, column 2 (b): found \"four\""))
  }

  @Test("A data file that is missing, outside the folder, or far too large is refused")
  func refusedData() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.csv)
    let missing = try Program.run("train", path)
    #expect(missing.status == 2 && missing.errors.contains("there is no such file"))
    let outside = try scratch.write(
      Self.csv.replacingOccurrences(of: "t.csv", with: "/etc/passwd"))
    #expect(try Program.run("train", outside).errors.contains("outside the experiment's folder"))
    _ = try scratch.write(Self.csv)
    _ = try scratch.write("a,b\n", as: "t.csv")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.file("t.csv")))
    try handle.truncate(atOffset: 1 << 40)
    try handle.close()
    let large = try Program.run("train", path)
    #expect(large.status == 2 && large.errors.contains("allowed: at most 268435456"))
  }

  @Test("A file without permission is refused")
  func noPermission() throws {
    guard geteuid() != 0 else { return }
    let scratch = try Scratch()
    let path = try scratch.write(Self.yaml)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let run = try Program.run("train", path)
    #expect(run.status == 2)
    #expect(run.errors.contains("no permission"))
  }
}
