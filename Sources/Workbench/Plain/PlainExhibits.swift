import Derivation

/// The screens of one idea, in words.
extension PlainScreen {
  private func page(_ tabs: [Tab]) -> String {
    tabs.first(where: \.isChosen).map { "page \($0.text)" } ?? ""
  }

  // MARK: Activations

  var activations: [String] {
    let screen = ActivationsScreen(state)
    let head =
      "On the screen: activations, \(page(screen.tabs)), \(screen.title), \(screen.position)."
    switch state.activations.page {
    case .function:
      let page = FunctionScreen(state)
      return [head] + (page.verdict.isEmpty ? [] : ["\(page.verdict)."])
        + page.equations.map { Self.text($0) } + [page.slider?.text].compactMap(\.self)
        + page.facts.filter { !$0.sign.isEmpty && $0.sign != "▶" }.map { "\($0.text)." }
        + page.instead
    case .sideBySide:
      let page = SideBySideScreen(state)
      return [head, "\(page.title):"]
        + page.panels.map { "\($0.name): \($0.numbers.map(Self.joined).joined(separator: ", "))" }
    case .atWork:
      let page = AtWorkScreen(state)
      return [head] + page.instead + rows(page.columns, page.rows.map(\.cells)) + page.remarks
    }
  }

  /// Rows of a table: the first cell, then each other behind the name of its column.
  private func rows(_ columns: [String], _ rows: [[String]]) -> [String] {
    rows.map { cells in
      let rest = zip(columns, cells).dropFirst().map { "\($0) \($1)" }
      return "\(cells.first ?? ""): \(rest.joined(separator: ", "))"
    }
  }

  // MARK: Losses

  var losses: [String] {
    let screen = LossesScreen(state)
    let head = "On the screen: losses, \(page(screen.tabs)), \(screen.title)."
    return [head] + lossesPage.map(Self.joined)
  }

  private var lossesPage: [String] {
    switch state.losses.page {
    case .residual:
      let page = ResidualScreen(state.losses.residual, state)
      return [page.title]
        + page.curves.map {
          "\($0.name): \(page.columns.loss) \($0.texts.loss), "
            + "\(page.columns.slope) \($0.texts.slope)"
        } + [page.slider.text] + page.equations.map { Self.text($0) } + [page.sentence, page.note]
    case .outlier:
      let page = OutlierScreen(state.losses.outlier, state)
      return [page.title, page.progress].filter { !$0.isEmpty }
        + page.fits.map { fit in
          let names = page.parameters + page.columns
          let texts = fit.parameterTexts + fit.texts
          let numbers = zip(names, texts).map { "\($0) \($1)" }
          return "\(fit.kind.name): \(numbers.joined(separator: ", "))"
        } + [page.slider.text, page.sentence]
    case .crossEntropy:
      let page = CrossEntropyScreen(state.losses.crossEntropy, state)
      return [page.title]
        + page.curves.map {
          "\($0.name): \($0.figures.joined(separator: ", ")); \($0.verdict)"
        } + page.steps.flatMap { lines($0.equation) } + [page.moral]
    case .softmax: return softmax
    }
  }

  private var softmax: [String] {
    let page = SoftmaxScreen(state.losses.softmax, state)
    let units = page.units.map { unit in
      let numbers = [unit.logit, unit.activation, unit.target].map { $0.joined(separator: " ") }
      return numbers.joined(separator: ", ") + (unit.isChosen ? ", chosen" : "")
    }
    let jacobian = page.jacobian.map { row in
      let entries = zip(page.columns, row.entries).map { "\($0) \($1.text)" }
      return "\(row.name): \(entries.joined(separator: ", ")), sum \(row.sumText)"
    }
    return [page.title] + units + lines(page.activation) + lines(page.loss) + lines(page.short)
      + ["\(page.jacobianTitle):"] + jacobian
  }

  private func lines(_ equation: FittedEquation) -> [String] {
    equation.lines(width: 10_000, rows: 1).map { $0.map(\.text).joined() }
  }

  // MARK: Vanishing gradients

  var vanishing: [String] {
    let screen = VanishingScreen(state)
    let head =
      "On the screen: vanishing gradients, \(page(screen.tabs)), \(screen.title), "
      + "\(screen.position)."
    var lines = [head, screen.data.last.map(Self.joined) ?? ""]
    for side in screen.sides {
      lines.append("\(side.side.letter): \(side.text)\(side.isChanged ? ", chosen" : "")")
      lines += ledger(side.side)
    }
    if state.vanishing.page == .factors {
      lines += FactorPage(state, width: 10_000).blocks.flatMap { block in
        [block.title] + block.lines.map { Self.joined($0.map(\.text).joined()) }
      }
    }
    return lines + screen.sentences
  }

  /// A layer a line, of deep stacks the first and last ones.
  private func ledger(_ side: VanishingExhibit.Side) -> [String] {
    let exhibit = state.vanishing
    let layers = VanishingScreen.columns(
      depth: exhibit.a.stack.depth, chosen: exhibit.layer, room: 8)
    let table = LedgerTable(state, side, layers: layers, isWhole: false)
    return table.titles.enumerated().map { place, title in
      let numbers = table.rows.filter { $0.rank <= 5 }.map { row in
        "\(Self.joined(row.label)) \(row.cells[place])"
      }
      return "\(title): \(numbers.joined(separator: "; "))"
    }
  }

  // MARK: Comparisons

  var compare: [String] {
    guard let screen = CompareScreen(state) else { return [] }
    let head =
      "On the screen: compare, \(page(screen.tabs)), \(screen.title), \(screen.common), "
      + "\(screen.position)."
    return [head] + lines(of: screen.page).map(Self.joined)
  }

  private func lines(of page: CompareScreen.Page) -> [String] {
    switch page {
    case .panels(let page): page.contenders.map(line)
    case .curves(let page): page.contenders.map(line)
    case .autopsy(let page): lines(of: page)
    case .table(let table):
      [table.title]
        + rows(["name"] + table.columns.map(\.title), table.rows.map { [$0.name] + $0.cells })
        + table.notes
    case .sweep(let page):
      [page.title, page.progress]
        + rows(["name"] + page.columns.map(\.title), page.rows.map { [$0.name] + $0.cells })
        + page.notes
    case .seeds(let page):
      [page.title, page.progress]
        + page.rows.map { "\($0.name): \($0.cells.joined(separator: ", "))" } + page.notes
    case .batches(let page): lines(of: page)
    case .average(let page):
      [page.title, page.slider.text] + page.memory
        + page.curves.flatMap { curve in [curve.name] + curve.equations.map { Self.text($0) } }
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
      [block.title + (block.isChosen ? ", chosen" : "")] + block.lines.map { Self.text($0.text) }
    }
    return [page.title] + blocks + [page.difference, page.hint].filter { !$0.isEmpty }
  }

  private func lines(of page: BatchPage) -> [String] {
    let contenders = rows(
      ["name"] + page.columns.map(\.title), page.rows.map { [$0.name] + $0.cells })
    let sizes = rows(page.sizeLabels, page.sizes.map(\.cells))
    return [page.title] + page.hint + contenders + [page.sizeTitle] + sizes + [page.sizeNote]
  }

  private func line(_ row: LayersPage.Row, _ page: LayersPage) -> String {
    let cells = row.cells?.enumerated().map { layer, cell in
      "layer \(layer + 1) \(cell.text) \(cell.stuck.word) \(cell.stuck.share)"
    }
    return "\(row.name): \(cells?.joined(separator: ", ") ?? page.pending)"
  }
}
