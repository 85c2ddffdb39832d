import Derivation
import Engine
import Session

/// A number that the learner may change.
public enum Editable: Hashable, Sendable {
  /// A weight, a bias or a learned slope.
  case parameter(Parameter)
  /// An input of the row that is shown.
  case input(Int)
  /// A target of the row that is shown.
  case target(Int)
}

extension State {
  /// What can be changed here, the number that the step is about first.
  var editables: [Editable] {
    let context = StepContext(self)
    let network = context.setup.network
    var others: [Editable] = network.parameters.map { .parameter($0) }
    let focus = others.firstIndex(of: .parameter(context.focus)) ?? 0
    others = Array(others[focus...] + others[..<focus])
    return others + (1...network.inputs).map { .input($0) }
      + (1...network.outputs).map { .target($0) }
  }

  /// The row of the data that is shown, from 1.
  var shownRow: Int {
    let context = StepContext(self)
    return context.steps.record.rows[context.sample - 1] + 1
  }

  /// What a number is at the start of this iteration.
  func value(of editable: Editable) -> Double {
    let context = StepContext(self)
    let record = context.steps.record
    switch editable {
    case .parameter(let parameter): return record.value(of: parameter)
    case .input(let input): return record.input(sample: context.sample, input)
    case .target(let output): return record.target(sample: context.sample, output)
    }
  }

  /// What a number is called.
  func symbol(of editable: Editable) -> String {
    switch editable {
    case .parameter(let parameter): names.symbol(.parameter(parameter))
    case .input(let input): "\(names.symbol(.input(input))) of row \(shownRow)"
    case .target(let output): "\(names.symbol(.target(output))) of row \(shownRow)"
    }
  }

  func change(_ editable: Editable, to value: Double) -> Change {
    switch editable {
    case .parameter(let parameter): .parameter(parameter, value)
    case .input(let input): .input(row: shownRow, index: input, value)
    case .target(let output): .target(row: shownRow, index: output, value)
    }
  }

  /// Changes the run, or says what stands against it.
  @discardableResult
  mutating func make(_ change: Change) -> Bool {
    playback.direction = nil
    do throws(ChangeProblem) {
      try run.change(change)
    } catch {
      notice = Notice("\(error)", .warning)
      return false
    }
    let summary = run.segments.last?.summary(scheme: display.scheme, glyphs: display.glyphs) ?? ""
    notice = Notice(
      "Changed from iteration \(run.moment.iteration) on (u undoes it): \(summary)", .done)
    return true
  }

  mutating func undo() {
    notice =
      run.undo()
      ? Notice("The old future is back; Ctrl-R takes the change again.", .done)
      : Notice("Nothing was changed that could be undone.", .warning)
  }

  mutating func redo() {
    notice =
      run.redo()
      ? Notice("Changed again; u undoes it.", .done)
      : Notice("Nothing was undone that could be done again.", .warning)
  }
}
