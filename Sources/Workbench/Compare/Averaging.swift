import Comparison
import Derivation
import Engine

extension CompareModel {
  /// Does what a command means on the page of the average; nil where it means nothing there.
  mutating func performOnAverage(
    _ command: Command, _ context: CompareContext
  ) -> [CompareEffect]? {
    guard page == .average else { return nil }
    switch command {
    case .forward: average.move(by: 1)
    case .back: average.move(by: -1)
    case .compare(.tenOn): average.move(by: 10)
    case .compare(.tenBack): average.move(by: -10)
    case .compare(.toStart): average.t = 1
    case .compare(.toEnd): average.t = AveragePage.count
    case .compare(.longerMemory): average.step(up: true)
    case .compare(.shorterMemory): average.step(up: false)
    case .faster: average.stepFinely(up: true)
    case .slower: average.stepFinely(up: false)
    case .compare(.change): return [.ask(betaPrompt(context))]
    case .compare(.averages): return selectAverages()
    case .compare(.seed): return newSeries()
    default: return nil
    }
    return []
  }

  /// Why a command does nothing on the page of the average; nil if it does something, or is none of
  /// the page's own matters.
  func whyNotOnAverage(_ command: Command, _ context: CompareContext) -> String? {
    let beta = Self.betaName(context)
    switch command {
    case .back, .compare(.toStart), .compare(.tenBack):
      return average.t == 1 ? "This is the first number of the series." : nil
    case .forward, .compare(.toEnd), .compare(.tenOn):
      return average.t == AveragePage.count ? "This is the last number of the series." : nil
    case .faster, .compare(.longerMemory):
      return average.beta >= 1 ? "\(beta) is 1, the largest there is." : nil
    case .slower, .compare(.shorterMemory):
      return average.beta <= 0 ? "\(beta) is 0, the least there is." : nil
    case .play, .playBackward, .compare(.goTo), .compare(.nextWeight), .compare(.previousWeight),
      .compare(.openContender), .compare(.nextPanel), .compare(.previousPanel), .compare(.zoom),
      .compare(.pace), .compare(.answers), .compare(.measure), .compare(.logarithmic),
      .compare(.moveStart), .compare(.add), .compare(.remove), .compare(.goal),
      .compare(.landscape):
      return "Nobody races on this page; \(context.key(.page(.panels))) goes to the contenders."
    default: return nil
    }
  }

  /// Whether the page of the average has a meaning of its own for a command.
  static func isOfAverage(_ command: Command) -> Bool {
    switch command {
    case .forward, .back, .faster, .slower: return true
    case .compare(let command):
      return [
        .tenOn, .tenBack, .toStart, .toEnd, .longerMemory, .shorterMemory, .change, .averages,
        .seed,
      ].contains(command)
    default: return false
    }
  }

  private static func betaName(_ context: CompareContext) -> String {
    context.isASCII ? "beta" : "β"
  }

  private func betaPrompt(_ context: CompareContext) -> Prompt {
    Prompt(
      .comparison(.beta),
      "\(Self.betaName(context)) is \(NumberFormat.all.text(average.beta)); set it to (0 to 1)")
  }

  /// Takes what was typed for β.
  mutating func takeBeta(_ prompt: Prompt) -> [CompareEffect] {
    let text = prompt.field.text.filter { $0 != " " }
    guard let beta = Double(text), (0...1).contains(beta) else {
      return [.refuse(prompt, "allowed: a number from 0 to 1")]
    }
    average.beta = beta
    return [.closeOverlay]
  }

  private mutating func selectAverages() -> [CompareEffect] {
    average.selectNext()
    let text =
      switch average.selection {
      case .all: "All three averages."
      case .firstNumber: "Only the one that starts with the first number."
      case .zero: "Only the one that starts with 0: too small at first."
      case .zeroCorrected: "Only the one that starts with 0 and is corrected, as in Adam."
      }
    return [.said(text)]
  }

  private mutating func newSeries() -> [CompareEffect] {
    average.seed = average.seed &+ 1
    return [.said("Another series, from seed \(average.seed).")]
  }
}
