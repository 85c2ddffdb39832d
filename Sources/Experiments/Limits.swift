/// The bounds of an experiment file, so that a file that asks for too much is refused at once.
public enum Limits {
  /// Bytes of a file: 16 MB.
  public static let bytes = 16 * 1024 * 1024
  /// Units of a layer.
  public static let units = 4_096
  /// Layers of a network.
  public static let layers = 256
  /// Weights, biases and learned slopes of a network together.
  public static let parameters = 20_000_000
  /// Rows of data.
  public static let rows = 1_000_000
  /// Bytes of a data file: 256 MB.
  public static let dataBytes = 256 * 1024 * 1024
  /// Inputs and targets of all rows of a data file together.
  public static let values = 50_000_000
  /// Epochs; far beyond any run, and iterations can still be counted in an `Int`.
  public static let epochs = 1_000_000_000_000
}
