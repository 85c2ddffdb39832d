import Engine

/// How much of a slope comes back through an activation.
public enum DerivativeFlow: Hashable, Sendable {
  /// None: f′ is 0.
  case none
  /// Hardly any: f′ is under a tenth of its largest.
  case little
  /// Some.
  case some
}

/// An activation of one z over an axis, with its derivative: all numbers are the engine's.
public struct ActivationCurve: Sendable {
  /// A place of a curve; `y` is not a number where the curve jumps.
  public struct Place: Hashable, Sendable {
    /// Along the axis.
    public let z: Double
    /// The height there.
    public let y: Double
  }

  /// The activation.
  public let activation: Activation
  /// How far the axis reaches to both sides.
  public let reach: Double
  /// f, from left to right.
  public let values: [Place]
  /// f′, from left to right.
  public let slopes: [Place]
  /// The largest size of f′ from −6 to 6.
  public let largest: Double
  private let slope: Double

  /// Under this share of the largest f′ hardly any slope comes back.
  public static let littleShare = 0.1

  /// The curves of an activation; nil for softmax, which takes more than one z.
  ///
  /// `slope` is PReLU's, where that is not the one it starts with.
  public init?(
    _ activation: Activation, reach: Double = ActivationsModel.reach, slope: Double? = nil,
    steps: Int = 240
  ) {
    guard activation != .softmax else { return nil }
    self.activation = activation
    self.reach = reach
    let slope = slope ?? activation.initialSlope ?? 0
    self.slope = slope
    values = Self.places(reach, steps) { activation.value(at: $0, slope: slope) ?? .nan }
    slopes = Self.places(reach, steps) { activation.derivative(at: $0, slope: slope) ?? .nan }
    let known =
      reach == ActivationsModel.reach
      ? slopes
      : Self.places(ActivationsModel.reach, 24) {
        activation.derivative(at: $0, slope: slope) ?? .nan
      }
    largest = known.map(\.y.magnitude).filter { !$0.isNaN }.max() ?? 0
  }

  /// f(z).
  public func value(at z: Double) -> Double { activation.value(at: z, slope: slope) ?? .nan }

  /// f′(z).
  public func derivative(at z: Double) -> Double {
    activation.derivative(at: z, slope: slope) ?? .nan
  }

  /// How much of a slope comes back at z.
  ///
  /// Plots, tables and words use this one answer of the engine's derivative.
  public func flow(at z: Double) -> DerivativeFlow {
    let size = derivative(at: z).magnitude
    return size == 0 ? .none : size < largest * Self.littleShare ? .little : .some
  }

  /// Places at even steps on both sides of 0, with a gap where the function jumps at 0.
  private static func places(
    _ reach: Double, _ steps: Int, _ function: (Double) -> Double
  ) -> [Place] {
    func place(_ z: Double) -> Place { Place(z: z, y: function(z)) }
    // Beside 0 is nearer to it than any dot of a plot.
    let beside = reach * 1e-9
    let right = [beside] + (1...steps).map { reach * Double($0) / Double(steps) }
    let (before, zero, after) = (
      right.reversed().map { place(-$0) }, place(0), right.map { place($0) }
    )
    func gap(_ neighbour: Place?) -> [Place] {
      let jumps = ((neighbour?.y ?? zero.y) - zero.y).magnitude > 1e-6 * reach
      return jumps ? [Place(z: 0, y: .nan)] : []
    }
    return before + gap(before.last) + [zero] + gap(after.first) + after
  }
}
