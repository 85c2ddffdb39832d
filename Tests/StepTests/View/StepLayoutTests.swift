import Drawing
import Step
import Testing

@Suite("Where the parts of the step screen stand")
struct StepLayoutTests {
  @Test(
    "no two parts overlap, and each is inside the screen, at every size", arguments: zooms)
  func disjoint(_ zoom: ZoomedPane?) {
    for columns in stride(from: 60, through: 250, by: 5) {
      for rows in 20...80 {
        for hasTour in [false, true] {
          let size = Size(columns: columns, rows: rows)
          let layout = StepLayout(size, zoom: zoom, hasTour: hasTour)
          let problems = problems(of: layout, zoom)
          #expect(problems == [], "\(size.name), tour \(hasTour)")
        }
      }
    }
  }

  private func problems(of layout: StepLayout, _ zoom: ZoomedPane?) -> [String] {
    let screen = Rect(origin: Point(0, 0), size: layout.size)
    func row(_ row: Int) -> Rect {
      Rect(column: 0, row: row, columns: layout.size.columns, rows: 1)
    }
    let parts: [(name: String, area: Rect)] = [
      ("header", row(0)), ("phases", row(1)), ("network", layout.network),
      ("listing", layout.listing), ("equation", layout.equation), ("lower", layout.lower),
      ("update", layout.update), ("bottom", layout.bottom), ("notice", row(layout.notice)),
      ("footer", row(layout.footer)),
    ]
    let needed: [String]
    switch zoom {
    case nil: needed = ["network", "listing", "equation", "lower", "update"]
    case .lower: needed = ["equation", "lower", "update"]
    case .network: needed = ["network", "equation", "update"]
    case .listing: needed = ["listing", "equation", "update"]
    case .equation: needed = ["equation", "update"]
    }
    var problems = parts.filter { needed.contains($0.name) && $0.area.isEmpty }.map {
      "\($0.name) is empty"
    }
    for (place, part) in parts.enumerated() where !part.area.isEmpty {
      if part.area.intersection(screen) != part.area { problems.append("\(part.name) is outside") }
      for other in parts[(place + 1)...] where !part.area.intersection(other.area).isEmpty {
        problems.append("\(part.name) overlaps \(other.name)")
      }
    }
    return problems
  }

  @Test("the rule above each pane belongs to no pane", arguments: zooms)
  func rules(_ zoom: ZoomedPane?) {
    for rows in 20...80 {
      let layout = StepLayout(Size(columns: 100, rows: rows), zoom: zoom)
      let panes = [layout.network, layout.equation, layout.lower, layout.update, layout.bottom]
        .filter { !$0.isEmpty }
      for pane in panes {
        let rule = pane.origin.row - 1
        #expect(rule >= 2 && !panes.contains { $0.rowRange.contains(rule) })
      }
    }
  }
}

private let zooms: [ZoomedPane?] = [nil] + ZoomedPane.allCases
