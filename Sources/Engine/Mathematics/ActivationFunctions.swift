/// An activation that treats every unit alike: its value and its derivative.
///
/// Both are computed for eight weighted sums at once; each lane is what a single value gives.
protocol ElementwiseActivation {
  /// a = f(z).
  func value(_ z: Lanes) -> Lanes
  /// f′(z), which may use a = f(z).
  func slope(_ z: Lanes, _ a: Lanes) -> Lanes
}

struct Identity: ElementwiseActivation {
  @inline(__always) func value(_ z: Lanes) -> Lanes { z }
  @inline(__always) func slope(_ z: Lanes, _ a: Lanes) -> Lanes { Lanes(repeating: 1) }
}

/// The threshold of the first perceptrons; a z that is not a number stays one.
struct Step: ElementwiseActivation {
  @inline(__always) func value(_ z: Lanes) -> Lanes {
    Lanes(repeating: 1).replacing(with: Lanes(repeating: 0), where: z .< 0)
      .replacing(with: z, where: z .!= z)
  }
  @inline(__always) func slope(_ z: Lanes, _ a: Lanes) -> Lanes { Lanes(repeating: 0) }
}

/// σ(z) = 1/(1+e⁻ᶻ), for z < 0 as eᶻ/(1+eᶻ), so that the exponential never overflows.
struct Sigmoid: ElementwiseActivation {
  @inline(__always) func value(_ z: Lanes) -> Lanes {
    let isNegative = z .< 0
    let exponential = Elementary.exp((-z).replacing(with: z, where: isNegative))
    let numerator = Lanes(repeating: 1).replacing(with: exponential, where: isNegative)
    return numerator / (1 + exponential)
  }
  /// σ′ = a(1−a).
  @inline(__always) func slope(_ z: Lanes, _ a: Lanes) -> Lanes { a * (1 - a) }
}

struct HyperbolicTangent: ElementwiseActivation {
  @inline(__always) func value(_ z: Lanes) -> Lanes { Elementary.tanh(z) }
  /// tanh′ = 1−a².
  @inline(__always) func slope(_ z: Lanes, _ a: Lanes) -> Lanes { 1 - a * a }
}

/// max(0, z); a z that is not a number stays one.
///
/// The slope at 0 is 0, as in PyTorch.
struct RectifiedLinear: ElementwiseActivation {
  @inline(__always) func value(_ z: Lanes) -> Lanes {
    z.replacing(with: Lanes(repeating: 0), where: z .< 0)
  }
  @inline(__always) func slope(_ z: Lanes, _ a: Lanes) -> Lanes {
    Lanes(repeating: 0).replacing(with: Lanes(repeating: 1), where: z .> 0)
  }
}

/// z if z > 0, else slope·z: leaky ReLU, and PReLU (He and others 2015) with its learned slope.
struct LeakyRectifiedLinear: ElementwiseActivation {
  let negativeSlope: Lanes

  init(slope: Double) { negativeSlope = Lanes(repeating: slope) }

  @inline(__always) func value(_ z: Lanes) -> Lanes {
    (negativeSlope * z).replacing(with: z, where: z .> 0)
  }
  @inline(__always) func slope(_ z: Lanes, _ a: Lanes) -> Lanes {
    negativeSlope.replacing(with: Lanes(repeating: 1), where: z .> 0)
  }
}

/// z if z > 0, else α(eᶻ−1); Clevert and others 2015.
struct ExponentialLinear: ElementwiseActivation {
  let alpha: Lanes

  init(alpha: Double) { self.alpha = Lanes(repeating: alpha) }

  @inline(__always) func value(_ z: Lanes) -> Lanes {
    (alpha * Elementary.expm1(z)).replacing(with: z, where: z .> 0)
  }
  @inline(__always) func slope(_ z: Lanes, _ a: Lanes) -> Lanes {
    (alpha * Elementary.exp(z)).replacing(with: Lanes(repeating: 1), where: z .> 0)
  }
}

