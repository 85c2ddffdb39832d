import Testing

@Suite("Switches of the sources")
struct SwitchStatementTests {
  private func statements(_ text: String) -> [SwitchStatement] {
    SwitchStatement.all(in: SourceText(path: "", text: text).tokens)
  }

  @Test("The names of the cases are found, whatever stands with them")
  func names() {
    let text = """
      switch a.b(c: [d]) {
      case .a, .b(let x, .z)?, let .c(y) where y > .q: if case .r = y { f() }
      case Kind.d: [.s: 1]
      case nil: switch e { case .t: 0 }
      }
      """
    #expect(
      statements(text).map(\.columns) == [
        [.init(names: ["a", "b", "c", "d"])], [.init(names: ["t"])],
      ])
    #expect(statements(text).map(\.subject) == ["b", "e"])
    #expect(statements(text).map(\.defaultLine) == [nil, nil])
  }

  @Test(
    "What takes all that is left is found",
    arguments: ["default: 1", "case _: 1", "case let x: 1", "@unknown default: 1"])
  func defaults(label: String) {
    #expect(statements("switch a {\ncase .a: 0\n\(label)\n}").map(\.defaultLine) == [3])
  }

  @Test(
    "What only looks like it is not",
    arguments: [
      "case let x where x > 1: 1", "case .b(_): 1", "case (_, .b): 1", "case .b: d[default]",
    ])
  func noDefaults(label: String) {
    #expect(statements("switch a {\ncase .a: 0\n\(label)\n}").map(\.defaultLine) == [nil])
  }

  @Test("Tuples are taken apart, and what is no case is noticed")
  func columns() {
    #expect(
      statements("switch (a, b) {\ncase (.a, 1...2), (.b, _): 0\ndefault: 1\n}").map(\.columns)
        == [[.init(names: ["a", "b"]), .init(hasOthers: true)]])
    #expect(
      statements("switch a {\ncase \"b\", .c: 0\n}").map(\.columns.first?.hasOthers) == [true])
  }

  @Test("Of self the name is that of the type around it")
  func subject() {
    let text = "extension A.B {\n  var c: Int { switch self { case .a: 1 } }\n}"
    #expect(statements(text).map(\.subject) == ["B"])
  }
}
