import Drawing
import ScreenKit
import Testing

@Suite("The map of the training, drawn")
struct TrainingViewTests {
  @Test("a digit a cell says what its colour says, with and without colours")
  func digits() throws {
    let colored = try VanishingPage("2").text
    #expect(colored.contains("▶o₁₁      3") && colored.contains(" o₅₁      1"))
    #expect(try VanishingPage("2", theme: Theme(.plain)).text == colored)
  }

  @Test("has a column for every iteration, then for every second")
  func columns() throws {
    #expect(try VanishingPage("]2").text.contains("Iterations 1 to 11, a column an iteration."))
    #expect(try VanishingPage("]]]]]]]2").text.contains("a column 2 iterations"))
  }

  @Test("shows both stacks where they fit, else the one that keys change")
  func sides() throws {
    let few = try VanishingPage("2").text
    #expect(few.contains("▶A sigmoid") && few.contains(" B relu"))
    let deep = try VanishingPage("edepth=20⏎2").text
    #expect(deep.contains("▶A sigmoid") && !deep.contains("B relu"))
    #expect(try VanishingPage("edepth=20⏎2\t").text.contains("▶B relu"))
  }
}
