/// The learning rates that a sweep tries.
public enum LearningRateSweep {
  /// From 1e-5 to 10 in steps of 1, 2 and 5 in each decade, ascending.
  public static let rates: [Double] = [
    1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5,
    10,
  ]
}
