import ScreenKit
import Derivation
import Engine

/// The page of losses against the residual: where the marker stands, which loss is looked at, and
/// Huber's d.
///
/// One row is looked at: the prediction stays at 0, and the target is the residual r = y−ŷ, so
/// that r is exact.
public struct ResidualPage: LossesPage {
  /// How far the marker goes to either side.
  public static let reach = 5.0

  /// The residual under the marker.
  public private(set) var residual = 3.0
  /// The loss whose equations are shown.
  public private(set) var chosen = ResidualLoss.squared
  /// Huber's d.
  public private(set) var delta = 1.0

  /// The residuals that the curves are drawn at: twentieths, so that corners are hit.
  static let places = (-100...100).map { Double($0) / 20 }

  /// The steps of an iteration with one row, whose loss is the chosen one: a unit with weight ŷ,
  /// input 1 and target y.
  func steps(_ loss: ResidualLoss) -> IterationSteps {
    let unit = DenseLayer(
      units: 1, activation: .identity, given: .all(weights: [[Self.prediction]], biases: [0]))
    let setup = Setup(
      network: Network(inputs: 1, layers: [unit]),
      data: Dataset(rows: [(x: [1], y: [Self.prediction + residual])]),
      loss: loss.loss(delta: delta),
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1), training: Training())
    return IterationSteps(Trainer(setup).recordStep())
  }

  /// ŷ.
  static let prediction = 0.0

  /// ∂L/∂ŷ of a loss where the residual is r.
  func derivative(_ loss: ResidualLoss, at residual: Double) -> Double {
    loss.loss(delta: delta).derivative(
      target: Self.prediction + residual, prediction: Self.prediction) ?? .nan
  }

  /// L where the residual is r.
  func loss(_ loss: ResidualLoss, at residual: Double) -> Double {
    loss.loss(delta: delta).term(
      target: Self.prediction + residual, prediction: Self.prediction) ?? .nan
  }

  // MARK: Commands

  mutating func perform(_ command: LossesCommand) -> String? {
    switch command {
    case .left: move(-1)
    case .right: move(1)
    case .farLeft: move(-10)
    case .farRight: move(10)
    case .up, .previous: choose(-1)
    case .down, .next: choose(1)
    case .more, .less: HuberSlider.next(delta, up: command == .more).map { delta = $0 }
    case .reset: self = ResidualPage()
    case .show, .nextPage, .page, .turn, .type: break
    }
    return nil
  }

  /// By so many tenths; the marker lands on whole tenths, whatever was typed before.
  private mutating func move(_ tenths: Int) {
    let scaled = residual * 10
    // A hair of tolerance: 0.3 × 10 may be just above or below 3.
    let start = tenths > 0 ? (scaled + 1e-9).rounded(.down) : (scaled - 1e-9).rounded(.up)
    residual = min(Self.reach, max(-Self.reach, (start + Double(tenths)) / 10)) + 0
  }

  private mutating func choose(_ step: Int) {
    let all = ResidualLoss.allCases
    chosen = all[(chosen.rawValue + step + all.count) % all.count]
  }

  func whyNot(_ command: LossesCommand) -> String? {
    let reach = NumberFormat.all.text(Self.reach)
    return switch command {
    case .left, .farLeft: residual <= -Self.reach ? "r = -\(reach) is the left end." : nil
    case .right, .farRight: residual >= Self.reach ? "r = \(reach) is the right end." : nil
    case .more, .less: HuberSlider.whyNot(delta, up: command == .more)
    case .turn: "This page has one row only; the next one has data to choose from."
    case .reset:
      residual == 3 && chosen == .squared && delta == 1 ? "All is as it was at first." : nil
    case .show, .nextPage, .page, .up, .down, .next, .previous, .type: nil
    }
  }

  func name(of command: LossesCommand) -> String? {
    switch command {
    case .left, .right: "residual"
    case .farLeft, .farRight: "far"
    case .up, .down: "loss"
    case .more, .less: "Huber's d"
    case .type: "type r"
    case .reset: "as at first"
    case .show, .nextPage, .page, .next, .previous, .turn: nil
    }
  }

  var footer: [LossesCommand] {
    [.left, .right, .farLeft, .farRight, .up, .down, .more, .less, .type, .reset]
  }

  var question: String { "Residual r, the target minus the prediction" }

  mutating func take(_ text: String) throws(TypedProblem) {
    guard let number = Double(text), abs(number) <= Self.reach else {
      let reach = NumberFormat.all.text(Self.reach)
      throw TypedProblem(allowed: "a number from -\(reach) to \(reach)")
    }
    residual = number + 0
  }
}
