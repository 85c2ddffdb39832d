import ScreenKit
import Derivation

/// The page about cross-entropy: a logit that goes into a sigmoid, and the target.
public struct CrossEntropyPage: LossesPage {
  /// What is explained below the curves.
  public enum Part: Int, Hashable, Sendable, CaseIterable {
    /// The two losses and their derivatives, from the logit on.
    case inFull
    /// ∂L/∂ŷ × σ′ beside ŷ − y.
    case longWay
    /// The outputs and losses whose derivative is ŷ − y.
    case pairs
  }

  /// How far the axis of logits goes, and how far a key moves the logit.
  public enum Reach: Int, Hashable, Sendable, CaseIterable {
    case near, middle, far

    /// The axis goes from minus this to this.
    public var limit: Double {
      switch self {
      case .near: 8
      case .middle: 40
      case .far: LongWayEnd.reach
      }
    }

    /// A logit so many steps from 0: tenths, ones or tens, each exact.
    func logit(_ steps: Double) -> Double {
      switch self {
      case .near: steps / 10
      case .middle: steps
      case .far: steps * 10
      }
    }

    /// How many steps a logit is from 0.
    func steps(_ logit: Double) -> Double {
      switch self {
      case .near: logit * 10
      case .middle: logit
      case .far: logit / 10
      }
    }
  }

  /// The logit.
  public private(set) var z = -8.0
  /// The target, 0 or 1.
  public private(set) var y = 1.0
  /// How far the axis goes.
  public private(set) var reach = Reach.near
  /// What is explained.
  public private(set) var part = Part.inFull

  init() {}

  /// The logits worth a look, from the left to the right: the ends of the long way, far out, 0.
  public var places: [Double] {
    (LongWayEnd.ends(y: y).map(\.z) + [-8, 0, 8]).sorted()
  }

  /// Moves the logit by so many steps, to a whole one, but not beyond the axis.
  private mutating func move(_ count: Double) {
    let steps = reach.steps(z)
    // A hair of tolerance: 0.3 × 10 is just above 3.
    let whole = count > 0 ? (steps + 1e-9).rounded(.down) : (steps - 1e-9).rounded(.up)
    z = min(reach.limit, max(-reach.limit, reach.logit(whole + count)))
  }

  /// Goes to a logit, with an axis that holds it.
  private mutating func go(to logit: Double) {
    z = logit
    while let wider = Reach(rawValue: reach.rawValue + 1), abs(z) > reach.limit { reach = wider }
  }

  // MARK: Commands

  mutating func perform(_ command: LossesCommand) -> String? {
    switch command {
    case .left: move(-1)
    case .right: move(1)
    case .farLeft: move(-10)
    case .farRight: move(10)
    case .up: part = Part(rawValue: part.rawValue - 1) ?? part
    case .down: part = Part(rawValue: part.rawValue + 1) ?? part
    case .more, .less: return changeReach(by: command == .more ? 1 : -1)
    case .next: return jump(to: places.first { $0 > z } ?? places[0])
    case .previous: return jump(to: places.last { $0 < z } ?? places[places.count - 1])
    case .turn: y = 1 - y
    case .reset: (z, reach) = (0, .near)
    case .show, .nextPage, .page, .type: break
    }
    return nil
  }

  private mutating func changeReach(by count: Int) -> String? {
    reach = Reach(rawValue: reach.rawValue + count) ?? reach
    guard abs(z) > reach.limit else { return nil }
    z = z < 0 ? -reach.limit : reach.limit
    return "The axis ends here: z is now \(NumberFormat.all.text(z))."
  }

  /// Where the long way ends, it is what one wants to see.
  private mutating func jump(to place: Double) -> String? {
    go(to: place)
    guard LongWayEnd.ends(y: y).contains(where: { $0.z == place }) else { return nil }
    part = .longWay
    return "From here on outward the long way is no number."
  }

  func whyNot(_ command: LossesCommand) -> String? {
    switch command {
    case .left, .farLeft: z <= -reach.limit ? whyNotFarther : nil
    case .right, .farRight: z >= reach.limit ? whyNotFarther : nil
    case .more: reach == .far ? "The axis goes as far as it can." : nil
    case .less: reach == .near ? "This is the axis closest to 0." : nil
    case .up: part == .inFull ? "This is the first explanation." : nil
    case .down: part == .pairs ? "This is the last explanation." : nil
    case .reset: z == 0 && reach == .near ? "z is 0 already." : nil
    case .show, .nextPage, .page, .next, .previous, .turn, .type: nil
    }
  }

  private var whyNotFarther: String {
    "The axis ends at \(NumberFormat.all.text(z))"
      + (reach == .far ? "." : "; + makes it longer.")
  }

  func name(of command: LossesCommand) -> String? {
    switch command {
    case .left, .right: "z"
    case .farLeft, .farRight: "far"
    case .turn: "y 0 or 1"
    case .up, .down: "explain"
    case .next: "next place"
    case .more, .less: "axis"
    case .type: "type z"
    case .reset: "z = 0"
    case .show, .nextPage, .page, .previous: nil
    }
  }

  var footer: [LossesCommand] {
    [.left, .right, .farLeft, .farRight, .turn, .up, .down, .next, .more, .less, .type, .reset]
  }

  mutating func take(_ text: String) throws(TypedProblem) {
    let limit = Reach.far.limit
    guard let logit = Double(text.filter { $0 != " " }), (-limit...limit).contains(logit) else {
      throw TypedProblem(allowed: "a number from -800 to 800")
    }
    go(to: logit)
  }

  var question: String { "z is \(NumberFormat.all.text(z)); set it to (-800 to 800)" }
}
