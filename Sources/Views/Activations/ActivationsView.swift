import Drawing
import Workbench

/// Draws the screen of activations: its head and a page.
struct ActivationsView {
  let theme: Theme

  func draw(_ state: State, _ canvas: inout Canvas) {
    let screen = ActivationsScreen(state)
    HeadView(theme: theme).draw(
      name: "Activations", title: screen.title, about: "", position: screen.position,
      tabs: screen.tabs, &canvas)
    let body = HeadView.body(canvas.size)
    switch state.activations.page {
    case .function: FunctionView(theme: theme).draw(FunctionScreen(state), in: body, &canvas)
    case .sideBySide: SideBySideView(theme: theme).draw(SideBySideScreen(state), in: body, &canvas)
    case .atWork: AtWorkView(theme: theme).draw(AtWorkScreen(state), in: body, &canvas)
    }
  }
}
