import Drawing
import Workbench

/// Draws the page.
struct OutlierView {
  let theme: Theme

  func draw(_ screen: OutlierScreen, in area: Rect, _ canvas: inout Canvas) {}
}
