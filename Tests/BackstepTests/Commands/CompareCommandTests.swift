import Foundation
import Testing

struct CompareCommandTests {
  @Test(
    "What the command line cannot mean is its error, said in one place",
    arguments: [
      (["--optimizer", "adam", "--batch", "1"], "found --optimizer and --batch; allowed: one"),
      (["--loss", "huber", "--depth", "1", "--batch", "2"], "--loss and --batch and --depth"),
      (["--epochs", "-1"], "--epochs"), (["--epochs=-1"], "--epochs is a whole number from 0"),
      (["--seeds", "1"], "--seeds is a whole number from 2 to 100"),
      (["--seeds", "101"], "--seeds is a whole number from 2 to 100"),
      (["--sweep", "--learning-rate", "1"], "--sweep varies the learning rate"),
      (Array(repeating: "--batch=1", count: 27), "found 27 contenders; allowed: at most 26"),
      (["--optimizer", "adma"], "--optimizer: found \"adma\", did you mean adam?; allowed: "),
      (["--optimizer", "adam:beta1=1"], "beta1: found 1; allowed: a number from 0 to below 1"),
      (["--activation", "relu:slope=1"], "allowed: relu alone"),
      (["--loss", "categorical-cross-entropy"], "after a last layer with sigmoid"),
      (["--batch", "0"], "found 0; allowed: full, or a whole number"),
      (["--learning-rate", "x"], "found \"x\"; allowed: a number above 0"),
      (["--depth", "999"], "found 999; allowed: a whole number from 0 to 255"),
      (["--depth"], "--depth"),
    ])
  func wrong(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(["compare", "xor", "--json"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("A depth is refused where weights are given")
  func depthOfMazur() throws {
    let run = try Program.run("compare", "mazur", "--depth", "2")
    #expect(run.status == 64 && run.errors.contains("found weights in the experiment"))
  }

  @Test("A wrong contender is a line that shows the right form, whatever was typed")
  func hostile() throws {
    for text in ["\u{1B}[2Jadam\n", String(repeating: "x", count: 100_000), "adam:\u{7}=1"] {
      let run = try Program.run("compare", "xor", "--optimizer", text)
      #expect(run.status == 64 && run.output.isEmpty)
      #expect(run.errors.count < 600 && run.errors.split(separator: "\n").count == 1)
      #expect(run.errors.dropLast().unicodeScalars.allSatisfy { $0.value >= 0x20 })
      #expect(run.errors.contains("write KIND or KIND:key=value,key=value, such as adam"))
    }
  }

  @Test("A wrong file is an error of the input, before contenders are looked at")
  func wrongFile() throws {
    let run = try Program.run("compare", "nowhere", "--optimizer", "adma")
    #expect(run.status == 2 && run.errors.contains("nowhere: cannot be read"))
  }

  @Test("Output that cannot be written fails the command, a reader that goes away does not")
  func output() throws {
    let closed = try Program.shell("\"$0\" compare xor --json >&-", [])
    #expect(closed.status == 1 && closed.errors.contains("cannot be written"))
    let gone = try Program.shell(
      "(\"$0\" compare iris --json --epochs 2000; echo $? >&2) | head -c 1 >&2", [])
    #expect(gone.errors.hasSuffix("0\n") && !gone.errors.contains("backstep:"))
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for option in ["--json", "--sweep"] {
      let full = try Program.shell("\"$0\" compare xor \"$1\" --epochs 2 > /dev/full", [option])
      #expect(full.status == 1 && full.errors.contains("cannot be written"))
    }
  }
}
