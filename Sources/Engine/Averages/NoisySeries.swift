/// A slow curve with noise on it, to be averaged: like the temperatures of a year.
public enum NoisySeries {
  /// `count` numbers, rounded to six decimals; equal seeds give equal numbers.
  ///
  /// The curve with normal noise of the deviation `noise`, at least 0.
  public static func numbers(count: Int, noise: Double = 3, seed: UInt64 = 1) -> [Double] {
    precondition(noise >= 0, "a deviation is not below 0")
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { index in
      rounded(curve(at: index, of: count) + noise * generator.normal())
    }
  }

  /// To six decimals, a half away from 0; what has none is itself.
  ///
  /// By way of whole numbers: rounding itself calls the C library where the machine cannot.
  private static func rounded(_ number: Double) -> Double {
    guard abs(number) < 1e12 else { return number }
    return Double(Int(number * 1e6 + (number < 0 ? -0.5 : 0.5))) / 1e6
  }

  /// The curve below the noise at a number counted from 0: 5 at both ends, 25 in the middle.
  public static func curve(at index: Int, of count: Int) -> Double {
    let place = count > 1 ? Double(index) / Double(count - 1) : 0
    return 5 + 80 * (place * (1 - place))
  }
}
