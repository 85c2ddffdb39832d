import App
import Drawing
import Engine
import Ncurses

/// How long it takes from a key to its painted frame.
struct FrameBenchmark {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]
  private static let visits = 40
  /// How often all keys are pressed.
  ///
  /// Of each press the best time counts: the same keys do the same work, so what is more is what
  /// else the machine did meanwhile.
  private static let repetitions = 3

  /// The networks to look at.
  private let workloads: [Workload]

  /// A benchmark of the networks that are named, such as 64-64-10; of all if none is.
  init(_ names: [String]) {
    let named = Workload.framed.filter { names.contains($0.name) }
    workloads = named.isEmpty ? Workload.framed : named
  }

  /// Prints the times of every network, at both sizes, without a terminal.
  func print() {
    for workload in workloads {
      report(
        workload,
        FrameBenchmark.sizes.map { size in
          var terminal = CellTerminal(size)
          return ("\(size.columns)x\(size.rows)", times(workload, on: &terminal))
        })
    }
  }

  /// Prints the times at the terminal that the process runs in, ncurses and its output included.
  func printAtTerminal() throws(TerminalError) {
    var results: [(Workload, String, [FrameWalk.Times])] = []
    do {
      var terminal = try NcursesTerminal()
      let size = "\(terminal.size.columns)x\(terminal.size.rows)"
      for workload in workloads {
        results.append((workload, size, times(workload, on: &terminal)))
      }
    }
    for (workload, size, times) in results { report(workload, [(size, times)]) }
  }

  private func times<Screen: Terminal & ~Copyable>(
    _ workload: Workload, on terminal: inout Screen
  ) -> [FrameWalk.Times] {
    var best: [FrameWalk.Times] = []
    for _ in 0..<FrameBenchmark.repetitions {
      var walk = FrameWalk(workload.setup, visits: FrameBenchmark.visits)
      walk.run(on: &terminal)
      if best.isEmpty { best = walk.times }
      for place in best.indices { best[place].keepBest(walk.times[place]) }
    }
    return best
  }

  private func report(_ workload: Workload, _ columns: [(size: String, times: [FrameWalk.Times])]) {
    Swift.print("\n" + workload.summary)
    let heading = columns.map { column in
      column.size.padded(before: 9)
        + ["p50", "p99", "max ms"].map { $0.padded(before: 9) }.joined()
    }
    Swift.print("".padded(22) + heading.joined())
    for (place, first) in (columns.first?.times ?? []).enumerated() {
      let numbers = columns.map { column in
        let times = column.times[place]
        return String(times.milliseconds.count).padded(before: 9)
          + [0.5, 0.99, 1].map { times.quantile($0).decimals(2).padded(before: 9) }.joined()
      }
      Swift.print(first.name.padded(22) + numbers.joined())
    }
  }
}
