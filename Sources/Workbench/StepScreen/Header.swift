import Derivation
import Engine

/// Where one stands: the top two rows.
public struct Header: Hashable, Sendable {
  /// The experiment.
  public let title: String
  /// Epoch, iteration, sample and step, from the coarsest.
  public let position: [String]
  /// The four phases, with how much of each is done, 0 to 1.
  public let phases: [PhaseProgress]
}

/// How much of a phase is done.
public struct PhaseProgress: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The steps it has; 0 where everything is frozen.
  public let steps: Int
  /// The part that is done, this step included: 0 to 1.
  public let done: Double
  /// Whether one stands in it.
  public let isCurrent: Bool
}

extension StepContext {
  var header: Header {
    let record = steps.record
    var position = ["epoch \(record.epoch)", "iteration \(record.iteration)"]
    if let sample = address.sample {
      position.append("sample \(sample) of \(steps.plan.sampleCount)")
    } else {
      position.append("all \(steps.plan.sampleCount) samples")
    }
    position.append("step \(moment.index + 1)/\(steps.count)")
    return Header(title: state.title, position: position, phases: Phase.allCases.map(progress))
  }

  private func progress(_ phase: Phase) -> PhaseProgress {
    let range = steps.plan.range(of: phase)
    let done = min(range.count, max(0, moment.index + 1 - range.lowerBound))
    return PhaseProgress(
      name: phase.rawValue, steps: range.count,
      done: range.isEmpty ? 0 : Double(done) / Double(range.count),
      isCurrent: phase == address.phase)
  }
}
