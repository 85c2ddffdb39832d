import Derivation
import Engine
import Session
import Text
import Workbench

/// Someone at the keyboard, who sees the screen as data.
struct Learner {
  var state: State
  var room = StepRoom.small

  init(_ setup: Setup, display: Display = Display()) {
    state = State(title: "A test", setup: setup, display: display)
  }

  init(_ name: String, display: Display = Display()) throws {
    try self.init(Sample.builtIn(name).setup, display: display)
  }

  var screen: StepScreen { StepScreen(state, room: room) }

  /// The lower pane, which is empty here when it holds no table.
  var table: PaneTable {
    if case .table(let table) = screen.lower { return table }
    return PaneTable(title: "", columns: [], rows: [])
  }

  var moment: Moment { state.run.moment }

  var address: StepAddress { state.run.current.address }

  /// Presses keys; each character is a key.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  @discardableResult
  mutating func press(_ key: Key) -> [Effect] { state.update(.keyPressed(key)) }

  /// Goes to a step of this iteration by its number, from 1.
  mutating func go(toStep number: Int) {
    type("g\(number)")
    press(.enter)
  }

  mutating func go(toIteration number: Int) {
    type("gi\(number)")
    press(.enter)
    while state.work != nil { _ = state.update(.frameDue) }
  }

  /// Goes to a step of this iteration by its address.
  mutating func go(to address: StepAddress) {
    guard let index = state.run.current.steps.plan.index(of: address) else {
      preconditionFailure("there is no such step")
    }
    go(toStep: index + 1)
  }

  /// All steps of this iteration, one after the other.
  func forEachStep(_ body: (Learner) throws -> Void) rethrows {
    for number in 1...state.run.current.steps.count {
      var learner = self
      learner.go(toStep: number)
      try body(learner)
    }
  }
}

extension StepRoom {
  /// What 80×24 has room for.
  static let small = StepRoom(
    networkLayers: 3, networkUnits: 3, listingRows: 7, listingWidth: 29, equationWidth: 78,
    equationRows: 3, lowerWidth: 78, lowerRows: 4, parameterRows: 0)
  /// What a large terminal has room for.
  static let large = StepRoom(
    networkLayers: 8, networkUnits: 8, listingRows: 20, listingWidth: 50, equationWidth: 198,
    equationRows: 6, lowerWidth: 198, lowerRows: 10, parameterRows: 12)
}

extension PaneTable {
  /// The texts of the cells, row by row, the total last.
  var texts: [[String]] {
    (rows + [total].compactMap(\.self)).map { row in [row.label] + row.cells.map(\.text) }
  }
}
