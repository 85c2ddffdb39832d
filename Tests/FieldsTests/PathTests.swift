import Fields
import Testing

@Suite("Paths")
struct PathTests {
  @Test("a path is made of keys and of items counted from 1")
  func description() {
    let rows = Path.key(.key(.root, "data"), "rows")
    #expect(Path.root.description == "")
    #expect(rows.description == "data.rows")
    #expect(Path.item(.key(.item(rows, 1), "y"), 0).description == "data.rows[2].y[1]")
    #expect(Path.item(.item(.root, 0), 2).description == "[1][3]")
  }
}
