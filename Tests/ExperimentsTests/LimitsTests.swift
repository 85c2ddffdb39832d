import Experiments
import Testing

@Suite("Limits")
struct LimitsTests {
  @Test("the limits are those of the format")
  func format() {
    #expect(Limits.bytes == 16_777_216)
    #expect(Limits.units == 4_096)
    #expect(Limits.layers == 256)
    #expect(Limits.parameters == 20_000_000)
    #expect(Limits.rows == 1_000_000)
  }

  @Test("what lies on a limit is read")
  func onTheLimit() throws {
    let layer = "{units: 4096, activation: relu}"
    let deep = String(repeating: "{units: 1, activation: relu}, ", count: 254)
    let yaml = """
      data: {toy: xor}
      network: {layers: [\(layer), \(deep){units: 1, activation: identity}]}
      loss: squared-error
      optimizer: {kind: adadelta}
      """
    let network = try Sample.read(yaml).network
    #expect(network.layers.count == 256)
    #expect(network.layers[0].units == 4_096)
  }

  @Test("a row over a million is refused")
  func rows() {
    let rows = String(repeating: "{x: 1},", count: 1_000_001)
    #expect(
      Sample.message("data: {rows: [\(rows)]}")
        == "my.yaml:1: data.rows: found 1,000,001 rows; allowed: at most 1,000,000")
  }
}
