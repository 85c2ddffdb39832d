import App
import Drawing
import Experiments
import LessonPlayer
import Lessons
import ScreenKit
import Text

/// Someone who takes a lesson, at the keyboard of the whole program.
package struct LessonLearner {
  package private(set) var state: State
  package var size: Size
  private let theme: Theme

  /// Someone at the beginning of a lesson.
  package init(
    _ lesson: Lesson? = nil, size: Size, display: Display = Display(), theme: Theme = Theme()
  ) throws {
    let lesson = try lesson ?? SampleLesson.lesson()
    let mazur = try Sample.builtIn("mazur")
    state = State(title: "Mazur 2-2-2", setup: mazur.setup, display: display)
    self.size = size
    self.theme = theme
    var experiments: [ExperimentName: OpenedExperiment] = [:]
    for name in BuiltIn.names {
      let experiment = try Sample.builtIn(name)
      experiments[.builtIn(name)] = OpenedExperiment(
        source: .builtIn(name), title: experiment.title ?? name, experiment: experiment)
    }
    let next = LessonEntry(lesson, progress: Progress())
    let opened = OpenedLesson(
      lesson, place: OpenedLesson.Place(number: 9, count: 18), experiments: experiments, next: next)
    _ = state.update(.lessonOpened(opened, Progress()))
    look()
  }

  /// The canvas of the state.
  package var canvas: Canvas { ScreenView(theme: theme).draw(state, size: size) }

  /// Its text.
  package var text: String { canvas.text() }

  /// Where the parts of the lesson stand, and what they show.
  package var picture: LessonPicture? { LessonPicture(state, size: size) }

  /// What the loop does before it paints.
  private mutating func look() { state.note(picture?.reading) }

  package mutating func press(_ keys: Key...) {
    for key in keys { update(.keyPressed(key)) }
  }

  /// Each character is a key.
  package mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// A line, with Enter.
  package mutating func enter(_ text: String) {
    type(text)
    press(.enter)
  }

  /// To the beginning of a part, from 1.
  package mutating func go(toPart number: Int) { enter("part \(number)") }

  package mutating func update(_ message: Message) {
    _ = state.update(message)
    look()
  }

  /// Presses the button of the mouse, as the loop does.
  package mutating func click(_ column: Int, _ row: Int) { mouse(.press, column, row) }

  package mutating func mouse(_ action: Mouse.Action, _ column: Int, _ row: Int) {
    var terminal = MemoryTerminal(
      size: size, events: [.mouse(Mouse(action, at: Point(column, row)))])
    var loop = ScreenLoop(state)
    _ = loop.run(on: &terminal)
    state = loop.state
  }
}
