import ScreenKit
import Derivation
import Engine
import Text

/// What the optimizer will do, or did, with the parameter that the step is about; and the loss.
public struct UpdatePane: Hashable, Sendable {
  /// The optimizer with its settings.
  public let title: String
  /// The update as an equation; nil where the parameter is frozen.
  public let line: [Piece]
  /// Which step it is, from 1; nil where there is none.
  public let step: Int?
  /// The loss of the sample, the cost of the batch, before and after.
  public let loss: [Piece]
}

extension StepContext {
  func updatePane(width: Int) -> UpdatePane {
    let update = StepAddress(.update, .parameterUpdate).of(focus)
    guard let index = steps.plan.index(of: update) else {
      return UpdatePane(
        title: optimizerTitle,
        line: [
          Piece(symbol(.parameter(focus)), .number),
          Piece(" is frozen: it has a slope, but no update changes it.", .faint),
        ], step: nil, loss: lossLine)
    }
    return UpdatePane(
      title: optimizerTitle, line: updateLine(update, index, width: width - 12), step: index + 1,
      loss: lossLine)
  }

  private var optimizerTitle: String {
    let optimizer = setup.optimizer
    var parts = [optimizer.kind.name.replacing("-", with: " ")]
    if optimizer.form == .lecture { parts.append("(lecture form)") }
    parts += optimizer.settings.compactMap(header)
    return "update: " + parts.joined(separator: " ")
  }

  /// A setting where it matters: ε hardly does, λ and the clip only where they act.
  private func header(_ setting: RuleSetting, _ value: SettingValue) -> String? {
    switch value {
    case .number(let number):
      if setting.name == .epsilon || setting.name == .weightDecay && number == 0 { return nil }
      let name =
        setting.name == .clipNorm ? "clip" : symbol(.constant(.setting(setting.name)))
      return "\(name) \(short.text(number))"
    case .flag(let isOn): return isOn ? setting.name.title : nil
    case .form, .none: return nil
    }
  }

  /// Symbols, then the numbers as far as they are computed, then the new value.
  private func updateLine(_ address: StepAddress, _ index: Int, width: Int) -> [Piece] {
    let equation = steps.equation(of: address)
    let style = EquationStyle(names: names, numbers: .short)
    let symbols = equation.expression.symbols(style).text
    let numbers = equation.expression.numbers(style)
    let value = figure(equation.value, freshness(of: index), .short)
    let relation =
      !value.freshness.isKnown || !short.format(equation.value).isRounded
      ? " = " : " \(sign.about) "
    let left = Piece(symbol(equation.quantity), index == moment.index ? .accent : .number)
    let result = [Piece(relation, .sign), Piece(value.text, value.role)]
    let equals = Piece(" = ", .sign)
    let full = [left, equals, Piece(symbols), equals] + numbers.map(updatePiece) + result
    if Self.width(full) <= width { return full }
    // The new value stays in view, whatever has to go.
    let room = width - Self.width([left, equals] + result)
    return [left, equals] + cut(numbers, to: room).map(updatePiece) + result
  }

  private static func width(_ pieces: [Piece]) -> Int { pieces.reduce(0) { $0 + $1.text.count } }

  private func updatePiece(_ token: Token) -> Piece {
    guard let leaf = token.leaf else { return Piece(token.text, .sign) }
    let freshness = freshness(of: leaf.source)
    if freshness.isKnown { return Piece(token.text, .number) }
    return Piece(freshness == .withheld ? "?" : pending, .pending)
  }

  /// Fields as wide as the longest number, so that nothing moves when a number comes.
  private var lossLine: [Piece] {
    let isASCII = scene.display.glyphs == .ascii
    let isAlone = steps.plan.sampleCount == 1
    let cost = figure(StepAddress(.loss, .cost)) ?? Figure(pending, .pending)
    let loss = figure(StepAddress(.loss, .loss, sample: sample)) ?? Figure(pending, .pending)
    var pieces = [Piece("loss ", .faint), field(loss)]
    let number = padded(sample, like: steps.plan.sampleCount)
    pieces.append(Piece(isAlone ? " (this sample and batch)" : " (sample \(number))", .faint))
    if !isAlone { pieces += [Piece("   cost ", .faint), field(cost)] }
    pieces.append(Piece(isASCII ? " -> after the update " : " → after the update ", .faint))
    if moment.index == steps.count - 1, !hides(moment.index) {
      pieces.append(Piece(short.text(steps.record.costAfterUpdate()), .accent))
    } else {
      pieces.append(Piece(pending, .pending))
    }
    return pieces
  }

  private func field(_ figure: Figure) -> Piece {
    let blanks = String(repeating: " ", count: max(0, short.width - figure.text.count))
    return Piece(figure.text + blanks, figure.role)
  }
}
