import App
import Derivation
import Engine
import ScreenKit
import Session
import Step
import Text

/// Someone at the keyboard, who sees the screen as data.
package struct Learner {
  package var state: State
  package var room = StepRoom.small

  package init(_ setup: Setup, display: Display = Display()) {
    state = State(title: "A test", setup: setup, display: display)
  }

  package init(_ name: String, display: Display = Display()) throws {
    try self.init(Sample.builtIn(name).setup, display: display)
  }

  package var screen: StepScreen { StepScreen(state.scene(StepModel.self), room: room) }

  /// The lower pane, which is empty here when it holds no table.
  package var table: PaneTable {
    if case .table(let table) = screen.lower { return table }
    return PaneTable(title: "", columns: [], rows: [])
  }

  package var moment: Moment { state.run.moment }

  package var address: StepAddress { state.run.current.address }

  /// Presses keys; each character is a key.
  package mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  @discardableResult
  package mutating func press(_ key: Key) -> [Effect] { state.update(.keyPressed(key)) }

  /// Goes to a step of this iteration by its number, from 1.
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
  }

  /// All steps of this iteration, one after the other.
  package func forEachStep(_ body: (Learner) throws -> Void) rethrows {
    for number in 1...state.run.current.steps.count {
      var learner = self
      learner.go(toStep: number)
      try body(learner)
    }
  }
}

extension StepRoom {
  /// What 80×24 has room for.
  package static let small = StepRoom(
    networkLayers: 3, networkUnits: 3, listingRows: 7, listingWidth: 29, equationWidth: 78,
    equationRows: 3, lowerWidth: 78, lowerRows: 4, parameterRows: 0)
  /// What a large terminal has room for.
  package static let large = StepRoom(
    networkLayers: 8, networkUnits: 8, listingRows: 20, listingWidth: 50, equationWidth: 198,
    equationRows: 6, lowerWidth: 198, lowerRows: 10, parameterRows: 12)
}

extension PaneTable {
  /// The texts of the cells, row by row, the total last.
  package var texts: [[String]] {
    (rows + [total].compactMap(\.self)).map { row in [row.label] + row.cells.map(\.text) }
  }
}
