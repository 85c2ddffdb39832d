import Testing

@Suite("The compiler knows all cases")
struct ExhaustiveTests {
  private func findings(_ subject: String, _ labels: String, open: Set<String> = []) -> [String] {
    let enums = """
      enum Mood { case glad, sad, angry }
      enum Weather { case fine, foul, sad }
      """
    return Exhaustive.findings(
      in: [
        SourceText(path: "A.swift", text: enums),
        SourceText(path: "B.swift", text: "switch \(subject) {\n\(labels)\ndefault: 0\n}"),
      ], open: open
    ).map(\.description)
  }

  @Test("A default over cases of the project is found, and says over which")
  func found() {
    #expect(findings("a", "case .glad: 1") == ["B.swift:3: a default over Mood"])
    #expect(findings("a", "case .sad: 1") == ["B.swift:3: a default over Mood or Weather"])
    #expect(findings("(a, 1)", "case (.glad, _): 1") == ["B.swift:3: a default over Mood"])
  }

  @Test("The name of what is looked at decides between enums")
  func named() {
    #expect(findings("today.weather", "case .sad: 1") == ["B.swift:3: a default over Weather"])
    #expect(findings("today.weather", "case .sad: 1", open: ["Weather"]) == [])
    #expect(findings("today.mood", "case .sad: 1", open: ["Weather"]).count == 1)
    #expect(findings("today", "case .sad: 1", open: ["Weather"]) == [])
  }

  @Test(
    "A default over anything else is none of its business",
    arguments: [
      "case \"a\": 1", "case 1...2: 1", "case .glad, \"b\": 1", "case .some: 1", "case nil: 1",
    ])
  func others(labels: String) {
    #expect(findings("a", labels) == [])
  }

  @Test("No switch of the project has a default over its own enums, but for those that are open")
  func project() {
    let open = Set(Exhaustive.open.keys)
    #expect(Exhaustive.findings(in: Project.program, open: open) == [])
    let names = Set(Project.program.flatMap { EnumDeclaration.all(in: $0.tokens) }.map(\.name))
    #expect(open.subtracting(names) == [])
  }
}
