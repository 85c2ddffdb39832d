import Drawing
import Workbench

/// Draws the page.
struct ResidualView {
  let theme: Theme

  func draw(_ screen: ResidualScreen, in area: Rect, _ canvas: inout Canvas) {}
}
