import Drawing
import Text

/// Draws a slider in two rows: its line with the knob, and the stops below.
public struct SliderView {
  let theme: Theme
  /// Cells from one stop to the next.
  var gap = 5
  /// Cells for what it is called.
  var nameWidth = 11

  /// A view in a theme.
  public init(theme: Theme, gap: Int = 5, nameWidth: Int = 11) {
    self.theme = theme
    self.gap = gap
    self.nameWidth = nameWidth
  }

  /// How many cells a slider is wide.
  public func width(_ slider: Slider) -> Int { nameWidth + 1 + gap * (slider.stops.count - 1) + 1 }

  /// Draws it at the top left of an area, clipped to it.
  public func draw(_ slider: Slider, in area: Rect, _ canvas: inout Canvas) {
    let width = gap * (slider.stops.count - 1) + 1
    let origin = area.origin.moved(right: nameWidth + 1)
    canvas.write(slider.text, at: area.origin, style: theme.accent, within: area)
    for column in 0..<width {
      let end = column == 0 ? "├" : column == width - 1 ? "┤" : nil
      canvas.write(
        end ?? (column.isMultiple(of: gap) ? "┼" : "─"), at: origin.moved(right: column),
        style: theme.rule, within: area)
    }
    let knob = Int((slider.place * Double(width - 1)).rounded())
    canvas.write("●", at: origin.moved(right: knob), style: theme.accent, within: area)
    var free = 0
    for (place, stop) in slider.stops.enumerated() {
      let start = max(0, place * gap - stop.displayWidth / 2)
      guard start >= free else { continue }
      canvas.write(
        stop, at: origin.moved(right: start, down: 1), style: theme.quiet, within: area)
      free = start + stop.displayWidth + 1
    }
  }
}
