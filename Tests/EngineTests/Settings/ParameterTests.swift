import Engine
import Testing

@Suite("Names of parameters")
struct ParameterTests {
  @Test("A parameter knows its layer and, but for a slope, its unit")
  func place() {
    let parameters: [Parameter] = [
      .weight(layer: 2, unit: 3, from: 1), .bias(layer: 4, unit: 5), .slope(layer: 6),
    ]
    #expect(parameters.map(\.layer) == [2, 4, 6])
    #expect(parameters.map(\.unit) == [3, 5, nil])
  }
}
