import Derivation
import ScreenKit
import Session

extension Scene<VanishingModel> {
  /// What is on the screen, in lines.
  var spoken: [String] {
    let screen = VanishingScreen(self)
    let head =
      "On the screen: vanishing gradients, \(Spoken.page(screen.tabs)), \(screen.title), "
      + "\(screen.position)."
    var lines = [head, screen.data.last.map(Spoken.joined) ?? ""]
    for side in screen.sides {
      lines.append("\(side.side.letter): \(side.text)\(side.isChanged ? ", chosen" : "")")
      lines += ledger(side.side)
    }
    if model.page == .factors {
      lines += FactorPage(self, width: 10_000).blocks.flatMap { block in
        [block.title] + block.lines.map { Spoken.joined($0.map(\.text).joined()) }
      }
    }
    return lines + screen.sentences
  }

  /// A layer a line, of deep stacks the first and last ones.
  private func ledger(_ side: VanishingModel.Side) -> [String] {
    let layers = VanishingScreen.columns(
      depth: model.a.stack.depth, chosen: model.layer, room: 8)
    let table = LedgerTable(self, side, layers: layers, isWhole: false)
    return table.titles.enumerated().map { place, title in
      let numbers = table.rows.filter { $0.rank <= 5 }.map { row in
        "\(Spoken.joined(row.label)) \(row.cells[place])"
      }
      return "\(title): \(numbers.joined(separator: "; "))"
    }
  }

  /// A number of the screen, for conditions; nil for those of other screens.
  func number(of fact: Fact) -> Double? {
    guard case .vanishing(let fact) = fact else { return nil }
    let stack = model.stack
    func truth(_ holds: Bool) -> Double { holds ? 1 : 0 }
    switch fact {
    case .depth: return Double(stack.depth)
    case .width: return Double(stack.width)
    case .weight:
      if case .alike(let weight) = stack.start { return weight }
      return nil
    case .bias: return stack.bias
    case .input: return stack.input
    case .target: return stack.target
    case .rate: return stack.learningRate
    case .iteration: return Double(model.iteration)
    case .first: return gradients.first
    case .last: return gradients.last
    case .ratio:
      guard let first = gradients.first, let last = gradients.last else { return nil }
      return first / last
    case .sigmoid: return truth(stack.activation == .sigmoid)
    case .tanh: return truth(stack.activation == .tanh)
    case .relu: return truth(stack.activation == .relu)
    }
  }

  /// ‖∂C/∂W‖ of the chosen stack, layer by layer.
  private var gradients: [Double] {
    model[model.side].moment(model.iteration).report.gradients
  }
}
