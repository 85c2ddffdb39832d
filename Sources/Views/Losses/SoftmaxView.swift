import Drawing
import Workbench

/// Draws the page.
struct SoftmaxView {
  let theme: Theme

  func draw(_ screen: SoftmaxScreen, in area: Rect, _ canvas: inout Canvas) {}
}
