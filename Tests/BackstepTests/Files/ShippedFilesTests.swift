import Foundation
import Testing

struct ShippedFilesTests {
  @Test("The shipped files are where BACKSTEP_SHARE says")
  func override() throws {
    let scratch = try Scratch()
    let folder = scratch.file("experiments")
    try FileManager.default.copyItem(atPath: "\(Program.root)/experiments", toPath: folder)
    let text = try String(contentsOfFile: "\(folder)/xor.yaml", encoding: .utf8)
    try text.replacingOccurrences(of: "title: XOR", with: "title: My XOR")
      .write(toFile: "\(folder)/xor.yaml", atomically: false, encoding: .utf8)
    let run = try Program.run(
      "train", "xor", "--json", environment: ["BACKSTEP_SHARE": scratch.folder])
    #expect(try TrainResult.read(run).title?.hasPrefix("My XOR") == true)
  }

  @Test("Where BACKSTEP_SHARE has nothing, that is said")
  func nothingThere() throws {
    let scratch = try Scratch()
    let run = try Program.run("train", "xor", environment: ["BACKSTEP_SHARE": scratch.folder])
    #expect(run.status == 2)
    #expect(run.errors.contains("\(scratch.folder)/experiments"))
  }

  @Test("An installed program finds its files next to it")
  func installed() throws {
    let scratch = try Scratch()
    let files = FileManager.default
    try files.createDirectory(
      atPath: scratch.file("share/backstep"), withIntermediateDirectories: true)
    try files.createDirectory(atPath: scratch.file("bin"), withIntermediateDirectories: true)
    // By a child: what other tests start would inherit a file that this process has open for writing,
    // and a program that someone writes cannot be run.
    let copy = try Program.shell("cp \"$0\" \"$1\"", [scratch.file("bin/backstep")])
    #expect(copy.status == 0)
    try files.copyItem(
      atPath: "\(Program.root)/experiments", toPath: scratch.file("share/backstep/experiments"))
    let changed = scratch.file("share/backstep/experiments/xor.yaml")
    try "# Installed.\n".appending(String(contentsOfFile: changed, encoding: .utf8))
      .write(toFile: changed, atomically: false, encoding: .utf8)
    let run = try Program.shell("exec \"$1\" experiments", [scratch.file("bin/backstep")])
    #expect(run.status == 0)
    #expect(run.lines.contains { $0.hasPrefix("xor") && $0.hasSuffix("Installed.") })
    let data = scratch.file("share/backstep/experiments/data/stackloss.csv")
    try "stackloss,airflow,watertemp,acidconc\n1,2,3,4\n"
      .write(toFile: data, atomically: false, encoding: .utf8)
    let train = try Program.shell(
      "exec \"$1\" train stackloss --json", [scratch.file("bin/backstep")])
    #expect(try TrainResult.read(train).outputs.count == 1)
  }
}
