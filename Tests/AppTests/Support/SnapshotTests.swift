import Engine
import TestSupport
import Testing

@Suite("Differences of recorded screens")
struct SnapshotTests {
  @Test("are told row by row, with what was and what is")
  func difference() {
    #expect(Snapshot.difference("a\nb\nc", "a\nX\nc") == "row 1\n  - b\n  + X")
    #expect(
      Snapshot.difference("a", "a\nb") == "row 1\n  - (no such row)\n  + b")
  }

  @Test("are none between equal screens")
  func equal() {
    #expect(Snapshot.difference("a\n\nb\n", "a\n\nb\n") == nil)
  }
}
