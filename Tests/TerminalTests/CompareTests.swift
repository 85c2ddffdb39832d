import Foundation
import Testing

@Suite("A long comparison on a terminal")
struct CompareTests {
  /// Far more work than anyone waits for.
  private static let endless = """
    data: {toy: spirals, samples: 200}
    network: {layers: [{units: 32, activation: tanh}, {units: 1, activation: sigmoid}]}
    loss: binary-cross-entropy
    optimizer: {kind: adam, learning-rate: 0.01}
    training: {batch: 8, shuffle: true, epochs: 1000000000000}
    """

  @Test("It says how far it is, and the first Ctrl-C stops all contenders and prints what there is")
  func interruption() throws {
    let path = NSTemporaryDirectory() + "backstep-endless-\(UUID().uuidString).yaml"
    try Self.endless.write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let session = try BackstepSession(
      ["compare", path, "--optimizer", "adam", "--optimizer", "momentum"], columns: 100, rows: 60)
    let rows = try session.terminal.waitFor("more than 100 h left")
    #expect(rows.contains { $0.hasPrefix("0 of 2 runs done, 0 %, ") })
    try session.terminal.press("C-c")
    let ending = try session.waitForEnd()
    #expect(ending.code == 1 && ending.keepsLineSettings)
    let end = try session.terminal.rows()
    #expect(end.contains { $0.hasPrefix("Stopped early: these are the costs up to then") })
    #expect(end.contains { $0.hasPrefix("A  adam ") })
    #expect(
      end.contains(
        "backstep: interrupted while comparing, with 0 of 2 contenders done"))
    #expect(!end.contains { $0.contains("runs done") })
  }
}
