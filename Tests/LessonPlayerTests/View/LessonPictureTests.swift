import Drawing
import LessonPlayer
import ScreenKit
import Text
import Testing

@Suite("A lesson beside the screen that it is about")
struct LessonPictureTests {
  private static let standard = Size(columns: 80, rows: 24)

  private func canvas(_ bench: TestBench, _ size: Size) -> Canvas {
    var canvas = Canvas(size)
    LessonView(theme: Theme()).draw(bench, &canvas)
    return canvas
  }

  @Test("a screen with a small form is beside the prose, and whole where there is room")
  func small() throws {
    let bench = try BenchPupil("## A\n\nText.\n").bench
    #expect(LessonPicture(bench, size: Self.standard)?.layout.kind == .beside)
    #expect(canvas(bench, Self.standard).text().contains("the small step screen"))
    let wide = Size(columns: 120, rows: 40)
    #expect(LessonPicture(bench, size: wide)?.layout.kind == .wide)
    #expect(canvas(bench, wide).text().contains("the whole step screen"))
  }

  @Test("a screen without one is above a strip, and what is clicked there is the screen's")
  func strip() throws {
    let bench = try BenchPupil("## A\n\nText.\n\n```show\nscreen: losses\n```\n").bench
    let picture = try #require(LessonPicture(bench, size: Self.standard))
    #expect(picture.layout.kind == .strip)
    let targets = try #require(LessonTargets(bench, size: Self.standard))
    guard case .pointed(.wheel(1))? = targets.message(for: Mouse(.scrollDown, at: Point(3, 3)))
    else {
      Issue.record("the wheel is not the screen's")
      return
    }
    guard
      case .lessonPointed(.box)? = targets.message(
        for: Mouse(.press, at: Point(3, picture.layout.text.origin.row)))
    else {
      Issue.record("the text is not the lesson's")
      return
    }
  }

  @Test("is nowhere while one is elsewhere")
  func elsewhere() throws {
    var pupil = try BenchPupil("## A\n\nText.\n")
    pupil.press(.function(4))
    #expect(LessonPicture(pupil.bench, size: Self.standard) == nil)
    #expect(LessonTargets(pupil.bench, size: Self.standard) == nil)
  }
}
