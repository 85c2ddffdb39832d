import App
import Drawing
import ScreenKit
import Step
import Text

/// Compares a canvas with the screen model that it was drawn from: nothing of the model may be
/// cut without a sign, covered, or glued to its neighbour.
package struct ScreenCheck {
  package let canvas: Canvas
  package let screen: StepScreen
  private let state: State
  package let layout: StepLayout
  package private(set) var problems: [String] = []

  package init(_ learner: Viewer) {
    canvas = learner.canvas
    screen = learner.screen
    state = learner.state
    layout = learner.layout
    checkHeader()
    checkTitles()
    checkListing()
    checkEquation()
    checkLower()
    checkUpdate()
    checkNetwork()
    checkParameters()
    checkBottomRows()
  }

  package mutating func expect(_ isSo: Bool, _ problem: String) {
    if !isSo { problems.append(problem) }
  }

  /// The text of a row within some columns, blanks at the end left out.
  package func text(_ row: Int, _ columns: Range<Int>? = nil) -> String {
    guard canvas.bounds.rowRange.contains(row) else { return "" }
    let cells = Array(canvas.cells(ofRow: row))
    let range = (columns ?? 0..<cells.count).clamped(to: 0..<cells.count)
    var text = cells[range].map(\.glyph.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Whether `shown` is `whole`, or its beginning with the sign of a cut.
  package func isWholeOrCut(_ shown: String, _ whole: String) -> Bool {
    if shown == whole { return true }
    guard shown.hasSuffix("…") else { return false }
    return whole.hasPrefix(shown.dropLast())
  }
}

// MARK: - Header, titles, the last rows

extension ScreenCheck {
  private mutating func checkHeader() {
    let position = "  " + screen.header.position.joined(separator: "  ")
    let row = text(0)
    expect(row.hasSuffix(position), "the position is not whole: \(row)")
    var name = String(row.dropLast(position.count))
    while name.last == " " { name.removeLast() }
    let isNamed = isWholeOrCut(name, " Backstep  " + screen.header.title)
    expect(isNamed, "the title is cut: \(row)")
    let phases = text(1).split(separator: " ").map(String.init)
    for phase in screen.header.phases {
      expect(phases.contains(phase.name), "the phase \(phase.name) is not there: \(text(1))")
    }
  }

  private mutating func checkTitles() {
    checkTitle(layout.equation.origin.row - 1, screen.equation.title)
    checkTitle(layout.lower.origin.row - 1, screen.lower.title)
    checkTitle(layout.update.origin.row - 1, screen.update.title)
    guard !layout.network.isEmpty else { return }
    checkTitle(layout.network.origin.row - 1, "network  < > this step  [ ] its routes")
    let listing = text(layout.listing.origin.row - 1, layout.listing.columnRange)
    expect(
      listing.contains(" steps by \(screen.listing.granularity) "),
      "the title of the listing is not whole: \(listing)")
  }

  private mutating func checkTitle(_ row: Int, _ title: String) {
    let rule = text(row)
    let shown = rule.dropFirst(2)
    let isWhole = rule.hasPrefix("─ ") && shown.hasPrefix(title + " ")
    let cut = shown.firstIndex(of: "…").map { String(shown[...$0]) } ?? ""
    let isCut = isWholeOrCut(cut, title)
    expect(isWhole || isCut, "a title is cut: \(rule)")
  }

  private mutating func checkBottomRows() {
    if let notice = state.message {
      let shown = text(layout.notice).dropFirst()
      let isTold = isWholeOrCut(String(shown), notice.text)
      expect(isTold, "the message is cut: \(shown)")
    }
    let footer = text(layout.footer)
    let help = state.footer.last.map { "\($0.keys) \($0.name)" } ?? ""
    expect(footer.hasSuffix(help), "help is not in the footer: \(footer)")
    let shown = footer.split(separator: "   ").map { $0.trimming(" ") }
    let keys = state.footer.map { "\($0.keys) \($0.name)" }
    let isEachWhole = shown.allSatisfy { keys.contains($0) }
    expect(isEachWhole, "a key of the footer is not whole: \(footer)")
  }
}

// MARK: - Listing and equation

extension ScreenCheck {
  private mutating func checkListing() {
    guard !layout.listing.isEmpty else { return }
    let columns = layout.listing.columnRange.dropFirst()
    for (place, row) in screen.listing.rows.enumerated() {
      let shown = text(layout.listing.origin.row + place, columns)
      let head = (row.isCurrent ? "▶" : " ")
      let rest = shown.dropFirst().trimming(" ")
      let number = "\(row.number) "
      let value = " \(row.figure.text)"
      guard shown.hasPrefix(head), rest.hasPrefix(number), rest.hasSuffix(value) else {
        problems.append("a row of the listing is not whole: \(shown), of \(row)")
        continue
      }
      let label = rest.dropFirst(number.count).dropLast(value.count).trimming(" ")
      let isTold = isWholeOrCut(label, row.label)
      expect(isTold, "a label of the listing is cut: \(shown)")
      expect(label.count > 3 || label == row.label, "a label of the listing says nothing: \(shown)")
    }
  }

  private mutating func checkEquation() {
    let area = layout.equation
    let lines = screen.equation.lines.map { line in line.map(\.text).joined().trimmingEnd(" ") }
    expect(lines.count <= area.size.rows, "the equation has \(lines.count) lines")
    expect(
      screen.equation.lines.last?.last?.role == .accent, "the equation ends without its value")
    var words: [Substring] = []
    for row in 0..<area.size.rows {
      let shown = text(area.origin.row + row, 1..<canvas.size.columns - 1)
      guard row < lines.count else {
        words += shown.split(separator: " ")
        continue
      }
      let isAlone = shown == lines[row] || shown.hasPrefix(lines[row] + "  ")
      expect(isAlone, "a line of the equation is cut: \(shown), of \(lines[row])")
      words += shown.dropFirst(lines[row].count).split(separator: " ")
    }
    let sentence = words.joined(separator: " ")
    expect(sentence == screen.equation.why, "the sentence is not whole: \(sentence)")
  }
}

// MARK: - The panes below

extension ScreenCheck {
  private mutating func checkLower() {
    guard case .table(let table) = screen.lower else { return }
    let rows = table.rows + (table.total.map { [$0] } ?? [])
    let height = 1 + rows.count + (table.more == nil ? 0 : 1)
    expect(height <= layout.lower.size.rows, "the table has \(height) rows")
    let heading = lowerText(0)
    var rest = heading[...]
    for column in table.columns where !column.title.isEmpty {
      let title = column.title
      let start = title.prefix(4)
      guard let found = rest.firstRange(of: start) else {
        problems.append("a column has no heading \(title): \(heading)")
        continue
      }
      let shown = rest[found.lowerBound...]
      let cut = shown.firstIndex(of: "…").map { String(shown[...$0]) } ?? ""
      let isWhole = shown == title || shown.hasPrefix(title + " ")
      let isCut = isWholeOrCut(cut, title)
      expect(isWhole || isCut, "a heading is cut: \(heading)")
      rest = rest[found.upperBound...]
    }
    for (place, row) in table.rows.enumerated() { checkLower(row, lowerText(1 + place)) }
    if let more = table.more {
      let isTold = lowerText(1 + table.rows.count) == more
      expect(isTold, "what is hidden is not said: \(more)")
    }
    if let total = table.total { checkLower(total, lowerText(height - 1)) }
  }

  private func lowerText(_ place: Int) -> String {
    text(layout.lower.origin.row + place, 1..<canvas.size.columns)
  }

  private mutating func checkLower(_ row: PaneTable.Row, _ shown: String) {
    expect(shown.hasPrefix(row.label), "a row has lost its label: \(shown), of \(row.label)")
    var rest = shown.dropFirst(row.label.count)
    for cell in row.cells where !cell.text.isEmpty {
      guard let found = rest.firstRange(of: cell.text) else {
        problems.append("the number \(cell.text) is not whole: \(shown)")
        return
      }
      let before = rest[..<found.lowerBound]
      let after = rest[found.upperBound...]
      expect(
        !before.isEmpty && before.allSatisfy { " ×*=≈~".contains($0) },
        "something stands before \(cell.text): \(shown)")
      expect(
        after.first.map { " ×*=≈~".contains($0) } ?? true,
        "something is glued to \(cell.text): \(shown)")
      rest = after
    }
    expect(
      rest.allSatisfy { " +−█▏▎▍▌▋▊▉".contains($0) }, "something follows the row: \(shown)")
  }

  private mutating func checkUpdate() {
    let area = layout.update
    let columns = 1..<canvas.size.columns - 1
    let line = screen.update.line.map(\.text).joined()
    var shown = text(area.origin.row, columns)
    if let step = screen.update.step {
      expect(shown.hasSuffix("  step \(step)"), "the update has no step: \(shown)")
      shown = shown.dropLast("step \(step)".count).trimmingEnd(" ")
    }
    let isTold = isWholeOrCut(shown, line)
    expect(isTold, "the update is cut: \(shown), of \(line)")
    let loss = screen.update.loss.map(\.text).joined().trimmingEnd(" ")
    let shownLoss = text(area.origin.row + 1, columns)
    let isLossTold = isWholeOrCut(shownLoss, loss)
    expect(isLossTold, "the loss is cut: \(shownLoss), of \(loss)")
  }

  private mutating func checkParameters() {
    guard let table = screen.parameters, !layout.bottom.isEmpty else { return }
    let top = layout.bottom.origin.row
    let all = text(top, 1..<canvas.size.columns - 1)
    let columns = 1..<1 + (all.split(separator: "│").first?.count ?? 0)
    let heading = text(top, columns)
    let names = heading.split(separator: " ").map(String.init)
    let isWhole = names == ["old", "gradient"] + table.states + ["new"]
    expect(isWhole || names.contains("…"), "columns are missing: \(heading)")
    expect(names.first == "old" && names.last == "new", "columns are missing: \(heading)")
    for (place, row) in table.rows.enumerated() {
      let shown = text(top + 1 + place, columns)
      let figures = [row.value, row.gradient] + row.states + [row.updated]
      let words = shown.dropFirst(row.symbol.count).split(separator: " ").map(String.init)
      expect(shown.hasPrefix(row.symbol), "a parameter has lost its symbol: \(shown)")
      let gap = isWhole ? nil : words.firstIndex(of: "…")
      let isPart =
        gap.map { words[..<$0].elementsEqual(figures.map(\.text).prefix($0)) }
        ?? (words == figures.map(\.text))
      expect(
        isPart && words.last == row.updated.text, "numbers of a parameter are missing: \(shown)")
    }
    if table.hiddenCount > 0 {
      let rule = text(top - 1)
      expect(
        rule.contains("… \(table.hiddenCount) more"), "hidden parameters are not told: \(rule)")
    }
  }
}

// MARK: - The network

extension ScreenCheck {
  private mutating func checkNetwork() {
    guard !layout.network.isEmpty else { return }
    let area = layout.network
    let picture = screen.network
    let shown = area.rowRange.map { text($0, area.columnRange) }
    let units = picture.columns.flatMap(\.units)
    let figures =
      units.flatMap { [$0.activation, $0.delta, $0.target].compactMap(\.self) }
      + picture.edges.map(\.weight)
    let hidden =
      picture.columns.map { $0.hiddenBefore + $0.hiddenAfter }
      + [picture.hiddenLayersBefore, picture.hiddenLayersAfter]
    let allowed = Set(
      (units.map(\.name) + figures.map(\.text) + hidden.map(String.init)
        + ["y", "δ", "delta", "…", "...", "more", "←", "→"]).flatMap { $0.networkWords })
    for row in shown {
      for word in row.networkWords where !allowed.contains(word) {
        let isCut = word.hasSuffix("…") && allowed.contains { $0.hasPrefix(word.dropLast()) }
        expect(isCut, "the network has \(word), which is no number of it: \(row)")
      }
    }
    let words = Set(shown.flatMap(\.networkWords))
    for unit in units {
      expect(
        unit.name.networkWords.allSatisfy(words.contains),
        "the unit \(unit.name) is not in the network: \(shown)")
    }
    for count in hidden where count > 0 {
      let sign = ["\(count) more", "← \(count)", "←\(count)", "\(count) →", "\(count)→"]
      expect(
        sign.contains { shown.last?.contains($0) == true },
        "\(count) hidden units or layers are not told: \(shown.last ?? "")")
    }
    let all = canvas.text()
    for edge in picture.edges where edge.emphasis == .current && picture.edges.count <= 4 {
      expect(
        all.contains(edge.weight.text),
        "the weight \(edge.weight.text) of this step is nowhere: \(shown)")
    }
  }
}

extension StringProtocol {
  /// The words of a row of the network, lines and brackets left out.
  fileprivate var networkWords: [String] {
    String(self).split(whereSeparator: { (character: Character) -> Bool in
      " ─━▶<>[]│←→".contains(character)
        || character.unicodeScalars.allSatisfy { (0x2800..<0x2900).contains($0.value) }
    }).map { String($0) }
  }

  fileprivate func trimming(_ blank: Character) -> String {
    String(drop { $0 == blank }).trimmingEnd(blank)
  }

  fileprivate func trimmingEnd(_ blank: Character) -> String {
    var text = String(self)
    while text.last == blank { text.removeLast() }
    return text
  }
}
