/// Rows of inputs and targets, flat and row by row.
public struct Dataset: Hashable, Sendable {
  /// Numbers a row feeds in.
  public let inputCount: Int
  /// Targets a row has.
  public let targetCount: Int
  /// Rows.
  public let rowCount: Int
  /// `rowCount × inputCount` numbers, row by row.
  public let inputs: [Double]
  /// `rowCount × targetCount` numbers, row by row.
  public let targets: [Double]

  /// Flat rows; the counts must multiply up.
  public init(inputCount: Int, targetCount: Int, inputs: [Double], targets: [Double]) {
    precondition(inputCount > 0 && targetCount > 0, "a row has inputs and targets")
    let rows = inputs.count / inputCount
    precondition(
      rows > 0 && rows * inputCount == inputs.count && rows * targetCount == targets.count,
      "inputs and targets are whole rows, equally many and at least one")
    self.inputCount = inputCount
    self.targetCount = targetCount
    self.rowCount = rows
    self.inputs = inputs
    self.targets = targets
  }

  /// Rows given one by one; all inputs equally long, all targets equally long.
  public init(rows: [(x: [Double], y: [Double])]) {
    self.init(
      inputCount: rows.first?.x.count ?? 0, targetCount: rows.first?.y.count ?? 0,
      inputs: rows.flatMap(\.x), targets: rows.flatMap(\.y))
  }

  /// The inputs of a row, counted from 0.
  public func input(row: Int) -> ArraySlice<Double> {
    inputs[row * inputCount..<(row + 1) * inputCount]
  }

  /// The targets of a row, counted from 0.
  public func target(row: Int) -> ArraySlice<Double> {
    targets[row * targetCount..<(row + 1) * targetCount]
  }
}