/// Softmax over the units of one sample; Bridle 1990.
///
/// aᵢ = e^{zᵢ−m}/Σⱼe^{zⱼ−m} with m the largest z, which changes no value but lets none overflow.
/// Its derivative is a whole matrix: ∂aⱼ/∂zᵢ = aⱼ(1−aᵢ) where i = j, else aⱼ(0−aᵢ).
enum Softmax {
  /// Fills `a` from `z` (`units` numbers each) and returns m and Σⱼe^{zⱼ−m}.
  ///
  /// Rows of more than four are whole lanes, of which `a` gets any numbers after its units.
  static func values(
    _ z: UnsafePointer<Double>, _ a: UnsafeMutablePointer<Double>, units: Int
  ) -> (largest: Double, sum: Double) {
    var largest = z[0]
    for unit in 1..<max(1, units) where !(z[unit] <= largest) { largest = z[unit] }
    if units <= 4 {
      exponentials(ofFew: z, a, units: units, shift: largest)
    } else {
      exponentials(z, a, units: units, shift: Lanes(repeating: largest))
    }
    var sum = -0.0
    for unit in 0..<units { sum += a[unit] }
    for unit in 0..<units { a[unit] = a[unit] / sum }
    return (largest, sum)
  }

  @inline(__always)
  private static func exponentials(
    _ z: UnsafePointer<Double>, _ a: UnsafeMutablePointer<Double>, units: Int, shift: Lanes
  ) {
    let z = UnsafeRawPointer(z).assumingMemoryBound(to: Lanes.self)
    let a = UnsafeMutableRawPointer(a).assumingMemoryBound(to: Lanes.self)
    for lane in 0..<Buffer.wholeLanes(units) / 8 { a[lane] = Elementary.exp(z[lane] - shift) }
  }

  @inline(__always)
  private static func exponentials(
    ofFew z: UnsafePointer<Double>, _ a: UnsafeMutablePointer<Double>, units: Int, shift: Double
  ) {
    var lanes = Lanes(repeating: 0)
    for unit in 0..<units { lanes[unit] = z[unit] - shift }
    lanes = Elementary.exp(lanes)
    for unit in 0..<units { a[unit] = lanes[unit] }
  }

  /// ∂aⱼ/∂zᵢ.
  @inline(__always)
  static func slope(_ aj: Double, _ ai: Double, same: Bool) -> Double {
    aj * ((same ? 1 : 0) - ai)
  }

  /// δᵢ = Σⱼ ∂L/∂aⱼ · ∂aⱼ/∂zᵢ, j in order.
  static func deltas(
    _ a: UnsafePointer<Double>, _ outputSlopes: UnsafePointer<Double>,
    _ deltas: UnsafeMutablePointer<Double>, units: Int
  ) {
    for i in 0..<units {
      var sum = -0.0
      for j in 0..<units {
        sum += outputSlopes[j] * slope(a[j], a[i], same: i == j)
      }
      deltas[i] = sum
    }
  }
}

extension Activation {
  /// f(z) of one weighted sum, as the pass computes it; nil for softmax, which needs all of them.
  ///
  /// `slope` is PReLU's current slope and is ignored by the others.
  public func value(at z: Double, slope: Double = 0.25) -> Double? {
    withElementwise(slope: slope) { $0.value(Lanes(repeating: z))[0] }
  }

  /// f′(z) of one weighted sum, as the pass computes it; nil for softmax.
  public func derivative(at z: Double, slope: Double = 0.25) -> Double? {
    withElementwise(slope: slope) {
      let lanes = Lanes(repeating: z)
      return $0.slope(lanes, $0.value(lanes))[0]
    }
  }

  /// The largest |f′| there is; nil for softmax.
  ///
  /// `slope` is PReLU's current slope and is ignored by the others.
  public func steepest(slope: Double = 0.25) -> Double? {
    switch self {
    case .identity, .tanh, .relu: 1
    case .step: 0
    case .sigmoid: 0.25
    case .leakyReLU(let fixed): max(1, abs(fixed))
    case .prelu: max(1, abs(slope))
    case .elu(let alpha): max(1, alpha)
    case .softmax: nil
    }
  }

  private func withElementwise(
    slope: Double, _ body: (any ElementwiseActivation) -> Double
  ) -> Double? {
    switch self {
    case .identity: body(Identity())
    case .step: body(Step())
    case .sigmoid: body(Sigmoid())
    case .tanh: body(HyperbolicTangent())
    case .relu: body(RectifiedLinear())
    case .leakyReLU(let fixed): body(LeakyRectifiedLinear(slope: fixed))
    case .prelu: body(LeakyRectifiedLinear(slope: slope))
    case .elu(let alpha): body(ExponentialLinear(alpha: alpha))
    case .softmax: nil
    }
  }
}
