/// The transcendental functions, the project's own.
public enum Elementary {
  static func ln(_ x: Double) -> Double { x }
}
