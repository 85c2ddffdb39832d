import Derivation
import Testing
import Workbench

@Suite("The help")
struct HelpPageTests {
  @Test("has every command of the table with all its keys", arguments: [false, true])
  func complete(_ ascii: Bool) {
    let lines = HelpPage(ascii: ascii).lines
    for entry in CommandTable.entries {
      if case .granularity = entry.command { continue }
      let keys = entry.keys.map { $0.label(ascii: ascii) }.joined(separator: " ")
      #expect(lines.contains(.command(keys: keys, summary: entry.summary)), "\(entry.name)")
    }
  }

  @Test("has one line for the numbers of the granularities")
  func granularities() {
    let summary = "steps of a term, unit, layer, sample, phase, iteration, epoch"
    let lines = HelpPage(ascii: false).lines
    #expect(lines.filter { $0 == .command(keys: "1 … 7", summary: summary) }.count == 1)
  }

  @Test("has a heading a group, in order, and a blank between")
  func headings() {
    let lines = HelpPage(ascii: false).lines
    let headings = lines.compactMap { line -> String? in
      if case .heading(let text) = line { text } else { nil }
    }
    #expect(headings == CommandGroup.allCases.map(\.rawValue))
    #expect(lines.filter { $0 == .blank }.count == headings.count - 1)
  }

  @Test("keeps its keys in their column")
  func widths() {
    for line in HelpPage(ascii: true).lines {
      guard case .command(let keys, let summary) = line else { continue }
      #expect(keys.count <= 12 && summary.count <= 66, "\(keys) \(summary)")
    }
  }
}
