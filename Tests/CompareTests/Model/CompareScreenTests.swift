import Compare
import Comparison
import TestSupport
import Testing

@Suite("The compare screen as a value")
struct CompareScreenTests {
  @Test("makes panels of contenders for the pages that show them, and for no other")
  func pages() throws {
    var comparer = try Comparer("moons", "ll")
    for page in CompareModel.Page.allCases {
      comparer.type("\(page.rawValue + 1)")
      let screen = try #require(CompareScreen(comparer.state.comparisons))
      let hasPanels = page == .panels || page == .curves
      #expect(screen.contenders.count == (hasPanels ? 6 : 0), "\(page)")
      #expect(screen.tabs.contains { $0.isChosen })
    }
  }

  @Test("asks contenders for what the page shows, and for nothing else")
  func requests() throws {
    var comparer = try Comparer("moons", "ll")
    func order() throws -> ComparisonOrder { try #require(comparer.state.order) }
    #expect(try order().requests.allSatisfy { $0.picture && $0.autopsy == nil && !$0.layers })
    comparer.type("4")
    #expect(try order().requests.allSatisfy { !$0.picture && !$0.spread && $0.rates == nil })
    comparer.type("3")
    #expect(try order().requests.allSatisfy { $0.autopsy != nil && !$0.spread })
    comparer.type("7")
    #expect(try order().requests.allSatisfy { $0.spread })
    #expect(try order().requests.count { $0.otherSpreads } == 1)
    comparer.type("9")
    #expect(try order().requests.count { $0.sums == 1 } == 1)
  }
}
