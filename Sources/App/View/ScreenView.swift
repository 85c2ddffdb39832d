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
      LessonView(theme: theme).draw(state, &canvas) { drawScreen(state, &$0) }
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

  /// The least size that can be drawn.
  static let minimum = Size(columns: 60, rows: 20)

  static func fits(_ size: Size) -> Bool {
    size.columns >= Self.minimum.columns && size.rows >= Self.minimum.rows
  }

  private func tooSmall(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let lines = [
      "Backstep needs \(Self.minimum.columns)x\(Self.minimum.rows).",
      "This is \(size.columns)x\(size.rows).", "q quits.",
    ]
    for (row, line) in lines.enumerated() {
      canvas.write(line.truncated(to: size.columns), at: Point(0, row))
    }
    return canvas
  }
}
