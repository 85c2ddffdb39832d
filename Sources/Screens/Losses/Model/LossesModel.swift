import ScreenKit
import Experiments

/// What is shown of losses: four pages, each with what is moved on it.
public struct LossesModel: Sendable {
  /// A page of the screen.
  public enum Page: Int, Hashable, Sendable, CaseIterable {
    case residual, outlier, crossEntropy, softmax
  }

  /// Which page is shown.
  public internal(set) var page = Page.residual
  /// Losses against the residual.
  public internal(set) var residual = ResidualPage()
  /// An outlier that is dragged.
  public internal(set) var outlier = OutlierPage()
  /// Cross-entropy against the logit.
  public internal(set) var crossEntropy = CrossEntropyPage()
  /// Softmax and its Jacobian.
  public internal(set) var softmax = SoftmaxPage()

  /// The screen as it is opened first.
  public init() {}

  /// What is on the page that is shown, to be asked and to be changed.
  var shown: any LossesPage {
    get {
      switch page {
      case .residual: residual
      case .outlier: outlier
      case .crossEntropy: crossEntropy
      case .softmax: softmax
      }
    }
    set {
      (newValue as? ResidualPage).map { residual = $0 }
      (newValue as? OutlierPage).map { outlier = $0 }
      (newValue as? CrossEntropyPage).map { crossEntropy = $0 }
      (newValue as? SoftmaxPage).map { softmax = $0 }
    }
  }
}

/// What a page of the screen of losses does with the commands that all pages share.
protocol LossesPage: Sendable {
  /// Does what a command means on this page; returns what is to be said of it.
  mutating func perform(_ command: LossesCommand) -> String?
  /// Why a command does nothing here and now; nil if it does something.
  func whyNot(_ command: LossesCommand) -> String?
  /// What a command is called in the footer of this page; nil leaves it out.
  ///
  /// Commands that follow each other and have the same name share a place.
  func name(of command: LossesCommand) -> String?
  /// The commands that matter here, the most important first.
  var footer: [LossesCommand] { get }
  /// Takes what was typed for this page; throws what is allowed instead.
  mutating func take(_ text: String) throws(TypedProblem)
  /// What is asked for when something is to be typed.
  var question: String { get }
}
