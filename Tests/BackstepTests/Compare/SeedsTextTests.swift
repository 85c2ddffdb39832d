import Foundation
import Testing

struct SeedsTextTests {
  @Test("The ends and the middle are those of the runs", arguments: [4, 5])
  func spread(_ count: Int) throws {
    let scratch = try Scratch()
    let path = try scratch.write(CompareJSONTests.drawn)
    let arguments = ["compare", path, "--seeds", "\(count)", "--activation", "tanh"]
    let result = try CompareResult.read(Program.run(arguments + ["--json"]))
    let finals = try #require(result.contenders[0].seeds).map(\.final.value).sorted()
    let middle = (finals[(count - 1) / 2] + finals[count / 2]) / 2
    let text = try Program.run(arguments)
    let row = try #require(text.lines.last { $0.hasPrefix("A  tanh") })
    let shown = row.split(separator: " ").dropFirst(2).compactMap { Double($0) }
    try #require(shown.count == 4)
    for (number, wanted) in zip(shown, [finals[0], middle, finals[count - 1]]) {
      #expect(abs(number - wanted) < 1e-3 * wanted)
    }
    #expect(shown[3] == 0)
    #expect(!text.output.contains("Nothing here is drawn"))
  }

  @Test("Where nothing is drawn, that is said, and all seeds give the same")
  func nothingDrawn() throws {
    let run = try Program.run("compare", "mazur", "--seeds", "3", "--optimizer", "adam")
    #expect(run.output.contains("Nothing here is drawn from a seed"))
    let row = try #require(run.lines.last { $0.hasPrefix("A  adam") })
    #expect(Set(row.split(separator: " ")[2...4]).count == 1)
  }

  @Test("Runs that diverge are counted, and stand above all others")
  func diverged() throws {
    let scratch = try Scratch()
    let path = try scratch.write(TrainCommandTests.diverging)
    let run = try Program.run("compare", path, "--seeds", "2", "--optimizer", "gradient-descent")
    let row = try #require(run.lines.last { $0.hasPrefix("A  gradient-descent") })
    #expect(
      row.split(separator: " ").dropFirst(2) == ["diverged", "diverged", "diverged", "2"])
  }
}
