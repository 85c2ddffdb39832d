import Drawing
import Testing

@Suite("Geometry")
struct GeometryTests {
  private let rect = Rect(column: 2, row: 1, columns: 10, rows: 4)

  @Test("A negative size has no cells")
  func negativeSize() {
    #expect(Size(columns: -3, rows: 2) == Size(columns: 0, rows: 2))
    #expect(rect.inset(left: 6, right: 6).isEmpty)
  }

  @Test("A rectangle contains its first cell and not the one after its last")
  func contains() {
    #expect(rect.contains(Point(2, 1)))
    #expect(rect.contains(Point(11, 4)))
    #expect(!rect.contains(Point(12, 4)))
    #expect(!rect.contains(Point(2, 5)))
  }

  @Test("An intersection has the cells of both, none when they are apart")
  func intersection() {
    let other = Rect(column: 8, row: 0, columns: 20, rows: 3)
    #expect(rect.intersection(other) == Rect(column: 8, row: 1, columns: 4, rows: 2))
    #expect(rect.intersection(Rect(column: 40, row: 0, columns: 2, rows: 2)).isEmpty)
  }

  @Test("Cuts give two parts that make the whole")
  func split() {
    let rows = rect.splitRows(at: 1)
    #expect(rows.top == Rect(column: 2, row: 1, columns: 10, rows: 1))
    #expect(rows.bottom == Rect(column: 2, row: 2, columns: 10, rows: 3))
    let columns = rect.splitColumns(at: 99)
    #expect(columns.left == rect)
    #expect(columns.right.isEmpty)
  }
}
