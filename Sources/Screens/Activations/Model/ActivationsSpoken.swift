import Derivation
import Engine
import ScreenKit
import Session

extension Scene<ActivationsModel> {
  /// What is on the screen, in lines.
  var spoken: [String] {
    let screen = ActivationsScreen(self)
    let head =
      "On the screen: activations, \(Spoken.page(screen.tabs)), \(screen.title), "
      + "\(screen.position)."
    switch model.page {
    case .function:
      let page = FunctionScreen(self)
      return [head] + (page.verdict.isEmpty ? [] : ["\(page.verdict)."])
        + page.equations.map { Spoken.text($0) } + [page.slider?.text].compactMap(\.self)
        + page.facts.filter { !$0.sign.isEmpty && $0.sign != "▶" }.map { "\($0.text)." }
        + page.instead
    case .sideBySide:
      let page = SideBySideScreen(self)
      return [head, "\(page.title):"]
        + page.panels.map {
          "\($0.name): \($0.numbers.map(Spoken.joined).joined(separator: ", "))"
        }
    case .atWork:
      let page = AtWorkScreen(self)
      return [head] + page.instead + Spoken.rows(page.columns, page.rows.map(\.cells))
        + page.remarks
    }
  }

  /// A number of the screen, for conditions; nil for those of other screens.
  func number(of fact: Fact) -> Double? {
    guard case .activations(let fact) = fact else { return nil }
    let function = model.activation
    func truth(_ holds: Bool) -> Double { holds ? 1 : 0 }
    switch fact {
    case .z: return model.z
    case .parameter: return model.parameter
    case .value: return ActivationCurve(function, steps: 1)?.value(at: model.z)
    case .slope: return ActivationCurve(function, steps: 1)?.derivative(at: model.z)
    case .chosen(let name): return truth(function.name == name)
    }
  }
}
