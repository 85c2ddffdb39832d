import LessonPlayer
import Lessons
import ScreenKit
import Text
import Testing

@Suite("The list of lessons")
struct LessonListModelTests {
  private static let list = LessonList(
    entries: ["one", "sample", "three"].map { name in
      LessonEntry(name: name, problems: name == "three" ? ["line 3: no"] : [])
    }, next: 1)

  private func bench() throws -> TestBench {
    var bench = TestBench(OpenRun(title: "A test", setup: try BenchSample.builtIn("mazur").setup))
    #expect(bench.update(.keyPressed(.function(4))) == [.listLessons])
    _ = bench.update(.lessonsListed(Self.list))
    return bench
  }

  @Test("is read when it is shown, and what is next is chosen")
  func opens() throws {
    let bench = try bench()
    #expect(bench.screen == .lessons)
    #expect(bench.list?.chosen == 1)
    #expect(
      bench.footer.map(\.name) == ["choose", "open", "leave", "quit", "help"])
  }

  @Test("goes to its ends and says so there")
  func moves() throws {
    var bench = try bench()
    _ = bench.update(.keyPressed(.up))
    #expect(bench.list?.chosen == 0)
    _ = bench.update(.keyPressed(.up))
    #expect(bench.notice?.text == "This is the first.")
    _ = bench.update(.pointed(.wheel(1)))
    _ = bench.update(.pointed(.row(2)))
    #expect(bench.list?.chosen == 2)
    _ = bench.update(.keyPressed(.down))
    #expect(bench.notice?.text == "This is the last.")
    _ = bench.update(.keyPressed(.function(4)))
    #expect(bench.notice?.text == "This is the list of lessons.")
  }

  @Test("opens the chosen lesson, but for one that cannot be read")
  func chooses() throws {
    var bench = try bench()
    #expect(bench.update(.keyPressed(.enter)) == [.openLesson(name: "sample")])
    _ = bench.update(.pointed(.row(0)))
    #expect(bench.update(.pointed(.row(0))) == [.openLesson(name: "one")])
    _ = bench.update(.pointed(.row(2)))
    #expect(bench.update(.keyPressed(.enter)) == [])
    #expect(bench.notice?.text == "It cannot be opened: line 3: no")
  }

  @Test("lets the lesson that waits go on where it was left, on its screen")
  func waits() throws {
    var pupil = try BenchPupil("## A\n\nText.\n\n```show\nscreen: losses\n```\n\nMore.\n")
    #expect(pupil.bench.screen == .losses)
    let page = try pupil.play.page
    pupil.press(.function(4))
    _ = pupil.bench.update(.lessonsListed(Self.list))
    #expect(pupil.bench.list?.entry?.name == "sample")
    #expect(pupil.bench.context.taken?.screen == .losses)
    pupil.effects = []
    pupil.press(.enter)
    #expect(pupil.bench.screen == .losses)
    #expect(pupil.bench.isInLesson)
    #expect(try pupil.play.page == page)
    #expect(pupil.effects == [])
  }

  @Test("leads back to the run that is open where no lesson waits")
  func leaves() throws {
    var bench = try bench()
    _ = bench.update(.keyPressed(.escape))
    #expect(bench.screen == .step)
  }
}
