import Testing

@Suite("Enums that the sources declare")
struct EnumDeclarationTests {
  private func enums(_ text: String) -> [EnumDeclaration] {
    EnumDeclaration.all(in: SourceText(path: "", text: text).tokens)
  }

  @Test("Cases are found however they are listed, with what they carry and what they are by number")
  func cases() {
    let text = """
      public indirect enum A: String, Sendable {
        case a, b(Int, of: [String]),
          c = "c"
        case `default`(then: (Int) -> Void)
      }
      """
    #expect(enums(text) == [EnumDeclaration(name: "A", cases: ["a", "b", "c", "default"])])
  }

  @Test("Cases that are looked at, and properties, are none")
  func others() {
    let text = """
      enum A {
        case a
        static let b = [1, 2], c = 3
        var d: Int { switch self { case .a: 1 } }
      }
      """
    #expect(enums(text).map(\.cases) == [["a"]])
    #expect(enums("enum Names {\n  static let a = 1\n}") == [])
  }

  @Test("An enum is called by the types around it too")
  func names() {
    let text =
      "extension A.B {\n  struct C {\n    enum D {\n      case a\n    }\n  }\n}\nenum E { case a }"
    #expect(enums(text).map(\.name) == ["A.B.C.D", "E"])
  }
}
