import Derivation
import Engine

/// Says in words where a step stands.
struct StepText {
  private let names: Names

  /// Words for the steps of a network.
  init(_ names: Names) {
    self.names = names
  }

  /// A step by itself: `weighted-sum of h1, layer 1, sample 1, forward`.
  func place(_ step: StepAddress) -> String {
    var parts = [kind(step)]
    if let layer = step.layer { parts.append("layer \(layer)") }
    if let sample = step.sample { parts.append("sample \(sample)") }
    return (parts + [step.phase.rawValue]).joined(separator: ", ")
  }

  /// What the steps around a step have in common: `backward, sample 1 (row 1), layer 2`.
  func heading(_ step: StepAddress, rows: [Int]) -> String {
    var parts = [step.phase.rawValue]
    if let sample = step.sample { parts.append("sample \(sample) (row \(rows[sample - 1] + 1))") }
    if step.kind == .batchMean { parts.append("means over the batch") }
    if step.kind == .cost { parts.append("mean over the batch") }
    if let layer = step.layer, step.phase != .loss { parts.append("layer \(layer)") }
    return parts.joined(separator: ", ")
  }

  private func kind(_ step: StepAddress) -> String {
    guard let layer = step.layer, let unit = step.unit else { return step.kind.rawValue }
    return "\(step.kind.rawValue) of \(names.unitName(layer: layer, unit: unit))"
  }
}
