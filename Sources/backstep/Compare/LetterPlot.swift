import Drawing
import Text

/// Curves made of letters, over axes, as lines of plain text.
///
/// Where curves lie on each other their letters take turns, so that none hides another.
struct LetterPlot {
  /// One curve.
  struct Curve {
    /// What it is drawn with.
    let letter: Character
    /// What it connects, in order; a number that is not finite stands at the upper edge.
    let places: [LinePlot.Place]
  }

  private let curves: [Curve]
  private let x: Axis
  private let y: Axis

  private static let gutter = 10

  /// A plot of curves; `fitting` are the heights that the vertical axis holds.
  ///
  /// That axis is logarithmic where none is negative and they span more than two decades, apart
  /// from 0. What lies beyond it is drawn at its edge.
  init(_ curves: [Curve], x: Axis, fitting heights: [Double]) {
    self.curves = curves
    self.x = x
    y = Self.axis(fitting: heights)
  }

  /// A vertical axis that holds some heights.
  static func axis(fitting heights: [Double]) -> Axis {
    let finite = heights.filter(\.isFinite)
    guard finite.allSatisfy({ $0 >= 0 }), let low = finite.filter({ $0 > 0 }).min(),
      let high = finite.max(), high / low > 100
    else { return Axis(fitting: finite) }
    return Axis(fitting: finite, scale: .logarithmic)
  }

  /// Whether the vertical axis is logarithmic.
  var isLogarithmic: Bool { y.scale == .logarithmic }

  /// Whether a curve has a place that stands for no finite number.
  private var hasLost: Bool { curves.contains { $0.places.contains { !$0.y.isFinite } } }

  /// Whether something lies above the vertical axis.
  private var hasHigher: Bool {
    curves.contains { $0.places.contains { $0.y.isFinite && $0.y > y.range.upperBound } }
  }

  /// Whether something is 0, which a logarithmic axis has no place for.
  private var hasZero: Bool {
    isLogarithmic && curves.contains { $0.places.contains { $0.y == 0 } }
  }

  /// What a reader must know about the edges.
  var remarks: [String] {
    (hasZero ? ["At the lower edge stands also what is 0."] : [])
      + (hasHigher ? ["At the upper edge stands also what lies above it."] : [])
      + (hasLost ? ["A small letter at the upper edge: that contender has diverged."] : [])
  }

  /// The plot in so many columns and rows, its two lowest rows for the horizontal axis.
  func lines(columns: Int, rows: Int, glyphs: GlyphSet) -> [String] {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    canvas.draw(LinePlot([], x: x, y: y, gutter: Self.gutter), in: canvas.bounds)
    let field = LetterField(columns: columns - Self.gutter, rows: rows - 2)
    let strokes = curves.map { stroke($0, in: field) }
    for column in 0..<field.columns {
      for turn in curves.indices {
        let index = (turn + column) % curves.count
        guard let rows = strokes[index][column] else { continue }
        for row in rows {
          canvas.write(String(curves[index].letter), at: Point(Self.gutter + column, row))
        }
      }
    }
    for curve in curves { drawLosses(of: curve, in: field, on: &canvas) }
    return canvas.drawn(with: glyphs).text().split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// The rows that a curve takes in each column.
  private func stroke(_ curve: Curve, in field: LetterField) -> [ClosedRange<Int>?] {
    var rows: [ClosedRange<Int>?] = Array(repeating: nil, count: field.columns)
    func cover(_ column: Int, _ row: Int) {
      let old = rows[column] ?? row...row
      rows[column] = min(old.lowerBound, row)...max(old.upperBound, row)
    }
    var last: (column: Int, up: Double)?
    for place in curve.places {
      guard place.y.isFinite, let column = column(of: place, in: field) else {
        last = nil
        continue
      }
      let up = height(of: place.y)
      if let last, column > last.column + 1 {
        for between in last.column + 1..<column {
          let part = Double(between - last.column) / Double(column - last.column)
          cover(between, field.row(last.up + part * (up - last.up)))
        }
      }
      cover(column, field.row(up))
      last = (column, up)
    }
    return rows
  }

  private func drawLosses(of curve: Curve, in field: LetterField, on canvas: inout Canvas) {
    for place in curve.places where !place.y.isFinite {
      guard let column = column(of: place, in: field) else { continue }
      canvas.write(curve.letter.lowercased(), at: Point(Self.gutter + column, 0))
    }
  }

  private func column(of place: LinePlot.Place, in field: LetterField) -> Int? {
    guard let across = x.fraction(of: place.x), (0...1).contains(across) else { return nil }
    return field.column(across)
  }

  /// How far up a number stands, between 0 and 1.
  private func height(of value: Double) -> Double {
    min(max(y.fraction(of: value) ?? 0, 0), 1)
  }
}

/// The cells that letters can stand in, where the plot's own axes have them.
private struct LetterField {
  let columns: Int
  let rows: Int

  func column(_ fraction: Double) -> Int { Int((fraction * Double(columns * 2 - 1)).rounded()) / 2 }
  func row(_ up: Double) -> Int { Int(((1 - up) * Double(rows * 4 - 1)).rounded()) / 4 }
}
