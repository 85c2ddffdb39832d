import Engine
import Experiments
import Testing

@Suite("Data sources")
struct DataSourceTests {
  @Test("a source gives its rows")
  func rows() {
    let rows = Dataset(rows: [(x: [1], y: [2, 3])])
    #expect(DataSource.rows(rows).dataset == rows)
    #expect(DataSource.toy(.or).dataset == ToyData.or.dataset)
  }
}
