import Experiments
import Foundation
import Testing

struct ExperimentsCommandTests {
  @Test("Every built-in experiment has a line with what there is to see in it")
  func list() throws {
    let run = try Program.run("experiments")
    #expect(run.status == 0)
    #expect(run.lines.count == BuiltIn.names.count)
    for (line, name) in zip(run.lines, BuiltIn.names) {
      #expect(line.hasPrefix(name + " "))
      #expect(line.count > 30)
    }
  }

  @Test("Showing an experiment prints its file as it is", arguments: BuiltIn.names)
  func show(_ name: String) throws {
    let run = try Program.run("experiments", "--show", name)
    let file = "\(Program.root)/experiments/\(name).yaml"
    #expect(run.status == 0)
    #expect(run.output == (try String(contentsOfFile: file, encoding: .utf8)))
  }

  @Test("What is shown can be saved and trained like any file")
  func roundTrip() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Program.run("experiments", "--show", "xor").output)
    let saved = try Program.run("train", path, "--json")
    #expect(saved.output == (try Program.run("train", "xor", "--json").output))
  }

  @Test("An experiment that is not built in is an error with the names that are")
  func unknown() throws {
    let run = try Program.run("experiments", "--show", "mazurr")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("mazur"))
  }
}
