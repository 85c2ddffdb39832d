import Comparison
import Derivation
import Engine
import ScreenKit

extension CompareModel {
  /// Does what a command about time means on the page of the average, where nothing runs by itself.
  mutating func performOnAverage(_ command: TimeCommand) {
    switch command {
    case .forward: average.move(by: 1)
    case .back: average.move(by: -1)
    case .faster: average.stepFinely(up: true)
    case .slower: average.stepFinely(up: false)
    case .play, .playBackward: break
    }
  }

  /// Does what a command means on the page of the average; nil where it means nothing of its own.
  mutating func performOnAverage(
    _ command: CompareCommand, _ context: CompareContext
  ) -> [CompareEffect]? {
    guard page == .average, Self.isOfAverage(command) else { return nil }
    if command == .change { return [.ask(betaPrompt(context))] }
    if command == .averages { return selectAverages() }
    if command == .seed { return newSeries() }
    if command == .tenOn { average.move(by: 10) }
    if command == .tenBack { average.move(by: -10) }
    if command == .toStart { average.t = 1 }
    if command == .toEnd { average.t = AveragePage.count }
    if command == .longerMemory { average.step(up: true) }
    if command == .shorterMemory { average.step(up: false) }
    return []
  }

  /// Why a command about time does nothing on the page of the average; nil if it does something.
  func whyNotOnAverage(_ command: TimeCommand, _ context: CompareContext) -> String? {
    switch command {
    case .back: whyNotBack
    case .forward: whyNotForward
    case .faster: whyNotLonger(context)
    case .slower: whyNotShorter(context)
    case .play, .playBackward: nobodyRaces(context)
    }
  }

  /// Why a command does nothing on the page of the average; nil if it does something, or is none of
  /// the page's own matters.
  func whyNotOnAverage(_ command: CompareCommand, _ context: CompareContext) -> String? {
    switch command {
    case .toStart, .tenBack: whyNotBack
    case .toEnd, .tenOn: whyNotForward
    case .longerMemory: whyNotLonger(context)
    case .shorterMemory: whyNotShorter(context)
    case .goTo, .nextWeight, .previousWeight, .openContender, .nextPanel, .previousPanel, .zoom,
      .pace, .answers, .measure, .logarithmic, .moveStart, .add, .remove, .goal, .landscape:
      nobodyRaces(context)
    case .compareHere, .show, .earlier, .by, .nextPage, .page, .sweep, .change, .twin, .varies,
      .seed, .averages, .settings, .firstDifference, .sweepOne, .takeRate, .takeRates, .moreSeeds,
      .fewerSeeds:
      nil
    }
  }

  private var whyNotBack: String? {
    average.t == 1 ? "This is the first number of the series." : nil
  }

  private var whyNotForward: String? {
    average.t == AveragePage.count ? "This is the last number of the series." : nil
  }

  private func whyNotLonger(_ context: CompareContext) -> String? {
    average.beta >= 1 ? "\(Self.betaName(context)) is 1, the largest there is." : nil
  }

  private func whyNotShorter(_ context: CompareContext) -> String? {
    average.beta <= 0 ? "\(Self.betaName(context)) is 0, the least there is." : nil
  }

  private func nobodyRaces(_ context: CompareContext) -> String {
    "Nobody races on this page; \(context.key(.page(.panels))) goes to the contenders."
  }

  /// Whether the page of the average has a meaning of its own for a command.
  static func isOfAverage(_ command: CompareCommand) -> Bool {
    let own: [CompareCommand] = [
      .tenOn, .tenBack, .toStart, .toEnd, .longerMemory, .shorterMemory, .change, .averages, .seed,
    ]
    return own.contains(command)
  }

  private static func betaName(_ context: CompareContext) -> String {
    context.isASCII ? "beta" : "β"
  }

  private func betaPrompt(_ context: CompareContext) -> Prompt {
    Prompt(
      ComparePurpose.setting(.beta),
      "\(Self.betaName(context)) is \(NumberFormat.all.text(average.beta)); set it to (0 to 1)")
  }

  /// Takes what was typed for β.
  mutating func takeBeta(_ prompt: Prompt) -> [CompareEffect] {
    let text = prompt.field.text.filter { $0 != " " }
    guard let beta = Double(text), (0...1).contains(beta) else {
      return [.refuse(prompt, "allowed: a number from 0 to 1")]
    }
    average.beta = beta
    return []
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
