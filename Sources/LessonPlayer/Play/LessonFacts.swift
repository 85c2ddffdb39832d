import ScreenKit
import Session

extension LessonBench {
  /// A number of the screens, for the conditions of lessons; nil where there is none.
  public func number(of fact: Fact) -> Double? {
    switch fact {
    case .screen(let fact): number(of: fact)
    case .step, .activations, .losses, .vanishing, .compare: screenNumber(of: fact)
    }
  }

  private func number(of fact: ScreenFact) -> Double {
    func truth(_ screen: ScreenID) -> Double { shown.id == screen ? 1 : 0 }
    return switch fact {
    case .onStep: truth(.step)
    case .onCompare: truth(.compare)
    case .onActivations: truth(.activations)
    case .onLosses: truth(.losses)
    case .onVanishing: truth(.vanishing)
    case .page: Double(shown.pageNumber(context))
    }
  }
}
