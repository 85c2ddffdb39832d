import Engine

/// What contenders walk on.
///
/// On a surface contenders are its own, since a learning rate that suits a network explodes in
/// Rosenbrock's valley; what was changed there is kept while one is elsewhere.
public enum Landscape: Hashable, Sendable {
  /// The network of the experiment: all its weights.
  case network
  /// A surface from the books.
  case surface(Surface)
  /// The network's cost over two of its weights, the others as they start.
  case slice(Parameter, Parameter)

  /// Whether it is a surface that one can draw as a map.
  public var isMap: Bool { self != .network }
}

/// What is equal for all contenders at one moment of a comparison.
public enum Pace: Hashable, Sendable, CaseIterable {
  /// As many updates.
  case iterations
  /// As many rows of data.
  case rows
  /// As much time of training.
  case time
}
