import Derivation
import Engine
import Session

extension State {
  private var average: AveragePage? {
    guard let race = comparison, race.page == .average else { return nil }
    return race.average
  }

  /// Does what a command means on the page of the average; returns whether it means anything there.
  mutating func performOnAverage(_ command: Command) -> Bool {
    guard average != nil else { return false }
    switch command {
    case .forward: comparison?.average.move(by: 1)
    case .back: comparison?.average.move(by: -1)
    case .compare(.tenOn): comparison?.average.move(by: 10)
    case .compare(.tenBack): comparison?.average.move(by: -10)
    case .compare(.toStart): comparison?.average.t = 1
    case .compare(.toEnd): comparison?.average.t = AveragePage.count
    case .compare(.longerMemory): comparison?.average.step(up: true)
    case .compare(.shorterMemory): comparison?.average.step(up: false)
    case .faster: comparison?.average.stepFinely(up: true)
    case .slower: comparison?.average.stepFinely(up: false)
    case .compare(.change): askForBeta()
    case .compare(.averages): selectAverages()
    case .compare(.seed): newSeries()
    default: return false
    }
    return true
  }

  /// Why a command does nothing on the page of the average; nil if it does something, or is none of
  /// the page's own matters.
  func whyNotOnAverage(_ command: Command) -> String? {
    guard let average else { return nil }
    switch command {
    case .back, .compare(.toStart), .compare(.tenBack):
      return average.t == 1 ? "This is the first number of the series." : nil
    case .forward, .compare(.toEnd), .compare(.tenOn):
      return average.t == AveragePage.count ? "This is the last number of the series." : nil
    case .faster, .compare(.longerMemory):
      return average.beta >= 1 ? "\(betaName) is 1, the largest there is." : nil
    case .slower, .compare(.shorterMemory):
      return average.beta <= 0 ? "\(betaName) is 0, the least there is." : nil
    case .play, .playBackward, .compare(.goTo), .compare(.nextWeight), .compare(.previousWeight),
      .compare(.openContender), .compare(.nextPanel), .compare(.previousPanel), .compare(.zoom),
      .compare(.pace), .compare(.answers), .compare(.measure), .compare(.logarithmic),
      .compare(.moveStart), .compare(.add), .compare(.remove), .compare(.goal),
      .compare(.ground):
      return "Nobody races on this page; \(key(.compare(.page(.panels)))) goes to the contenders."
    default: return nil
    }
  }

  /// Whether the page of the average has a meaning of its own for a command.
  func isOfAverage(_ command: Command) -> Bool {
    guard average != nil else { return false }
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

  private var betaName: String { display.glyphs == .ascii ? "beta" : "β" }

  private mutating func askForBeta() {
    guard let average else { return }
    ask(
      Prompt(
        .race(.beta),
        "\(betaName) is \(NumberFormat.all.text(average.beta)); set it to (0 to 1)"))
  }

  /// Takes what was typed for β.
  mutating func takeBeta(_ prompt: Prompt) {
    let text = prompt.field.text.filter { $0 != " " }
    guard let beta = Double(text), (0...1).contains(beta) else {
      refuse(prompt, "allowed: a number from 0 to 1")
      return
    }
    comparison?.average.beta = beta
    overlay = .none
  }

  private mutating func selectAverages() {
    comparison?.average.selectNext()
    guard let selection = average?.selection else { return }
    let text =
      switch selection {
      case .all: "All three averages."
      case .firstNumber: "Only the one that starts with the first number."
      case .zero: "Only the one that starts with 0: too small at first."
      case .zeroCorrected: "Only the one that starts with 0 and is corrected, as in Adam."
      }
    notice = Notice(text, .done)
  }

  private mutating func newSeries() {
    guard let seed = average?.seed else { return }
    comparison?.average.seed = seed &+ 1
    notice = Notice("Another series, from seed \(seed &+ 1).", .done)
  }
}
