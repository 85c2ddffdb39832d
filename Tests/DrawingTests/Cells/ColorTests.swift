import Drawing
import Testing

@Suite("Colour")
struct ColorTests {
  @Test(
    "A palette index has xterm's red, green and blue",
    arguments: [
      (UInt8(16), 0, 0, 0), (21, 0, 0, 255), (110, 135, 175, 215), (231, 255, 255, 255),
      (232, 8, 8, 8), (255, 238, 238, 238),
    ])
  func rgb(index: UInt8, red: Int, green: Int, blue: Int) {
    #expect(Color(index).rgb == (red, green, blue))
  }

  @Test("The sequential ramp grows lighter from each colour to the next")
  func sequentialLightness() {
    let lightness = ColorRamp.sequential.colors.map { color in
      0.2126 * Double(color.rgb.red) + 0.7152 * Double(color.rgb.green)
        + 0.0722 * Double(color.rgb.blue)
    }
    #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("The diverging ramp darkens alike from its middle to both ends")
  func divergingSymmetry() {
    let colors = ColorRamp.diverging.colors
    #expect(colors.count % 2 == 1)
    let middle = colors.count / 2
    #expect(colors[middle] == Color(255))
    for (left, right) in zip(colors[..<middle], colors[(middle + 1)...].reversed()) {
      #expect(left.rgb.blue > left.rgb.red)
      #expect(right.rgb.red > right.rgb.blue)
    }
  }

  @Test("A fraction picks its colour, clamped to the ends, and NaN none")
  func fraction() {
    let ramp = ColorRamp([20, 30, 40, 50])
    #expect(ramp.color(at: 0) == Color(20))
    #expect(ramp.color(at: 0.26) == Color(30))
    #expect(ramp.color(at: 1) == Color(50))
    #expect(ramp.color(at: -9) == Color(20))
    #expect(ramp.color(at: .infinity) == Color(50))
    #expect(ramp.color(at: .nan) == nil)
  }
}
