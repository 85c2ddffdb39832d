import Experiments
import Foundation
import Testing

struct BackstepTests {
  @Test(
    "The help of every command has an example that starts with the program's name",
    arguments: [
      [], ["open"], ["train"], ["compare"], ["trace"], ["check"], ["vanish"], ["experiments"],
      ["config"], ["tour"],
      ["keys"],
    ])
  func help(_ command: [String]) throws {
    let run = try Program.shell("exec \"$0\" \"$@\" --help", command)
    #expect(run.status == 0)
    #expect(run.output.contains("Example"))
    #expect(run.output.contains("\n  backstep "))
  }

  @Test("The version is printed by itself")
  func version() throws {
    let run = try Program.run("--version")
    #expect(run.output == "0.1.0\n")
    #expect(run.status == 0)
  }

  @Test(
    "A screen without a terminal is refused in a line that says what works without one",
    arguments: [[], ["mazur"], ["tour"], ["open"]])
  func noTerminal(_ arguments: [String]) throws {
    let run = try Program.shell("exec \"$0\" \"$@\"", arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.hasPrefix("backstep: ") && run.errors.contains("backstep trace"))
  }

  @Test("The page of the keys is printed by every word that asks for it")
  func keys() throws {
    let page = try Program.run("keys")
    #expect(page.status == 0 && page.output.contains("play-backward"))
    for arguments in [["--help", "keys"], ["-h", "keys"], ["help", "keys"]] {
      let run = try Program.shell("exec \"$0\" \"$@\"", arguments)
      #expect(run.output == page.output && run.status == 0)
    }
  }

  @Test("An unknown option is an error of the command line")
  func unknownOption() throws {
    for arguments in [["--nope"], ["train"], ["train", "mazur", "extra"], ["check", "--json2"]] {
      let run = try Program.shell("exec \"$0\" \"$@\"", arguments)
      #expect(run.status == 64, "\(arguments)")
      #expect(run.output.isEmpty)
    }
  }

  @Test("A file that is not there is named, with what is built in, by every command")
  func missingFile() throws {
    for command in [["train"], ["compare"], ["trace"], ["check"], []] {
      let run = try Program.shell("exec \"$0\" \"$@\" nowhere", command)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("nowhere: cannot be read"))
      #expect(run.errors.contains("five-layer-chain"))
    }
  }

  @Test("Output that cannot be written is an error")
  func fullDevice() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let run = try Program.shell("exec \"$0\" train mazur --json > /dev/full", [])
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot be written"))
  }
}
