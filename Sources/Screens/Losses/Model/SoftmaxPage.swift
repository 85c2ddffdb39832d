import ScreenKit
import Derivation
import Engine

/// The page about softmax: some logits, one of which is moved, and which class is right.
public struct SoftmaxPage: LossesPage {
  /// Logits worth a look.
  public struct Example: Hashable, Sendable {
    /// What is said of it.
    let remark: String
    let logits: [Double]
    /// The class that is right, from 1.
    let target: Int
  }

  /// The logits, from two to five.
  public private(set) var logits: [Double]
  /// The logit that is moved, from 1.
  public private(set) var chosen = 1
  /// The class that is right, from 1.
  public private(set) var target: Int
  private var example = 0

  init() { (logits, target) = (Self.examples[0].logits, Self.examples[0].target) }

  /// How far a logit may be moved.
  public static let limit = 1000.0
  /// How many logits there may be.
  public static let counts = 2...5
  /// What logits start at that are added.
  private static let added = [2.0, 1, 0.1, -1, 0.5]

  /// The first is what the page starts with.
  static let examples = [
    Example(remark: "Three logits.", logits: Array(added.prefix(3)), target: 1),
    Example(
      remark: "Equal logits share evenly: 1/3 for each of three.", logits: [1, 1, 1], target: 1),
    Example(
      remark: "Shares of .2, .3 and .5, from their logarithms: the example of CS231n.",
      logits: [0.2, 0.3, 0.5].map(Elementary.ln), target: 3),
    Example(
      remark: "Logits whose exponentials would overflow, and still right.",
      logits: [123, 456, 789], target: 3),
    Example(
      remark: "So far apart that the right class has share 0: the long way breaks.",
      logits: [-100, 300, 800], target: 1),
  ]

  private var z: Double {
    get { logits[chosen - 1] }
    set { logits[chosen - 1] = min(Self.limit, max(-Self.limit, newValue)) }
  }

  /// Moves the chosen logit by tenths, to a whole one.
  private mutating func move(_ count: Double) {
    // A hair of tolerance: 0.3 × 10 is just above 3.
    let tenths = z * 10
    let whole = count > 0 ? (tenths + 1e-9).rounded(.down) : (tenths - 1e-9).rounded(.up)
    z = (whole + count) / 10
  }

  private mutating func show(_ place: Int) -> String {
    example = place
    let shown = Self.examples[place]
    (logits, target) = (shown.logits, shown.target)
    chosen = min(chosen, logits.count)
    return shown.remark
  }

  // MARK: Commands

  mutating func perform(_ command: LossesCommand) -> String? {
    let count = Self.examples.count
    switch command {
    case .left: move(-1)
    case .right: move(1)
    case .farLeft: move(-10)
    case .farRight: move(10)
    case .up: chosen = max(1, chosen - 1)
    case .down: chosen = min(logits.count, chosen + 1)
    case .more: if logits.count < Self.counts.upperBound { logits.append(Self.added[logits.count]) }
    case .less: removeLast()
    case .next: return show((example + 1) % count)
    case .previous: return show((example + count - 1) % count)
    case .turn: target = target % logits.count + 1
    case .reset:
      chosen = 1
      _ = show(0)
    case .show, .nextPage, .page, .type: break
    }
    return nil
  }

  private mutating func removeLast() {
    guard logits.count > Self.counts.lowerBound else { return }
    logits.removeLast()
    chosen = min(chosen, logits.count)
    target = min(target, logits.count)
  }

  func whyNot(_ command: LossesCommand) -> String? {
    switch command {
    case .left, .farLeft: z <= -Self.limit ? "Logits end at -1000 here." : nil
    case .right, .farRight: z >= Self.limit ? "Logits end at 1000 here." : nil
    case .up: chosen == 1 ? "This is the first logit." : nil
    case .down: chosen == logits.count ? "This is the last logit." : nil
    case .more: logits.count == Self.counts.upperBound ? "Five logits are the most here." : nil
    case .less: logits.count == Self.counts.lowerBound ? "Two logits are the least." : nil
    case .reset: isAsAtFirst ? "All is as it was at first." : nil
    case .show, .nextPage, .page, .next, .previous, .turn, .type: nil
    }
  }

  private var isAsAtFirst: Bool {
    logits == Self.examples[0].logits && target == Self.examples[0].target && chosen == 1
  }

  func name(of command: LossesCommand) -> String? {
    switch command {
    case .left, .right: "move z"
    case .farLeft, .farRight: "far"
    case .up, .down: "logit"
    case .turn: "target"
    case .more, .less: "how many"
    case .next: "examples"
    case .type: "type z"
    case .reset: "as at first"
    case .show, .nextPage, .page, .previous: nil
    }
  }

  var footer: [LossesCommand] {
    [.left, .right, .up, .down, .turn, .next, .more, .less, .farLeft, .farRight, .type, .reset]
  }

  mutating func take(_ text: String) throws(TypedProblem) {
    guard let logit = Double(text.filter { $0 != " " }), abs(logit) <= Self.limit else {
      throw TypedProblem(allowed: "a number from -1000 to 1000")
    }
    z = logit
  }

  var question: String {
    "logit \(chosen) is \(NumberFormat.all.text(z)); set it to (-1000 to 1000)"
  }
}
