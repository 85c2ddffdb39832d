import Engine
import Fields

/// Rows of a CSV file as they are read.
struct CSVRows {
  /// Rows so far.
  private(set) var count = 0
  private let header: [String]
  private let inputColumns: [Int]
  private var targetColumns: [TargetColumn]
  private var inputs: [Double] = []

  /// No rows yet; the columns are counted from 0.
  init(header: [String], inputs: [Int], targets: [Int]) {
    self.header = header
    inputColumns = inputs
    targetColumns = targets.map { TargetColumn(column: $0) }
  }

  /// Adds a row.
  mutating func add(
    _ fields: [CSVRecords.Field], of records: CSVRecords
  ) throws(CSVProblem) {
    count += 1
    guard fields.count == header.count else {
      throw CSVProblem(
        .count(
          found: fields.count, allowed: header.count, of: "fields", because: "as in the header"),
        line: records.line, place: "row \(count)")
    }
    try check(line: records.line)
    for column in inputColumns {
      inputs.append(try number(fields[column], column, records))
    }
    for index in targetColumns.indices { try addTarget(index, fields, records) }
  }

  /// All rows and the names of their targets.
  func finished() throws(CSVProblem) -> (Dataset, [String]) {
    let width = targetColumns.map(\.width).reduce(0, +)
    var targets: [Double] = []
    targets.reserveCapacity(width * count)
    for row in 0..<count {
      for column in targetColumns { column.append(row: row, to: &targets) }
    }
    let names = targetColumns.flatMap { $0.isText ? $0.classes : [header[$0.column]] }
    let dataset = Dataset(
      inputCount: inputColumns.count, targetCount: width, inputs: inputs, targets: targets)
    return (dataset, names)
  }

  /// Rows and numbers together are bounded, so that memory is.
  private func check(line: Int) throws(CSVProblem) {
    if count > Limits.rows {
      throw CSVProblem(
        .tooMany(found: count, limit: Limits.rows, of: "rows"), line: line, place: "row \(count)")
    }
    let width = inputColumns.count + targetColumns.map(\.width).reduce(0, +)
    if count * width > Limits.values {
      throw CSVProblem(
        .tooMany(found: count * width, limit: Limits.values, of: "numbers up to here"), line: line,
        place: "row \(count)")
    }
  }

  private mutating func addTarget(
    _ index: Int, _ fields: [CSVRecords.Field], _ records: CSVRecords
  ) throws(CSVProblem) {
    let column = targetColumns[index].column
    let field = fields[column]
    let value = DecimalText.value(records.bytes[field.range])
    if count == 1 { targetColumns[index].isText = value == nil && !field.range.isEmpty }
    guard targetColumns[index].isText else {
      targetColumns[index].values.append(try number(field, column, records))
      return
    }
    let found = found(field, records)
    guard value == nil, !field.range.isEmpty else {
      throw problem(.unexpected(found: found, allowed: .textAsInRow1), column, records)
    }
    let classCount = targetColumns[index].addClass(records.text(field))
    guard classCount <= Limits.units else {
      throw problem(
        .tooMany(found: classCount, limit: Limits.units, of: "classes"), column, records)
    }
  }

  private func number(
    _ field: CSVRecords.Field, _ column: Int, _ records: CSVRecords
  ) throws(CSVProblem) -> Double {
    guard let value = DecimalText.value(records.bytes[field.range]) else {
      throw problem(
        .unexpected(found: found(field, records), allowed: .number(.finite)), column, records)
    }
    guard value.isFinite else {
      throw problem(.notFinite(records.text(field)), column, records)
    }
    return value
  }

  private func found(_ field: CSVRecords.Field, _ records: CSVRecords) -> Found {
    let text = records.text(field)
    return field.isQuoted ? .quoted(text) : text.isEmpty ? .nothing : .plain(text)
  }

  private func problem(
    _ problem: ExperimentProblem, _ column: Int, _ records: CSVRecords
  ) -> CSVProblem {
    CSVProblem(
      problem, line: records.line, place: "row \(count), column \(column + 1) (\(header[column]))")
  }
}

/// A target column: numbers, or one target for each class of a text.
private struct TargetColumn {
  let column: Int
  var isText = false
  var values: [Double] = []
  /// The classes, in the order in which they first appear.
  private(set) var classes: [String] = []
  private var places: [String: Int] = [:]
  private var members: [Int32] = []

  init(column: Int) { self.column = column }

  /// Targets that it makes.
  var width: Int { isText ? classes.count : 1 }

  /// Adds a row of a class; gives how many classes there are.
  mutating func addClass(_ name: String) -> Int {
    let place = places[name] ?? classes.count
    if place == classes.count {
      classes.append(name)
      places[name] = place
    }
    members.append(Int32(place))
    return classes.count
  }

  /// Appends the targets of a row.
  func append(row: Int, to targets: inout [Double]) {
    guard isText else {
      targets.append(values[row])
      return
    }
    for place in classes.indices { targets.append(place == Int(members[row]) ? 1 : 0) }
  }
}
