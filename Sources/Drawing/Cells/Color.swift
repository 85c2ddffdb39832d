/// A colour of the 256-colour palette that terminals share, by its index.
///
/// Only 16 to 255 may be used: these have fixed values, while 0 to 15 belong to the user's theme.
public struct Color: Hashable, Sendable {
  /// The palette index, 16 to 255.
  public let index: UInt8

  /// The colour at a palette index, which must be 16 or more.
  public init(_ index: UInt8) {
    precondition(index >= 16, "palette indices below 16 belong to the user's theme")
    self.index = index
  }

  /// Red, green and blue, 0 to 255 each, as xterm defines the palette.
  ///
  /// 16 to 231 are a 6 × 6 × 6 cube with levels 0, 95, 135, 175, 215, 255; 232 to 255 are greys
  /// 8, 18, …, 238.
  public var rgb: (red: Int, green: Int, blue: Int) {
    if index >= 232 {
      let grey = 8 + 10 * (Int(index) - 232)
      return (grey, grey, grey)
    }
    let cube = Int(index) - 16
    func level(_ digit: Int) -> Int { digit == 0 ? 0 : 55 + 40 * digit }
    return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  }
}

/// Colours that stand for numbers, from the lowest to the highest.
public struct ColorRamp: Hashable, Sendable {
  /// The colours in order, at least one.
  public let colors: [Color]

  /// A ramp of palette indices.
  ///
  /// - Parameter indices: At least one index, each 16 or more.
  public init(_ indices: [UInt8]) {
    precondition(!indices.isEmpty, "a ramp has at least one colour")
    colors = indices.map(Color.init)
  }

  /// Dark violet to yellow, monotone in lightness: for quantities that start at a smallest value.
  public static let sequential = ColorRamp([53, 54, 24, 30, 36, 72, 77, 113, 149, 184, 220])

  /// Blue through white to red, for quantities with a sign: zero has the middle colour.
  public static let diverging = ColorRamp(
    [25, 67, 110, 153, 189, 255, 223, 216, 173, 167, 124])

  /// The colour for a share of the way from the lowest to the highest.
  ///
  /// The fraction is 0 for the lowest to 1 for the highest; beyond is clamped, and NaN has none.
  public func color(at fraction: Double) -> Color? {
    guard !fraction.isNaN else { return nil }
    let clamped = min(max(fraction, 0), 1)
    return colors[min(Int(clamped * Double(colors.count)), colors.count - 1)]
  }
}
