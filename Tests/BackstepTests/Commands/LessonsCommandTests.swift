import Foundation
import Testing

@Suite("backstep lessons")
struct LessonsCommandTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func list(_ folder: String, _ environment: [String: String] = [:]) throws -> [String] {
    let run = try Program.run("lessons", "--lessons", folder, environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("lists the files in the order of their names, with what comes next")
  func order() throws {
    let folder = try scratch.lessons([
      "10-last.md": LessonSource.text(title: "Last", needs: "middle"),
      "02-middle.md": LessonSource.text(title: "Middle", needs: "first"),
      "01-first.md": LessonSource.text(title: "First"),
      "README.md": "# No lesson", ".hidden.md": "no lesson", "notes.txt": "no lesson",
    ])
    #expect(
      try list(folder) == [
        " 1  first   First   5 min", " 2  middle  Middle  5 min", "10  last    Last    5 min", "",
        "Next: First (backstep lesson)", "",
      ])
  }

  @Test("a file that is no lesson hides no other, nor do those that need it")
  func broken() throws {
    let folder = try scratch.lessons([
      "01-first.md": "---\ntitle: First\n---\n",
      "02-second.md": LessonSource.text(title: "Second", needs: "first"),
      "03-second.md": LessonSource.text(title: "Second again"),
      "04-fourth.md": LessonSource.text(title: "Fourth", needs: "nowhere"),
    ])
    try FileManager.default.createDirectory(
      atPath: "\(folder)/05-folder.md", withIntermediateDirectories: true)
    mkfifo("\(folder)/06-pipe.md", 0o600)
    symlink("/nowhere/at/all", "\(folder)/07-link.md")
    let lines = try list(folder)
    #expect(lines[0].hasPrefix("1  first") && lines[0].hasSuffix("cannot be read"))
    #expect(lines[1] == "2  second  Second  5 min")
    #expect(lines[2].hasPrefix("3  second") && lines[2].hasSuffix("cannot be read"))
    #expect(lines[3] == "4  fourth  Fourth  5 min")
    for line in lines[4...6] { #expect(line.hasSuffix("cannot be read"), "\(line)") }
    #expect(lines.contains("Next: Second (backstep lesson)"))
    let text = lines.joined(separator: "\n")
    #expect(text.contains("\(folder)/01-first.md:3: "))
    #expect(text.contains("03-second.md:1: found a second lesson called second; allowed: one"))
    #expect(text.contains("needs: found \"nowhere\", which is no lesson"))
    #expect(!text.contains("found \"first\", which is no lesson"), "its file is what is wrong")
    #expect(text.contains("05-folder.md: it is a directory"))
    #expect(text.contains("06-pipe.md: it is no ordinary file"))
    #expect(text.contains("07-link.md: there is no such file"))
  }

  @Test("BACKSTEP_LESSONS names a folder, --lessons goes before it, BACKSTEP_SHARE has the shipped")
  func places() throws {
    let mine = try scratch.lessons(["a.md": LessonSource.text(title: "Mine")], in: "mine")
    let share = try scratch.lessons(["b.md": LessonSource.text(title: "Shared")])
    let other = try scratch.lessons(["c.md": LessonSource.text(title: "Other")], in: "other")
    let environment = ["BACKSTEP_SHARE": scratch.folder, "BACKSTEP_LESSONS": other]
    #expect(share == "\(scratch.folder)/lessons")
    let shared = try Program.run("lessons", environment: ["BACKSTEP_SHARE": scratch.folder])
    #expect(shared.output.contains("Shared"))
    #expect(try Program.run("lessons", environment: environment).output.contains("Other"))
    #expect(try list(mine, environment).first == "  a  Mine  5 min")
    #expect(try list("\(mine)/a.md").first == "  a  Mine  5 min")
    let nowhere = try Program.run("lessons", environment: ["BACKSTEP_SHARE": mine])
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("the shipped lessons are not there; looked in \(mine)/lessons"))
    let missing = try Program.run("lessons", "--lessons", "\(mine)/none")
    #expect(missing.status == 2 && missing.errors.contains("/none: there is no such file"))
  }

