import Foundation
import Testing

struct ComparePictureTests {
  private func picture(_ arguments: String...) throws -> String {
    let scratch = try Scratch()
    let path = scratch.file("out.svg")
    let run = try Program.run(["compare"] + arguments + ["--svg", path])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["out.svg"])
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("A comparison draws a curve of costs for each contender")
  func costs() throws {
    let svg = try picture("mazur", "--optimizer", "adam", "--optimizer", "momentum:beta=0.5")
    #expect(svg.contains("<title>Mazur's 2-2-2: which optimizer?</title>"))
    #expect(svg.contains(">epoch</text>") && svg.contains(">cost on all rows</text>"))
    #expect(svg.contains(">adam</text>") && svg.contains(">momentum:beta=0.5</text>"))
    #expect(
      svg.split(separator: "\n").filter { $0.contains("clip-path=\"url(#field)\"") }.count == 2)
  }

  @Test("A sweep draws final costs against the learning rate, and crosses for divergence")
  func sweep() throws {
    let scratch = try Scratch()
    let path = try scratch.write(TrainCommandTests.diverging)
    let svg = try picture(path, "--sweep", "--optimizer", "gradient-descent")
    #expect(svg.contains(">learning rate</text>") && svg.contains(">final cost</text>"))
    #expect(svg.contains(">1e-5</text>") && svg.contains(">10</text>"))
    #expect(svg.matches(of: /d="M[0-9.]+ 120L/).count == 19)
  }

  @Test("Who diverged is told beside the curve")
  func divergence() throws {
    let scratch = try Scratch()
    let path = try scratch.write(TrainCommandTests.diverging)
    #expect(try picture(path, "--learning-rate", "10").contains(">10 (diverged)</text>"))
  }
}
