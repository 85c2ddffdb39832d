import Digest
import Foundation
import Testing

@Suite("Determinism")
struct DeterminismTests {
  @Test("Every run computes the committed bits, whatever the machine and its vector width")
  func committedDigests() throws {
    let computed = DigestedRun.all.map { "\($0.digest) \($0.name)" }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("References/digests.txt")
    let committed = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(computed == committed.map(String.init))
  }

  @Test("The digest tells runs apart that differ in one seed")
  func digestTellsRunsApart() throws {
    let run = try #require(DigestedRun.all.first)
    var setup = run.setup
    setup.network.initializer.seed += 1
    #expect(RunDigest(of: setup, iterations: run.iterations) != run.digest)
  }

  @Test("The digest of a number is FNV-1a of its bytes, with one NaN")
  func hashOfBytes() {
    var one = RunDigest()
    one.add(Double(bitPattern: 0x6162_6364_6566_6768))
    #expect(one.description == "a588fa95f595c3d5")
    var quiet = RunDigest()
    var signalling = RunDigest()
    quiet.add(-.nan)
    signalling.add(.signalingNaN)
    #expect(quiet == signalling)
  }
}
