import Foundation
import Testing

@Suite("backstep lesson NAME")
struct LessonCommandTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func folder() throws -> String {
    try scratch.lessons([
      "01-one-neuron.md": LessonSource.text(), "02-bias.md": LessonSource.text(needs: "one-neuron"),
      "03-broken.md": "no lesson\n",
      "04-elsewhere.md": LessonSource.text(experiment: "experiments/none.yaml"),
    ])
  }

  @Test(
    "every name of a lesson is understood: only the terminal is missing then",
    arguments: ["one-neuron", "01-one-neuron", "1", "bias", "2", nil])
  func names(name: String?) throws {
    let run = try Program.run(
      ["lesson", "--lessons", try folder()] + [name].compactMap(\.self))
    #expect(run.status == 2)
    #expect(run.errors.contains("terminal"), "\(run.errors)")
  }

  @Test("a path opens that file alone")
  func path() throws {
    let folder = try folder()
    let run = try Program.run("lesson", "\(folder)/02-bias.md")
    #expect(run.errors.contains("terminal"), "\(run.errors)")
    let here = try Program.run(["lesson", "02-bias.md"], in: folder)
    #expect(here.errors.contains("terminal"), "\(here.errors)")
    let missing = try Program.run("lesson", "\(folder)/05-none.md")
    #expect(missing.status == 2 && missing.errors.contains("05-none.md: there is no such file"))
  }

  @Test(
    "a name that is none is told with the one that was probably meant, or with all",
    arguments: [
      ("one-nueron", "found \"one-nueron\", which is no lesson, did you mean one-neuron?"),
      ("9", "found \"9\", which is no lesson; allowed: one-neuron, bias, broken, elsewhere"),
      ("a\u{1B}[2Jb", "found \"a\\u{1B}[2Jb\", which is no lesson; allowed: "),
      ("broken", "03-broken.md:1: "),
      ("elsewhere", "experiments/none.yaml"),
    ])
  func wrong(name: String, message: String) throws {
    let run = try Program.run("lesson", name, "--lessons", try folder())
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!run.errors.contains("\u{1B}"))
  }
}
