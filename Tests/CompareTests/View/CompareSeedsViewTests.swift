import Compare
import Drawing
import TestSupport
import Testing

@Suite("The strips of seeds")
struct CompareSeedsViewTests {
  @Test("have a sign for every seed, and the median among them")
  func strips() throws {
    let size = Size(columns: 120, rows: 40)
    let (terminal, state) = try CompareViewer(experiment: "iris", size: size).terminal(
      "c]]6".map { .character($0) })
    let canvas = try #require(terminal.canvas)
    let seeds = CompareSeeds(try #require(state.comparison), state.comparisons.around)
    for row in seeds.rows {
      let line = try #require(
        (0..<size.rows).map { canvas.text(ofRow: $0) }.first { $0.contains(row.name + " ") })
      let strip = line.dropFirst(1 + 21 + 3 * 9)
      #expect(strip.count { $0 == "◆" } == 1, "\(line)")
      // The median stands on one or more seeds; all others are counted.
      let counted = strip.compactMap { $0 == "○" ? 1 : $0.wholeNumberValue }.reduce(0, +)
      #expect((0..<10).contains(counted), "\(line)")
    }
  }

  @Test("more and fewer seeds are one key away, and where there is room each has its row")
  func count() throws {
    let viewer = CompareViewer(experiment: "iris", size: Size(columns: 120, rows: 40))
    #expect(try viewer.text("c]6").contains("seeds 1 to 10:"))
    #expect(try viewer.text("c]6++").contains("seeds 1 to 12:"))
    #expect(try viewer.text("c]6---").contains("seeds 1 to 7:"))
    #expect(try viewer.text("c]6}").contains("seeds 1 to 11:"))
    #expect(try viewer.text("c]6{").contains("seeds 1 to 9:"))
    let rows = try viewer.text("c]6---").split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix(" seed") })
  }
}
