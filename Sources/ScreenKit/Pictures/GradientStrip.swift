import Drawing
import Text

/// A row of dots, one for each batch's slope, on an axis that several rows share.
public struct GradientStrip {
  private let axis: Axis
  private let theme: Theme

  /// An axis for slopes, 0 always on it.
  ///
  /// The bounds are round, so that they stay where they are while slopes change a little.
  public init(_ slopes: [Double], theme: Theme) {
    self.theme = theme
    let fitting = Axis(fitting: slopes + [0])
    let ticks = fitting.ticks(atMost: Self.mostLabels)
    guard ticks.count > 1 else {
      axis = fitting
      return
    }
    let step = ticks[1].value - ticks[0].value
    let low = (fitting.range.lowerBound / step).rounded(.down) * step
    let high = (fitting.range.upperBound / step).rounded(.up) * step
    axis = low < high && low.isFinite && high.isFinite ? Axis(low...high) : fitting
  }

  private static let mostLabels = 6
  /// Blanks between two labels.
  private static let gap = 2

  private func column(_ slope: Double, in area: Rect) -> Int? {
    guard let share = axis.fraction(of: slope), (0...1).contains(share) else { return nil }
    return Int((share * Double(area.size.columns * 2 - 1)).rounded()) / 2
  }

  /// The numbers along the axis: the ends, 0, and more as far as there is room.
  public func drawLabels(in area: Rect, _ canvas: inout Canvas) {
    let ticks = axis.ticks(atMost: Self.mostLabels + 2)
    let ends = [ticks.first, ticks.last, ticks.first { $0.value == 0 }].compactMap(\.self)
    var taken: [Range<Int>] = []
    for tick in ends + ticks {
      guard let center = column(tick.value, in: area) else { continue }
      let width = tick.label.displayWidth
      let start = max(0, min(center - width / 2, area.size.columns - width))
      let cells = start - Self.gap..<start + width + Self.gap
      guard !taken.contains(where: { $0.overlaps(cells) }) else { continue }
      taken.append(start..<start + width)
      canvas.write(
        tick.label, at: area.origin.moved(right: start), style: theme.quiet, within: area)
    }
  }

  /// A dot for each slope, piled up where they meet; 0 where there is none, and the slope of all
  /// rows over them.
  public func draw(
    _ slopes: [Double], full: Double?, style: Style, in area: Rect, _ canvas: inout Canvas
  ) {
    guard !area.isEmpty else { return }
    let line = area.inset(bottom: area.size.rows - 1)
    if let zero = column(0, in: line) {
      canvas.write("│", at: line.origin.moved(right: zero), style: theme.rule, within: line)
    }
    var grid = BrailleGrid(line.size)
    var piles: [Int: Int] = [:]
    for slope in slopes {
      guard let share = axis.fraction(of: slope), (0...1).contains(share) else { continue }
      let dot = Int((share * Double(grid.dotColumns - 1)).rounded())
      let pile = piles[dot, default: 0]
      grid.setDot(dot, max(0, grid.dotRows - 1 - pile), style: style)
      piles[dot] = pile + 1
    }
    canvas.draw(grid, at: line.origin)
    if let full, let place = column(full, in: line) {
      canvas.write("◆", at: line.origin.moved(right: place), style: theme.accent, within: line)
    }
    if slopes.contains(where: { !$0.isFinite }) {
      canvas.write("not finite", at: line.origin, style: theme.warn, within: line)
    }
  }
}
