import ScreenKit
import Derivation
import Engine
import Session
import Text

/// A number that the learner may change.
public enum Editable: Hashable, Sendable {
  /// A weight, a bias or a learned slope.
  case parameter(Parameter)
  /// An input of the row that is shown.
  case input(Int)
  /// A target of the row that is shown.
  case target(Int)
}

extension Scene<StepModel> {
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
      notice = Notice("Not changed: \(error)", .warning)
      return false
    }
    isUnsaved = true
    nudge = Nudge()
    let summary = run.segments.last?.summary(scheme: display.scheme, glyphs: display.glyphs) ?? ""
    notice = Notice(
      "Changed from iteration \(run.moment.iteration) on (\(key(.undo)) undoes it): \(summary)",
      .done)
    return true
  }

  mutating func undo() {
    playback.direction = nil
    run.undo()
    isUnsaved = run.isEdited
    notice = Notice("The old future is back; \(key(.redo)) takes the change again.", .done)
  }

  mutating func redo() {
    playback.direction = nil
    run.redo()
    isUnsaved = true
    notice = Notice("Changed again; \(key(.undo)) undoes it.", .done)
  }

  // MARK: Asking

  /// What can be changed of a number; nil for one that is computed.
  func editable(_ quantity: Quantity) -> Editable? {
    switch quantity {
    case .parameter(let parameter): .parameter(parameter)
    case .input(let input), .activation(0, let input): .input(input)
    case .target(let output): .target(output)
    default: nil
    }
  }

  /// Asks for a new value of the selected number, or of the number that the step is about.
  mutating func edit() {
    if let selected {
      if let editable = editable(selected) {
        ask(for: editable)
      } else if case .constant(let constant) = selected {
        let setting = Setting.all(of: run.setup).first { setting in
          if case .rule(_, let name) = setting { constant == .setting(name) } else { false }
        }
        show(setting ?? .learningRate)
      } else {
        notice = Notice(
          "\(names.symbol(selected)) is computed; weights, biases, inputs and targets can be set.",
          .warning)
      }
      return
    }
    ask(for: editables.first ?? .input(1))
  }

  mutating func askForNext(after editable: Editable, forward: Bool) {
    let all = editables
    let place = all.firstIndex(of: editable) ?? 0
    ask(for: all[(place + (forward ? 1 : all.count - 1)) % all.count])
  }

  private mutating func ask(for editable: Editable) {
    let value = StepContext(self).numbers.text(value(of: editable))
    ask(
      Prompt(
        StepPurpose.value(editable), "\(symbol(of: editable)) is \(value); set it to",
        takesNames: true, topic: "value", tabWhenEmpty: "another number"))
  }
}
