import Foundation
import Testing

struct PictureFileTests {
  private func run(_ path: String) throws -> Program.Result {
    try Program.run("compare", "xor", "--epochs", "1", "--svg", path)
  }

  @Test("A picture of an earlier run is replaced, any other file stays")
  func replacing() throws {
    let scratch = try Scratch()
    let picture = scratch.file("out.svg")
    #expect(try run(picture).status == 0)
    let first = try String(contentsOfFile: picture, encoding: .utf8)
    #expect(try Program.run("compare", "xor", "--epochs", "2", "--svg", picture).status == 0)
    #expect(try String(contentsOfFile: picture, encoding: .utf8) != first)

    let other = try scratch.write("title: mine")
    let refused = try run(other)
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(
      refused.errors == "backstep: the output cannot be written: \(other): "
        + "it is there already and no SVG picture; choose another name\n")
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "title: mine")
  }

  @Test("A name that cannot be written is refused before anything is trained")
  func unwritable() throws {
    let scratch = try Scratch()
    for (path, reason) in [
      (scratch.folder, "it is a directory"), ("", "it is not the name of a file"),
      (scratch.file("nowhere/out.svg"), "No such file or directory"),
      ("/dev/null", "it is there already and no SVG picture"),
      (scratch.file("new/"), "it is not the name of a file"),
    ] {
      let run = try run(path)
      #expect(run.status == 1 && run.output.isEmpty, "\(path)")
      #expect(run.errors.contains("the output cannot be written: "))
      #expect(run.errors.contains(reason), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("The picture is written even if nobody reads the text, and the text if the disk is full")
  func independent() throws {
    let scratch = try Scratch()
    let picture = scratch.file("out.svg")
    let run = try Program.shell("\"$0\" compare xor --epochs 1 --svg \"$1\" | true", [picture])
    #expect(run.errors.isEmpty)
    #expect(FileManager.default.fileExists(atPath: picture))
  }
}
