import Testing

@Suite("Lengths of files and functions")
struct LengthsTests {
  private func bodies(_ text: String) -> [Lengths.Body] {
    Lengths.functions(of: SourceText(path: "", text: text).tokens)
  }

  private func lines(_ count: Int) -> String {
    String(repeating: "  a()\n", count: count)
  }

  @Test(
    "A body is measured from its keyword to its closing brace",
    arguments: [
      ("func a() {\n\n}", "a", 3),
      ("func a<T>(\n  b: () -> Void = { c() }\n) throws -> [T]\nwhere T: D {\n}", "a", 5),
      ("init?(a: Int) {\n  self.init(b)\n}", "init", 3),
      ("deinit {\n}", "deinit", 2),
      ("subscript(a: Int) -> Int {\n  1\n}", "subscript", 3),
      ("var a: Int {\n  get { 1 }\n}", "a", 3),
      ("static let a = {\n  \"}\" // }\n}()", "a", 3),
      ("func < (a: A, b: A) -> Bool {\n}", "<", 2),
    ])
  func measures(text: String, name: String, lines: Int) {
    #expect(bodies(text) == [Lengths.Body(name: name, line: 1, lines: lines)])
  }

  @Test("Declarations without a body do not take the next one's")
  func withoutBodies() {
    let text = """
      protocol A {
        func a() -> Int
        init(b: Int)
        var c: Int
      }
      struct D {
        var e: [Int] = []
        let f = 1
        @E var g = 2
        #if DEBUG
        #endif
      }
      """
    #expect(bodies(text) == [])
  }

  @Test("A function inside a function is measured too")
  func nested() {
    let found = bodies("func a() {\n  func b() {\n  }\n}")
    #expect(found.map(\.name) == ["a", "b"])
    #expect(found.map(\.lines) == [4, 2])
  }

  @Test("Forty lines are a function, forty-one are too many")
  func functionLimit() {
    let good = SourceText(path: "A.swift", text: "\nfunc a() {\n\(lines(38))}\n")
    #expect(Lengths.findings(in: good) == [])
    let bad = SourceText(path: "A.swift", text: "\nfunc a() {\n\(lines(39))}\n")
    #expect(
      Lengths.findings(in: bad).map(\.description)
        == ["A.swift:2: a has 41 lines; 40 are allowed"])
  }

  @Test("Four hundred lines are a file, one more is too many")
  func fileLimit() {
    #expect(Lengths.findings(in: SourceText(path: "A.swift", text: lines(400))) == [])
    #expect(
      Lengths.findings(in: SourceText(path: "A.swift", text: lines(401))).map(\.description)
        == ["A.swift:401: the file has 401 lines; 400 are allowed"])
  }

  @Test("The median is the middle of the sizes")
  func median() {
    let sources = [9, 1, 5].map { SourceText(path: "", text: lines($0)) }
    #expect(Lengths.median(of: sources) == 5)
  }

  @Test("The project's files and functions are short")
  func project() {
    #expect(Project.sources.flatMap(Lengths.findings) == [])
    #expect(Lengths.median(of: Project.program) < Lengths.medianFile)
  }
}
