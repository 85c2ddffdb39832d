import Text

/// Curves of braille dots over two axes.
public struct LinePlot: Hashable, Sendable {
  /// A place in the plot, in the numbers of its axes.
  public struct Place: Hashable, Sendable {
    /// The number along the horizontal axis.
    public var x: Double
    /// The number along the vertical axis.
    public var y: Double

    /// The place of two numbers.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// One curve.
  public struct Series: Hashable, Sendable {
    /// What it connects, in order; a NaN, an infinity or a number without a place breaks it.
    public var places: [Place]
    /// How its dots look.
    public var style: Style

    /// A curve through places.
    public init(_ places: [Place], style: Style = .plain) {
      self.places = places
      self.style = style
    }

    /// A curve through values at 0, 1, 2 and so on.
    public init(values: some Sequence<Double>, style: Style = .plain) {
      self.init(values.enumerated().map { Place(Double($0.offset), $0.element) }, style: style)
    }
  }

  /// A sign drawn over the curves, such as ● where they are now.
  public struct Mark: Hashable, Sendable {
    /// Where it stands; outside the axes it is not drawn.
    public var place: Place
    /// The sign, one cell wide.
    public var sign: Character
    /// How it looks.
    public var style: Style

    /// A sign at a place.
    public init(_ sign: Character, at place: Place, style: Style = .plain) {
      self.place = place
      self.sign = sign
      self.style = style
    }
  }

  /// The curves, the last on top.
  public var series: [Series]
  /// The signs on top of them.
  public var marks: [Mark]
  /// What is laid from left to right.
  public var x: Axis
  /// What is laid from bottom to top.
  public var y: Axis
  /// The columns left of the plot for the labels of `y`; without labels and axes when nil.
  ///
  /// It is fixed so that a live plot does not move when its labels grow.
  public var gutter: Int?
  /// How the axes and their labels look.
  public var axisStyle: Style

  /// A plot of curves and signs over two axes.
  public init(
    _ series: [Series], marks: [Mark] = [], x: Axis, y: Axis, gutter: Int? = 8,
    axisStyle: Style = .plain
  ) {
    self.series = series
    self.marks = marks
    self.x = x
    self.y = y
    self.gutter = gutter
    self.axisStyle = axisStyle
  }
}

extension Canvas {
  /// Draws a plot in a rectangle, its two lowest rows for the horizontal axis unless it has none.
  public mutating func draw(_ plot: LinePlot, in rect: Rect) {
    let area = rect.inset(
      left: plot.gutter ?? 0, bottom: plot.gutter == nil ? 0 : 2)
    guard !area.isEmpty else { return }
    if plot.gutter != nil {
      drawVerticalAxis(plot, area: area)
      drawHorizontalAxis(plot, area: area, within: rect)
    }
    var grid = BrailleGrid(area.size)
    for series in plot.series { grid.trace(series, x: plot.x, y: plot.y) }
    draw(grid, at: area.origin)
    for mark in plot.marks {
      guard let across = plot.x.fraction(of: mark.place.x), (0...1).contains(across),
        let up = plot.y.fraction(of: mark.place.y), (0...1).contains(up)
      else { continue }
      write(
        String(mark.sign),
        at: Point(column(across, of: area), row(up, of: area)), style: mark.style, within: area)
    }
  }

  // The cell of a fraction is the cell of its dot, so that labels and signs meet the curve.
  private func column(_ fraction: Double, of area: Rect) -> Int {
    area.origin.column + Int((fraction * Double(area.size.columns * 2 - 1)).rounded()) / 2
  }

  private func row(_ fraction: Double, of area: Rect) -> Int {
    area.origin.row + Int(((1 - fraction) * Double(area.size.rows * 4 - 1)).rounded()) / 4
  }

  private mutating func drawVerticalAxis(_ plot: LinePlot, area: Rect) {
    let column = area.origin.column - 1
    for row in area.rowRange { write("│", at: Point(column, row), style: plot.axisStyle) }
    for tick in plot.y.ticks(atMost: max(2, area.size.rows / 2)) {
      guard let up = plot.y.fraction(of: tick.value) else { continue }
      let row = row(min(max(up, 0), 1), of: area)
      let width = max(0, (plot.gutter ?? 0) - 2)
      write(
        tick.label.padded(to: width, alignment: .right) + " ┤",
        at: Point(column - width - 1, row), style: plot.axisStyle)
    }
  }

  private mutating func drawHorizontalAxis(_ plot: LinePlot, area: Rect, within rect: Rect) {
    let row = area.rowRange.upperBound
    let line = "└" + String(repeating: "─", count: area.size.columns)
    write(line, at: Point(area.origin.column - 1, row), style: plot.axisStyle, within: rect)
    var free = rect.origin.column
    for tick in plot.x.ticks(atMost: max(2, area.size.columns / 8)) {
      guard let across = plot.x.fraction(of: tick.value) else { continue }
      let column = column(min(max(across, 0), 1), of: area)
      write("┴", at: Point(column, row), style: plot.axisStyle)
      let width = tick.label.displayWidth
      let start = min(column - width / 2, rect.columnRange.upperBound - width)
      guard start >= free else { continue }
      write(tick.label, at: Point(start, row + 1), style: plot.axisStyle)
      free = start + width + 1
    }
  }
}

extension BrailleGrid {
  /// Draws a curve; places that share a column of dots become one stroke from least to greatest.
  ///
  /// So a spike of one value among millions is still seen, and the cost follows the width.
  mutating func trace(_ series: LinePlot.Series, x: Axis, y: Axis) {
    var stroke: Stroke?
    for place in series.places {
      guard let across = x.fraction(of: place.x), let up = y.fraction(of: place.y) else {
        finish(&stroke, style: series.style)
        continue
      }
      let dot = (
        x: across * Double(dotColumns - 1), y: (1 - up) * Double(dotRows - 1)
      )
      if stroke?.add(dot) == true { continue }
      let last = stroke?.last
      finish(&stroke, style: series.style)
      if let last { line(from: last, to: dot, style: series.style) }
      stroke = Stroke(dot)
    }
    finish(&stroke, style: series.style)
  }

  private mutating func finish(_ stroke: inout Stroke?, style: Style) {
    guard let done = stroke else { return }
    line(from: (done.column, done.low), to: (done.column, done.high), style: style)
    stroke = nil
  }
}

/// Consecutive dots of one column.
private struct Stroke {
  let column: Double
  private(set) var low: Double
  private(set) var high: Double
  private(set) var last: (x: Double, y: Double)

  init(_ dot: (x: Double, y: Double)) {
    column = dot.x.rounded()
    low = dot.y
    high = dot.y
    last = dot
  }

  /// Takes a dot of the same column, and says whether it was one.
  mutating func add(_ dot: (x: Double, y: Double)) -> Bool {
    guard dot.x.rounded() == column else { return false }
    low = min(low, dot.y)
    high = max(high, dot.y)
    last = dot
    return true
  }
}
