import Foundation
import Synchronization

/// Watches over work that may take long: shows how far it is, and sees when it is interrupted.
///
/// After a second of work a line on standard error tells how far it is, if that is a terminal. The
/// first Ctrl-C asks the work to stop, a second one ends the program.
final class LongRun {
  private let interruption = Interruption()
  private let showsProgress = StandardError.isTerminal
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var width = 0
  private let interval: Int
  private var count = 0

  /// Watches work in portions of about `size` multiplications; it looks at the clock once in
  /// several million of them.
  init(portion size: Int) {
    start = clock.now
    shown = start
    interval = max(1, 4_000_000 / max(1, size))
  }

  /// Whether the work was interrupted.
  var isInterrupted: Bool { interruption.isRequested }

  /// Called after each portion; `progress` says how far the work is.
  ///
  /// Returns whether to go on.
  func goesOn(_ progress: () -> String) -> Bool {
    count += 1
    if count == interval {
      count = 0
      if showsProgress { show(progress) }
    }
    return !interruption.isRequested
  }

  private func show(_ progress: () -> String) {
    let now = clock.now
    guard now - start > .seconds(1), width == 0 || now - shown > .milliseconds(100) else { return }
    shown = now
    let text = progress()
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    StandardError.write("\r\(text)\(blanks)")
    width = text.count
  }

  /// Takes the line away again.
  func end() {
    if width > 0 { StandardError.write("\r" + String(repeating: " ", count: width) + "\r") }
    width = 0
    interruption.end()
  }
}

/// Whether Ctrl-C was pressed, while it exists.
private final class Interruption {
  private let flag = Flag()
  private let source: any DispatchSourceSignal

  private final class Flag: Sendable {
    let isRaised = Atomic(false)
  }

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    let flag = flag
    source.setEventHandler {
      flag.isRaised.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
  }

  var isRequested: Bool { flag.isRaised.load(ordering: .relaxed) }

  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
