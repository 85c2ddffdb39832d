import Engine
import Session

/// How long it takes to go back from a late iteration, and to jump to any, in how much memory.
struct TimelineBenchmark {
  private let last = 1_000_000

  /// Goes to iteration 1,000,000 of a small network, then back and anywhere, and prints the times.
  func print() {
    let timeline = Timeline(Workload.all[0].setup)
    let clock = ContinuousClock()
    let there = clock.measure { _ = timeline.steps(of: last) }
    Swift.print("2-2-1 sigmoid, XOR, full batch: iteration \(last) after \(milliseconds(there)) ms")
    Swift.print("what                          p50 ms   p99 ms   max ms")
    report("back, one iteration a press ", (1...2_000).map { last - $0 }, timeline)
    report("forward again               ", (1...2_000).map { last - 2_000 + $0 }, timeline)
    var generator = SplitMix64(seed: 11)
    report(
      "jump anywhere               ", (0..<2_000).map { _ in 1 + generator.below(last) }, timeline)
    report(
      "jump anywhere, then back one",
      (0..<1_000).flatMap { _ in
        let target = 2 + generator.below(last - 1)
        return [target, target - 1]
      }, timeline)
    let resident = ResidentMemory.byteCount.map { "\($0 >> 20) MB" } ?? "unknown"
    let snapshots = "\(timeline.snapshotByteCount >> 10) KB"
    Swift.print("snapshots \(snapshots), resident memory \(resident)")
  }

  private func report(_ name: String, _ targets: [Int], _ timeline: Timeline) {
    let clock = ContinuousClock()
    let times = targets.map { target in
      milliseconds(clock.measure { _ = timeline.steps(of: target) })
    }.sorted()
    let p50 = times[times.count / 2]
    let p99 = times[times.count * 99 / 100]
    Swift.print("\(name)  \(text(p50))  \(text(p99))  \(text(times[times.count - 1]))")
  }

  private func milliseconds(_ time: Duration) -> Double {
    Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15
  }

  private func text(_ milliseconds: Double) -> String {
    let shown = "\((milliseconds * 1e3).rounded() / 1e3)"
    return String(repeating: " ", count: max(0, 7 - shown.count)) + shown
  }
}
