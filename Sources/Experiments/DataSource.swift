import Engine

/// Where the rows of an experiment come from.
public enum DataSource: Hashable, Sendable {
  /// Rows that stand in the file.
  case rows(Dataset)
  /// A set that the program makes.
  case toy(ToyData)

  /// The rows themselves.
  public var dataset: Dataset {
    switch self {
    case .rows(let dataset): dataset
    case .toy(let toy): toy.dataset
    }
  }
}
