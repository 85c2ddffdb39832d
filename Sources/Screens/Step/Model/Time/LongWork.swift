import ScreenKit
import Derivation
import Session

/// Something that trains for longer than a frame, in pieces, while every key still answers.
public enum LongWork {
  /// A search for the iteration in which a condition holds.
  case search(Search)
  /// A jump to an iteration that is far away.
  case jump(Move, toward: Int)

  /// Multiply–adds of a piece: a few milliseconds.
  static let piece = 4_000_000
  /// What is done at once, because it takes no longer than one sees.
  static let atOnce = 16_000_000
}

extension Scene<StepModel> {
  /// Moves at once, or in pieces where that would take long; or says why not.
  mutating func perform(_ move: Move) {
    let destination = run.destination(of: move)
    guard mayGo(to: destination) else { return }
    if let target = destination?.iteration, target != run.moment.iteration,
      !run.timeline.advance(toward: target, work: LongWork.atOnce)
    {
      work = .jump(move, toward: target)
      sayProgress()
      return
    }
    finish(move)
  }

  private mutating func finish(_ move: Move) {
    if run.perform(move) {
      sayIfDiverged()
    } else {
      notice = Notice(whyNot(move), .warning)
    }
  }

  /// A piece of the work.
  mutating func advanceWork() {
    switch work {
    case nil: return
    case .jump(let move, let target):
      if run.timeline.advance(toward: target, work: LongWork.piece) {
        work = nil
        notice = nil
        finish(move)
      } else {
        sayProgress()
      }
    case .search(var search):
      let result = run.advance(&search, work: LongWork.piece)
      work = .search(search)
      take(result, of: search)
    }
  }

  private mutating func take(_ result: SearchResult, of search: Search) {
    let condition = search.condition.text
    switch result {
    case .running:
      sayProgress()
      return
    case .found(let moment):
      run.goTo(moment)
      notice = Notice(
        "\(condition) holds in iteration \(moment.iteration); \(key(.runUntil)) Enter runs on.",
        .done)
    case .limit:
      run.goTo(run.timeline.plan.end(search.last))
      notice = Notice(
        "\(condition) holds in no iteration from \(search.first) to \(search.last).", .warning)
    case .diverged(let moment):
      run.goTo(moment)
      notice = Notice(
        "Before \(condition) holds the run diverges: this is the first step that is not finite.",
        .warning)
    case .problem(let error): notice = Notice("\(error)", .warning)
    }
    work = nil
  }

  /// Breaks the work off where it is; returns whether there was any.
  @discardableResult
  mutating func stopWork() -> Bool {
    guard let stopped = work else { return false }
    work = nil
    switch stopped {
    case .jump(_, let target):
      // A jump that only replays what was trained has nowhere to stop between.
      let reached = run.timeline.iterationCount
      if reached < target { run.perform(.iteration(max(1, reached))) }
    case .search(let search): run.goTo(run.timeline.plan.end(max(1, search.next - 1)))
    }
    notice = Notice(
      "Stopped in iteration \(run.moment.iteration); \(key(.returnFromJump)) goes back.", .done)
    return true
  }

  private mutating func sayProgress() {
    let stop = key(.close)
    switch work {
    case nil: return
    case .jump(_, let target):
      let reached = run.timeline.iterationCount
      guard reached < target else {
        notice = Notice("Replaying up to iteration \(target). \(stop) stops.", .hint)
        return
      }
      let percent = min(99, 100 * reached / max(1, target))
      notice = Notice(
        "Training: iteration \(reached) of \(target), \(percent) %.\(costNow) \(stop) stops.",
        .hint)
    case .search(let search):
      notice = Notice(
        "Until \(search.condition.text): iteration \(max(1, search.next - 1)).\(costNow)"
          + " \(stop) stops.", .hint)
    }
  }

  private var costNow: String {
    guard let latest = run.timeline.curve.latest else { return "" }
    return " Cost \(NumberFormat.short.text(latest.cost))."
  }
}
