import LessonPlayer
import Testing

@Suite("How much of a lesson's text is seen")
struct LessonScrollingTests {
  @Test("is never before its beginning nor beyond its end")
  func within() {
    for (scroll, first) in [(-5, 0), (0, 0), (3, 3), (6, 6), (7, 6), (999, 6)] {
      let reading = LessonReading(lines: 10, rows: 4, scroll: scroll)
      #expect(reading.first == first)
      #expect(reading.above == first)
      #expect(reading.below == 6 - first)
    }
    let short = LessonReading(lines: 3, rows: 4, scroll: 2)
    #expect((short.first, short.above, short.below) == (0, 0, 0))
  }

  @Test("is at the end what came last, from its first line on")
  func end() {
    func first(_ latest: Int) -> Int {
      LessonReading(lines: 20, rows: 5, latest: latest, scroll: LessonPlay.end).first
    }
    #expect(first(17) == 15)
    #expect(first(9) == 9)
    #expect(LessonReading(lines: 20, rows: 5, scroll: .max).first == 15)
  }

  @Test("holds the marked answer, its first line before all")
  func marked() {
    func first(_ marked: Range<Int>, _ scroll: Int) -> Int {
      LessonReading(lines: 20, rows: 4, marked: marked, scroll: scroll).first
    }
    #expect(first(2..<3, 0) == 0)
    #expect(first(6..<8, 0) == 4)
    #expect(first(6..<8, 12) == 6)
    #expect(first(6..<12, 0) == 6)
  }
}
