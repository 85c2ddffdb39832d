import App
import Derivation
import Drawing
import Engine
import ScreenKit
import Session
import Step
import Text

/// Someone at the keyboard: presses keys, goes to steps by the menu, looks at the screen.
package struct Viewer {
  package private(set) var state: State
  package var size: Size

  package init(_ setup: Setup, title: String = "A test", size: Size, display: Display = Display()) {
    state = State(title: title, setup: setup, display: display)
    self.size = size
  }

  package init(_ name: String, size: Size, display: Display = Display()) throws {
    let experiment = try Sample.builtIn(name)
    self.init(
      experiment.setup, title: experiment.title ?? name, size: size, display: display)
  }

  /// The canvas of the state.
  package var canvas: Canvas { view.draw(state, size: size) }

  /// What the canvas was drawn from.
  package var screen: StepScreen { StepScreen(state.scene(StepModel.self), room: layout.room) }

  /// Where the parts of the screen stand.
  package var layout: StepLayout { StepLayout(size, state.scene(StepModel.self)) }

  private var view: ScreenView { ScreenView() }

  /// Presses keys; each character is a key.
  package mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  package mutating func press(_ keys: Key...) {
    for key in keys { _ = state.update(.keyPressed(key)) }
  }

  /// A question asks for the number of the step that one stands on.
  package mutating func withholdThisStep() { state.withholdThisStep() }

  /// Goes to a step of this iteration by its number, from 1, as the menu does.
  package mutating func go(toStep number: Int) {
    type("g\(number)")
    press(.enter)
  }

  package mutating func go(toIteration number: Int) {
    type("gi\(number)")
    press(.enter)
    while state.work != nil { _ = state.update(.frameDue) }
  }

  /// Goes to a step of this iteration by its address.
  package mutating func go(to address: StepAddress) {
    guard let index = state.run.current.steps.plan.index(of: address) else {
      preconditionFailure("there is no such step")
    }
    go(toStep: index + 1)
    // A learner who arrives and takes in the screen has no notice left.
    _ = state.update(.chosen(ProgramCommand.close))
  }
}

extension Size {
  /// The sizes that every screen is drawn at.
  package static let all = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
    Size(columns: 100, rows: 30), Size(columns: 60, rows: 20), Size(columns: 80, rows: 50),
  ]

  /// The smallest, the measure, and one that has every pane.
  package static let few = [
    Size(columns: 60, rows: 20), standard, Size(columns: 120, rows: 40),
  ]

  package static let standard = Size(columns: 80, rows: 24)

  package var name: String { "\(columns)x\(rows)" }
}
