/// How long the iterations of a contender took, in bounded memory.
///
/// Between two measurements all iterations are taken to be equally long.
///
/// It is processor time of the thread that trains, measuring left out, and comes from outside
/// (`TrainingClock`): no library looks at a clock for it.
struct TrainingTime {
  private struct Mark {
    let iteration: Int
    let nanoseconds: Int
  }

  private var marks = [Mark(iteration: 0, nanoseconds: 0)]
  private static let capacity = 2048

  /// The time of all iterations so far.
  var total: Int { marks[marks.count - 1].nanoseconds }

  /// Adds the time that it took to get to an iteration.
  mutating func add(_ nanoseconds: Int, to iteration: Int) {
    guard iteration > marks[marks.count - 1].iteration else { return }
    if marks.count == Self.capacity {
      marks = marks.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    }
    marks.append(Mark(iteration: iteration, nanoseconds: total + max(1, nanoseconds)))
  }

  /// How many iterations were done in a time.
  func iteration(within nanoseconds: Int) -> Int {
    guard let next = marks.firstIndex(where: { $0.nanoseconds > nanoseconds }) else {
      return marks[marks.count - 1].iteration
    }
    guard next > 0 else { return 0 }
    let (low, high) = (marks[next - 1], marks[next])
    let share =
      Double(nanoseconds - low.nanoseconds) / Double(high.nanoseconds - low.nanoseconds)
    return low.iteration + Int(share * Double(high.iteration - low.iteration))
  }

  /// How long the iterations up to one took.
  func nanoseconds(upTo iteration: Int) -> Int {
    guard let next = marks.firstIndex(where: { $0.iteration >= iteration }) else { return total }
    guard next > 0, marks[next].iteration > iteration else { return marks[next].nanoseconds }
    let (low, high) = (marks[next - 1], marks[next])
    let share = Double(iteration - low.iteration) / Double(high.iteration - low.iteration)
    return low.nanoseconds + Int(share * Double(high.nanoseconds - low.nanoseconds))
  }
}
