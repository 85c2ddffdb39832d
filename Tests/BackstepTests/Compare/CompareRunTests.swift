import Testing

struct CompareRunTests {
  @Test("Whatever thread is first, the same command prints the same")
  func deterministic() throws {
    let arguments = ["compare", "xor", "--json", "--seeds", "9", "--sweep", "--epochs", "40"]
    let first = try Program.run(arguments)
    #expect(first.status == 0)
    for _ in 0..<3 { #expect(try Program.run(arguments).output == first.output) }
  }
}
