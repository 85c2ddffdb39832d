import Drawing
import Workbench

/// Draws the page.
struct CrossEntropyView {
  let theme: Theme

  func draw(_ screen: CrossEntropyScreen, in area: Rect, _ canvas: inout Canvas) {}
}