  @Test("more than 500 files are not read, and an empty folder says so")
  func many() throws {
    let text = LessonSource.text()
    let names = (1...501).map { "\($0 + 1000)-a\($0).md" }
    let folder = try scratch.lessons(
      Dictionary(uniqueKeysWithValues: names.map { ($0, text) }))
    let lines = try list(folder)
    #expect(lines.count { $0.contains("A title  ") } == 500)
    #expect(lines.contains("There are 501 lessons; allowed: 500."))
    let wrong = try scratch.lessons(["a.md": "no lesson\n"], in: "wrong")
    #expect(try list(wrong).contains("None of them can be read."))
    let empty = try scratch.lessons([:], in: "empty")
    #expect(
      try list(empty).first == "there are no lessons in \(empty); see backstep lessons --help")
    let run = try Program.run("lesson", "--lessons", empty)
    #expect(run.status == 2 && run.errors.contains("there are no lessons in \(empty)"))
  }

  private static let progress = """
    backstep progress 1
    lesson second visited 2026-11-26
      part first-part begun
        question 1 attempts 3 hints 1 open
          mistake sign 2
          mistake slip 1
    lesson first visited 2026-11-25
      part first-part done
        question 1 attempts 1 hints 0 right
    lesson gone visited 2026-11-25
      part p skipped
        question 1 attempts 0 hints 0 skipped

    """

  @Test("the report has a row a question, in the order of the lessons, and the list how far one is")
  func report() throws {
    let folder = try scratch.lessons([
      "1-first.md": LessonSource.text(title: "First"),
      "2-second.md": LessonSource.text(title: "Second", needs: "first"),
    ])
    let environment = ["XDG_STATE_HOME": try scratch.state(progress: Data(Self.progress.utf8))]
    let run = try Program.run("lessons", "report", "--lessons", folder, environment: environment)
    #expect(run.status == 0)
    #expect(
      run.lines == [
        "lesson,part,question,attempts,hints,result,mistakes", "first,first-part,1,1,0,right,",
        "second,first-part,1,3,1,open,\"sign 2; slip 1\"", "gone,p,1,0,0,skipped,",
      ])
    #expect(
      try list(folder, environment) == [
        "1  first   First   5 min  done", "2  second  Second  5 min  begun, 0 of 1 parts", "",
        "Go on with Second (backstep lesson)", "",
      ])
  }

  @Test(
    "a file of progress that is none is told and stays as it is",
    arguments: [
      "", "hello\n", "backstep progress 2\n", "backstep progress 1\nlesson a",
      "backstep progress 1\nlesson a\nlesson a\n", "\0\u{1B}[2J\n",
      "ten megabytes",
    ])
  func brokenProgress(text: String) throws {
    let folder = try scratch.lessons(["1-first.md": LessonSource.text(title: "First")])
    let data =
      text == "ten megabytes" ? Data(repeating: 0x61, count: 10_000_000) : Data(text.utf8)
    let state = try scratch.state(progress: data)
    let run = try Program.run(
      "lessons", "report", "--lessons", folder, environment: ["XDG_STATE_HOME": state])
    #expect(run.status == 2)
    #expect(run.errors.contains("/state/backstep/progress"))
    #expect(!run.errors.contains("\u{1B}"))
    let listed = try Program.run(
      "lessons", "--lessons", folder, environment: ["XDG_STATE_HOME": state])
    #expect(listed.status == 0 && listed.errors.contains("/state/backstep/progress"))
    #expect(FileManager.default.contents(atPath: "\(state)/backstep/progress") == data)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(state)/backstep").count == 1)
  }

  @Test("Everything that is taught is tested by a question of the shipped lessons")
  func coverage() throws {
    let run = try Program.run("lessons", "coverage")
    #expect(run.status == 0, "\(run.output)")
    #expect(
      run.output.hasPrefix("| taught | tested by |\n|---|---|\n| weighted-sum | one-neuron, "))
    #expect(!run.output.contains("nothing yet"))
  }

  @Test("A folder whose questions test nothing fails")
  func coverageOfNothing() throws {
    let scratch = try Scratch()
    let folder = try scratch.lessons(["01-a.md": LessonSource.text()])
    let run = try Program.run("lessons", "coverage", "--lessons", folder)
    #expect(run.status == 1)
    #expect(run.output.contains("| momentum | nothing yet |"))
  }
}
