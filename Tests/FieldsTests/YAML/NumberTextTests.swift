import Fields
import Testing

@Suite("The text of numbers")
struct NumberTextTests {
  @Test("numbers are written as in JSON, or begin with the point")
  func numbers() {
    for text in ["0", "-12", ".5", "-.5", "1e3", "1E+3", "1.25e-2", "0.10"] {
      #expect(NumberText.isNumber(text), "\(text)")
    }
    for text in ["+1", "1.", "-", "007", "0x10", "1_000", ".inf", "1e", "１", "", "1 2"] {
      #expect(!NumberText.isNumber(text), "\(text)")
    }
    #expect(NumberText.isWhole("-7") && !NumberText.isWhole("7.0") && !NumberText.isWhole("7e1"))
  }

  @Test("the shortest text reads back to the same number")
  func shortest() {
    for value in [0, -2, 0.1, 1e-5, 1e22, -1.25e-300, 123456.75, .leastNonzeroMagnitude] {
      let text = NumberText.shortest(value)
      #expect(NumberText.isNumber(text) && Double(text) == value, "\(text)")
    }
    #expect(NumberText.shortest(1e16) == "1e16" && NumberText.shortest(3) == "3")
  }
}
