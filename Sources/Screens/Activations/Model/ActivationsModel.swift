import Engine

/// What is shown of activations: one of them, a place z, and the parameters that one can set.
public struct ActivationsModel: Hashable, Sendable {
  /// A page of the screen.
  public enum Page: Int, Hashable, Sendable, CaseIterable {
    /// One activation, large.
    case function
    /// All of them at the same z.
    case sideBySide
    /// The z of the network that is open.
    case atWork
  }

  /// A number that one can type.
  public enum Number: Hashable, Sendable {
    /// The marker's z.
    case place
    /// The parameter of the activation.
    case parameter
  }

  /// Which page is shown.
  public internal(set) var page = Page.function
  /// Which activation is shown, as its place in `Activation.all`.
  public private(set) var chosen = 2
  /// The marker.
  public private(set) var z = 1.5
  /// Which layer of the open network is looked at, from 0; too large stands for the last.
  public internal(set) var layer = 0
  /// The parameters that were set, such as ELU's α.
  private var parameters: [SettingName: Double] = [:]

  /// The farthest that the marker goes from 0.
  public static let farthest = 1000.0
  /// How far the axis reaches to both sides, unless the marker is beyond.
  public static let reach = 6.0

  /// Sigmoid at z = 1.5.
  public init() {}

  // MARK: The activation

  /// The activation that is shown, with its parameter.
  public var activation: Activation { activation(at: chosen) }

  /// An activation by its place in `Activation.all`, with its parameter.
  public func activation(at place: Int) -> Activation {
    let standard = Activation.all[place]
    guard let name = standard.parameter?.name, let value = parameters[name] else { return standard }
    return standard.setting(name, to: .number(value))
  }

  /// The next activation, or the one before; side by side softmax has no place.
  mutating func choose(next offset: Int) {
    let count = Self.count(on: page)
    chosen = (min(chosen, count - 1) + offset + count) % count
  }

  /// An activation, or on the page of the network a layer, by its place from 0.
  mutating func choose(row: Int) {
    guard row >= 0 else { return }
    switch page {
    case .function, .sideBySide: if row < Self.count(on: page) { chosen = row }
    case .atWork: layer = row
    }
  }

  private static func count(on page: Page) -> Int {
    page == .sideBySide ? Activation.all.count - 1 : Activation.all.count
  }

  // MARK: Its parameter

  /// The parameter of the activation that is shown; nil where it has none.
  public var parameter: Double? { activation.parameter.flatMap { activation[$0.name]?.number } }

  /// What the parameter may be.
  static func allowed(_ activation: Activation) -> ClosedRange<Double> {
    activation.parameter?.choice == .number(.positive) ? 0.01...5 : -1...1
  }

  /// Where the slider stops, ascending.
  static func stops(_ activation: Activation) -> [Double] {
    activation.parameter?.choice == .number(.positive)
      ? [0.1, 0.25, 0.5, 1, 1.5, 2] : [0, 0.01, 0.1, 0.25, 0.5, 1]
  }

  mutating func setParameter(_ value: Double) {
    activation.parameter.map { parameters[$0.name] = value }
  }

  /// The next stop above or below; nil where there is none.
  func stop(up: Bool) -> Double? {
    guard let value = parameter else { return nil }
    let stops = Self.stops(activation)
    return up ? stops.first { $0 > value } : stops.last { $0 < value }
  }

  // MARK: The marker

  /// How far the axis reaches to both sides: 6, or doubled until the marker is on it.
  public var reach: Double { Self.reach(holding: z) }

  static func reach(holding z: Double) -> Double {
    var reach = Self.reach
    while reach < z.magnitude, reach < 1e300 { reach *= 2 }
    return reach
  }

  /// A little to the left or right: to the next tenth, whatever was typed before.
  mutating func move(right: Bool) {
    // A hair of tolerance: 0.3 × 10 need not be 3.
    let tenths = z * 10
    let next = right ? (tenths + 1e-9).rounded(.down) + 1 : (tenths - 1e-9).rounded(.up) - 1
    place(at: next / 10)
  }

  /// One to the left or right, without the dust of binary fractions.
  mutating func moveFar(right: Bool) {
    place(at: ((z + (right ? 1 : -1)) * 1e6).rounded() / 1e6)
  }

  /// Where a plot was pointed at, in tenths.
  mutating func point(at z: Double) {
    guard page != .atWork, z.isFinite else { return }
    place(at: (z * 10).rounded() / 10)
  }

  /// Puts the marker somewhere, at the farthest where that is beyond.
  mutating func place(at z: Double) {
    // Adding 0 makes −0 a 0.
    self.z = min(Self.farthest, max(-Self.farthest, z)) + 0
  }
}

extension Activation {
  /// The parameter that can be moved; nil where there is none.
  fileprivate var parameter: RuleSetting? { rule.settings.first }
}
