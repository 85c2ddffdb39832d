import TestSupport
import Testing

@Suite("Numbers in a lesson's prose")
struct LessonNumbersTests {
  @Test("are those of the page's moment: withheld, not yet, or there")
  func moments() throws {
    var pupil = try Pupil(AnsweringTests.paths)
    #expect(try pupil.number("δ(o1)") == "0.1385")
    #expect(try pupil.number("dL/dh1") == "?")
    #expect(try pupil.number("2 * dL/dh1") == "?")
    #expect(try pupil.number("δ(h1)") == "…")
    #expect(try pupil.number("δ(h1); iteration 1") == "0.008771")
    pupil.press(.tab, .left, .left, .left)
    #expect(try pupil.number("δ(o1)") == "0.1385")
    pupil.type("0.0364")
    #expect(try pupil.number("dL/dh1") == "0.03635")
    #expect(try pupil.number("dL/dh1; digits 2") == "0.036")
  }
}
