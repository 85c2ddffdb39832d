import Engine

/// Rows that stand in a CSV file.
public struct CSVData: Hashable, Sendable {
  /// What an experiment file says about a CSV file.
  public struct Settings: Hashable, Sendable {
    /// The file, relative to the experiment file.
    public let file: String
    /// The columns that are inputs.
    public let inputs: [String]
    /// The columns that are targets.
    public let targets: [String]
    /// Whether inputs are brought to mean 0 and standard deviation 1.
    public let standardize: Bool
    /// The fraction of the rows that is held out; nil where all are trained on.
    public let testFraction: Double?
    /// The seed of what is held out; 1 where nothing is.
    public let seed: UInt64
  }

  /// What the experiment file says.
  public let settings: Settings
  /// What each target of a row is: its column, or of a text column the class.
  public let targetNames: [String]
  /// How the inputs were standardised, measured over the rows that are trained on; nil if not.
  public let standardization: Standardization?
  /// The rows that are trained on, in the order of the file.
  public let dataset: Dataset
  /// The rows that are held out, in the order of the file; nil for none.
  public let heldOut: Dataset?

  /// Splits and standardises all rows of the file.
  init(_ settings: Settings, rows: Dataset, targetNames: [String]) {
    self.settings = settings
    self.targetNames = targetNames
    let split = RowSplit(
      rowCount: rows.rowCount, fraction: settings.testFraction, seed: settings.seed)
    let training = rows.rows(at: split.training) ?? rows
    let heldOut = rows.rows(at: split.heldOut)
    let standardization = settings.standardize ? Standardization(training) : nil
    self.standardization = standardization
    dataset = standardization?.applied(to: training) ?? training
    self.heldOut = heldOut.map { standardization?.applied(to: $0) ?? $0 }
  }

  /// All rows in the order of the file, standardised alike.
  var allRows: Dataset {
    guard let heldOut else { return dataset }
    let count = dataset.rowCount + heldOut.rowCount
    let split = RowSplit(rowCount: count, fraction: settings.testFraction, seed: settings.seed)
    var rows = Array(repeating: (x: [Double](), y: [Double]()), count: count)
    for (part, places) in [(dataset, split.training), (heldOut, split.heldOut)] {
      for (row, place) in places.enumerated() {
        rows[place] = (Array(part.input(row: row)), Array(part.target(row: row)))
      }
    }
    return Dataset(rows: rows)
  }
}
