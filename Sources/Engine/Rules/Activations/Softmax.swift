/// Softmax over the units of one sample.
///
/// aᵢ = e^{zᵢ−m}/Σⱼe^{zⱼ−m} with m the largest z, which changes no value but lets none overflow.
/// Its derivative is a whole matrix: ∂aⱼ/∂zᵢ = aⱼ(1−aᵢ) where i = j, else aⱼ(0−aᵢ).
enum Softmax {
  static let rule = RuleDescription<Activation>(
    "softmax", formula: "aᵢ = e^{zᵢ}/Σⱼe^{zⱼ}", paper: "Bridle 1990",
    facts: Activation.Facts(hasKink: false, flatness: .shared, derivativeTakes: .output), .softmax)

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
  static func derivative(_ aj: Double, _ ai: Double, same: Bool) -> Double {
    aj * ((same ? 1 : 0) - ai)
  }

  /// δᵢ = Σⱼ ∂L/∂aⱼ · ∂aⱼ/∂zᵢ, j in order.
  static func deltas(
    _ a: UnsafePointer<Double>, _ outputDerivatives: UnsafePointer<Double>,
    _ deltas: UnsafeMutablePointer<Double>, units: Int
  ) {
    for i in 0..<units {
      var sum = -0.0
      for j in 0..<units {
        sum += outputDerivatives[j] * derivative(a[j], a[i], same: i == j)
      }
      deltas[i] = sum
    }
  }
}
