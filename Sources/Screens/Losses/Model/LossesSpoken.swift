import Derivation
import ScreenKit
import Session

extension Scene<LossesModel> {
  /// What is on the screen, in lines.
  var spoken: [String] {
    let screen = LossesScreen(self)
    let head = "On the screen: losses, \(Spoken.page(screen.tabs)), \(screen.title)."
    return [head] + pageLines.map(Spoken.joined)
  }

  private var pageLines: [String] {
    switch model.page {
    case .residual:
      let page = ResidualScreen(model.residual, self)
      return [page.title]
        + page.curves.map {
          "\($0.name): \(page.columns.loss) \($0.texts.loss), "
            + "\(page.columns.slope) \($0.texts.slope)"
        } + [page.slider.text] + page.equations.map { Spoken.text($0) }
        + [page.sentence, page.note]
    case .outlier:
      let page = OutlierScreen(model.outlier, self)
      return [page.title, page.progress].filter { !$0.isEmpty }
        + page.fits.map { fit in
          let names = page.parameters + page.columns
          let texts = fit.parameterTexts + fit.texts
          let numbers = zip(names, texts).map { "\($0) \($1)" }
          return "\(fit.kind.name): \(numbers.joined(separator: ", "))"
        } + [page.slider.text, page.sentence]
    case .crossEntropy:
      let page = CrossEntropyScreen(model.crossEntropy, self)
      return [page.title]
        + page.curves.map {
          "\($0.name): \($0.figures.joined(separator: ", ")); \($0.verdict)"
        } + page.steps.flatMap { Spoken.lines($0.equation) } + [page.moral]
    case .softmax: return softmax
    }
  }

  private var softmax: [String] {
    let page = SoftmaxScreen(model.softmax, self)
    let units = page.units.map { unit in
      let numbers = [unit.logit, unit.activation, unit.target].map { $0.joined(separator: " ") }
      return numbers.joined(separator: ", ") + (unit.isChosen ? ", chosen" : "")
    }
    let jacobian = page.jacobian.map { row in
      let entries = zip(page.columns, row.entries).map { "\($0) \($1.text)" }
      return "\(row.name): \(entries.joined(separator: ", ")), sum \(row.sumText)"
    }
    return [page.title] + units + Spoken.lines(page.activation) + Spoken.lines(page.loss)
      + Spoken.lines(page.short) + ["\(page.jacobianTitle):"] + jacobian
  }

  /// A number of the screen, for conditions; nil for those of other screens.
  func number(of fact: Fact) -> Double? {
    guard case .losses(let fact) = fact else { return nil }
    return switch fact {
    case .residual: model.residual.residual
    case .logit: model.crossEntropy.z
    case .dragged: model.outlier.shown?.moved
    }
  }
}
