import Drawing
import Workbench

/// Draws whatever screen a state is on, with what lies over it.
public struct ScreenView {
  let theme: Theme

  /// A view in a theme.
  public init(theme: Theme = Theme()) { self.theme = theme }

  /// The whole screen of a state, for a size of terminal.
  public func draw(_ state: State, size: Size) -> Canvas {
    draw(state, LessonPicture(state, size: size), size: size)
  }

  /// The next frame of a state: a lesson's page is laid out once, for what the state is told of it, so
  /// that keys scroll from there, and for what is drawn.
  public func frame(of state: inout State, size: Size) -> Canvas {
    let lesson = Self.fits(size) ? LessonPicture(state, size: size) : nil
    state.note(lesson?.reading)
    return draw(state, lesson, size: size)
  }

  private func draw(_ state: State, _ lesson: LessonPicture?, size: Size) -> Canvas {
    guard Self.fits(size) else { return tooSmall(size) }
    var canvas = Canvas(size)
    if let lesson {
      LessonView(theme: theme).draw(state, lesson, &canvas) { drawScreen(state, &$0) }
    } else {
      drawScreen(state, &canvas)
    }
    OverlayView(theme: theme).draw(state, &canvas)
    BarView(theme: theme).draw(state, &canvas)
    return canvas
  }

  /// The screen by itself, over a whole canvas.
  private func drawScreen(_ state: State, _ canvas: inout Canvas) {
    switch state.screen {
    case .home: HomeView(theme: theme).draw(state, &canvas)
    case .compare: CompareView(theme: theme).draw(state, &canvas)
    case .step: StepView(theme: theme).draw(state, &canvas)
    case .activations: ActivationsView(theme: theme).draw(state, &canvas)
    case .losses: LossesView(theme: theme).draw(state, &canvas)
    case .vanishing: VanishingView(theme: theme).draw(state, &canvas)
    case .lessons: LessonListView(theme: theme).draw(state, &canvas)
    }
  }

  static func fits(_ size: Size) -> Bool {
    size.columns >= StepLayout.minimum.columns && size.rows >= StepLayout.minimum.rows
  }

  private func tooSmall(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let lines = [
      "Backstep needs \(StepLayout.minimum.columns)x\(StepLayout.minimum.rows).",
      "This is \(size.columns)x\(size.rows).", "q quits.",
    ]
    for (row, line) in lines.enumerated() {
      canvas.write(line.truncated(to: size.columns), at: Point(0, row))
    }
    return canvas
  }
}
