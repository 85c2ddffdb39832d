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
    let samples = steps.plan.sampleCount
    if samples == 1 || address.sample != nil {
      position.append("sample \(padded(sample, like: samples)) of \(samples)")
    } else {
      let width = "sample \(samples) of \(samples)".count
      let text = "all \(samples) samples"
      position.append(String(repeating: " ", count: max(0, width - text.count)) + text)
    }
    position.append("step \(padded(moment.index + 1, like: steps.count))/\(steps.count)")
    return Header(
      title: scene.title + titleSign, position: position,
      phases: Phase.allCases.map(progress))
  }

  /// What tells the run from the experiment of its name.
  private var titleSign: String {
    if scene.run.isEditedHere { return " (changed)" }
    if case .kept = scene.model.open.source { return " (kept)" }
    return ""
  }

  /// A number with the width of a larger one, so that nothing moves while it counts up.
  func padded(_ number: Int, like largest: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, String(largest).count - text.count)) + text
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
