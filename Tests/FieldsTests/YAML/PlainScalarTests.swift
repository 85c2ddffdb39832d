import Fields
import Testing

@Suite("What text without quotes means")
struct PlainScalarTests {
  @Test("numbers, booleans and null are no text; what only resembles them is")
  func text() {
    for text in ["5", "+5", "0x1F", "1.", "true", "FALSE", "Null", "~", "-.Inf", ""] {
      #expect(PlainScalar.isOtherThanText(text), "\(text)")
    }
    for text in ["5 units", "e5", "+", "1.2.3", "0xyz", "yes", "nan", "2-2-2"] {
      #expect(!PlainScalar.isOtherThanText(text), "\(text)")
    }
  }
}
