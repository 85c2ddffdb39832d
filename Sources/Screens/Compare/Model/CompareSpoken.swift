import Comparison
import ScreenKit
import Session

extension Scene<Comparisons> {
  /// What is on the screen, in lines.
  var spoken: [String] {
    guard let screen = CompareScreen(self) else { return [] }
    let head =
      "On the screen: compare, \(Spoken.page(screen.tabs)), \(screen.title), \(screen.common), "
      + "\(screen.position)."
    return [head] + lines(of: screen.page).map(Spoken.joined)
  }

  private func lines(of page: CompareScreen.Page) -> [String] {
    switch page {
    case .panels(let page): page.contenders.map(line)
    case .curves(let page): page.contenders.map(line)
    case .autopsy(let page): lines(of: page)
    case .table(let table):
      [table.title]
        + Spoken.rows(
          ["name"] + table.columns.map(\.title), table.rows.map { [$0.name] + $0.cells })
        + table.notes
    case .sweep(let page):
      [page.title, page.progress]
        + Spoken.rows(
          ["name"] + page.columns.map(\.title), page.rows.map { [$0.name] + $0.cells })
        + page.notes
    case .seeds(let page):
      [page.title, page.progress]
        + page.rows.map { "\($0.name): \($0.cells.joined(separator: ", "))" } + page.notes
    case .batches(let page): lines(of: page)
    case .average(let page):
      [page.title, page.slider.text] + page.memory
        + page.curves.flatMap { curve in [curve.name] + curve.equations.map { Spoken.text($0) } }
    case .layers(let page):
      [page.title] + page.hint + page.rows.map { line($0, page) } + page.sentences
    }
  }

  private func line(_ contender: ContenderPanel) -> String {
    let numbers = contender.numbers.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
    let mark = contender.isChosen ? ", chosen" : ""
    return "\(contender.letter) \(contender.name) \(contender.settings)\(mark): \(numbers)"
  }

  private func lines(of page: CompareAutopsy) -> [String] {
    let blocks = page.blocks.flatMap { block in
      [block.title + (block.isChosen ? ", chosen" : "")]
        + block.lines.map { Spoken.text($0.text) }
    }
    return [page.title] + blocks + [page.difference, page.hint].filter { !$0.isEmpty }
  }

  private func lines(of page: BatchPage) -> [String] {
    let contenders = Spoken.rows(
      ["name"] + page.columns.map(\.title), page.rows.map { [$0.name] + $0.cells })
    let sizes = Spoken.rows(page.sizeLabels, page.sizes.map(\.cells))
    return [page.title] + page.hint + contenders + [page.sizeTitle] + sizes + [page.sizeNote]
  }

  private func line(_ row: LayersPage.Row, _ page: LayersPage) -> String {
    let cells = row.cells?.enumerated().map { layer, cell in
      "layer \(layer + 1) \(cell.text) \(cell.stuck.word) \(cell.stuck.share)"
    }
    return "\(row.name): \(cells?.joined(separator: ", ") ?? page.pending)"
  }

  /// A number of the screen, for conditions; nil for those of other screens.
  func number(of fact: Fact) -> Double? {
    guard case .compare(let fact) = fact, let shown = model.current else { return nil }
    let runs = shown.runs
    switch fact {
    case .iteration: return Double(runs.reached)
    case .contenders: return Double(runs.contenders.count)
    case .best: return runs.contenders.compactMap { runs.report(of: $0)?.training.cost }.min()
    case .chosen: return Double(shown.chosen + 1)
    case .cost: return runs.report(of: shown.contender)?.training.cost
    case .rate: return shown.contender.optimizer.learningRate
    case .beta: return shown.average.beta
    }
  }
}
