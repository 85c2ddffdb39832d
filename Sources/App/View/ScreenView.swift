import Drawing
import LessonPlayer
import ScreenKit
import Text

/// Draws whatever screen a state is on, with what lies over it.
public struct ScreenView {
  let theme: Theme

  /// A view in a theme.
  public init(theme: Theme = Theme()) { self.theme = theme }

  /// The whole screen of a state, for a size of terminal.
  public func draw(_ state: State, size: Size) -> Canvas {
    guard Self.fits(size) else { return tooSmall(size) }
    var canvas = Canvas(size)
    if state.isInLesson {
      LessonView(theme: theme).draw(state, &canvas)
    } else {
      drawScreen(state, &canvas)
    }
    OverlayView(theme: theme).draw(state, &canvas)
    BarView(theme: theme).draw(state, &canvas)
    return canvas
  }

  /// The screen by itself, over a whole canvas.
  private func drawScreen(_ state: State, _ canvas: inout Canvas) {
    state.shown.draw(state.context, theme, &canvas)
  }

  /// What of a lesson's text is seen, so that keys scroll from there; nil where none is shown.
  func reading(_ state: State, size: Size) -> LessonReading? {
    Self.fits(size) ? LessonPicture(state, size: size)?.reading : nil
  }

  static func fits(_ size: Size) -> Bool {
    size.columns >= Size.smallestScreen.columns && size.rows >= Size.smallestScreen.rows
  }

  private func tooSmall(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let lines = [
      "Backstep needs \(Size.smallestScreen.columns)x\(Size.smallestScreen.rows).",
      "This is \(size.columns)x\(size.rows).", "q quits.",
    ]
    for (row, line) in lines.enumerated() {
      canvas.write(line.truncated(to: size.columns), at: Point(0, row))
    }
    return canvas
  }
}
