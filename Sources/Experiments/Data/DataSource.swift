import Engine

/// Where the rows of an experiment come from.
public enum DataSource: Hashable, Sendable {
  /// Rows that stand in the file.
  case rows(Dataset)
  /// A set that the program makes.
  case toy(ToyData)
  /// Rows of a file of their own.
  case csv(CSVData)

  /// The rows that are trained on.
  public var dataset: Dataset {
    switch self {
    case .rows(let dataset): dataset
    case .toy(let toy): toy.dataset
    case .csv(let csv): csv.dataset
    }
  }

  /// All rows in the order of the file, those that are held out too.
  var allRows: Dataset {
    switch self {
    case .rows(let dataset): dataset
    case .toy(let toy): toy.made
    case .csv(let csv): csv.allRows
    }
  }

  /// The same training rows from a source that needs no other file.
  public var embedded: DataSource {
    if case .csv(let csv) = self { .rows(csv.dataset) } else { self }
  }

  /// The rows that are held out, if any are.
  public var heldOut: Dataset? {
    switch self {
    case .rows: nil
    case .toy(let toy): toy.heldOut
    case .csv(let csv): csv.heldOut
    }
  }
}
