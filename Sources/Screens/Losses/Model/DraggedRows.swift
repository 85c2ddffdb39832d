import Engine
import Experiments

/// Rows whose targets are dragged, and what each loss makes of them: trained where the rows are at
/// their own places, and where they are now.
struct DraggedRows: Sendable {
  /// The losses that are compared.
  static let losses: [ResidualLoss] = [.halfSquared, .absolute, .huber]

  /// The rows at their own places.
  let own: Dataset
  /// The targets now.
  private(set) var targets: [Double]
  /// The row that is dragged, from 0.
  private(set) var chosen: Int
  /// What the losses make of the rows at their own places.
  private(set) var home: [LineFit]
  /// What they make of the rows now; where nothing is dragged that is the same.
  private var away: [LineFit]?

  init(_ data: Dataset, chosen: Int, delta: Double) {
    own = data
    targets = data.targets
    self.chosen = chosen
    home = Self.losses.map { LineFit($0.loss(delta: delta), data) }
  }

  /// What the losses make of the rows now.
  var now: [LineFit] { away ?? home }

  /// Whether any row is not at its own place.
  var isDragged: Bool { targets != own.targets }

  /// Whether there is more to train.
  var isRunning: Bool { (home + now).contains(where: \.isRunning) }

  /// How far the chosen row is from its own place.
  var moved: Double { targets[chosen] - own.targets[chosen] }

  mutating func choose(_ step: Int) {
    chosen = (chosen + step + own.rowCount) % own.rowCount
  }

  /// Puts the chosen row's target somewhere, and lets the losses train again from where they are.
  mutating func drag(to target: Double) {
    targets[chosen] = target
    restart()
  }

  /// Puts all rows at their own places.
  mutating func reset() {
    targets = own.targets
    away = nil
  }

  private mutating func restart() {
    guard isDragged else {
      away = nil
      return
    }
    let data = Dataset(
      inputCount: own.inputCount, targetCount: 1, inputs: own.inputs, targets: targets)
    var fits = now
    for place in fits.indices { fits[place].restart(data: data) }
    away = fits
  }

  /// Another d for Huber's loss.
  mutating func setDelta(_ delta: Double) {
    let loss = Loss.huber(delta: delta)
    for (place, kind) in Self.losses.enumerated() where kind == .huber {
      home[place].restart(loss: loss)
      away?[place].restart(loss: loss)
    }
  }

  /// Trains a piece of all that is not done.
  mutating func advance() {
    for place in home.indices { home[place].advance() }
    guard var fits = away else { return }
    for place in fits.indices { fits[place].advance() }
    away = fits
  }
}
