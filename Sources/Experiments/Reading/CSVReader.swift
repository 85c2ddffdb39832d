import Engine
import Fields

/// Reads a CSV file and what an experiment file says about it.
struct CSVReader {
  /// The keys, beside `seed`, which goes with `test-fraction`.
  static let keys = ["csv", "inputs", "targets", "standardize", "test-fraction"]

  /// The rows.
  let data: CSVData
  /// All rows as they stand in the file, those that are held out too.
  let rows: Dataset

  init(_ fields: Mapping, read: (String) throws -> [UInt8]) throws(ExperimentError) {
    let fraction = try ToyReader.testFraction(fields)
    try fields.check(
      onlyKeys: Self.keys + (fraction == nil ? [] : ["seed"]),
      usedBy: fraction == nil ? "csv without test-fraction" : "csv")
    let place = try fields.required("csv", .text)
    let inputs = try Self.columns(fields, "inputs")
    let targets = try Self.columns(fields, "targets")
    let settings = CSVData.Settings(
      file: try place.text(), inputs: inputs.map(\.name), targets: targets.map(\.name),
      standardize: try fields["standardize"]?.boolean() ?? false, testFraction: fraction,
      seed: try fields["seed"]?.seed() ?? 1)
    let bytes = try Self.bytes(settings.file, place, read)
    let table = try Self.table(bytes, place, settings.file, inputs, targets)
    rows = table.dataset
    if let fractionPlace = fields["test-fraction"], rows.rowCount < 2 {
      throw fractionPlace.error(
        .mismatch(
          found: "1 row", allowed: "at least 2 rows", because: "one to train on and one held out"))
    }
    data = CSVData(settings, rows: rows, targetNames: table.targetNames)
    if let standardize = fields["standardize"] { try check(standardize) }
  }

  /// Throws where a mean or a deviation is beyond the largest Double, or below the smallest.
  private func check(_ place: Place) throws(ExperimentError) {
    guard let scaling = data.standardization else { return }
    for (index, deviation) in scaling.deviations.enumerated()
    where !(deviation.isFinite && deviation > 0 && scaling.means[index].isFinite) {
      throw place.error(
        .mismatch(
          found: "true", allowed: "false",
          because: "since the deviation of \(data.settings.inputs[index]) is no number above 0"))
    }
    guard data.dataset.isFinite, data.heldOut?.isFinite != false else {
      throw place.error(
        .mismatch(
          found: "true", allowed: "false",
          because: "since it takes inputs beyond the largest Double"
        ))
    }
  }

  private static func columns(
    _ fields: Mapping, _ key: String
  ) throws(ExperimentError) -> [(name: String, place: Place)] {
    let place = try fields.required(key, .list(of: "columns"))
    let items = try place.items(of: "columns")
    guard !items.isEmpty else { throw place.unexpected(.list(of: "at least one column")) }
    var columns: [(name: String, place: Place)] = []
    var seen: Set<String> = []
    for (index, node) in items.enumerated() {
      let item = place.item(index, node)
      guard let name = item.word else { throw item.unexpected(.text) }
      guard seen.insert(name).inserted else { throw item.error(.repeatedColumn(name)) }
      columns.append((name, item))
    }
    return columns
  }

  private static func bytes(
    _ file: String, _ place: Place, _ read: (String) throws -> [UInt8]
  ) throws(ExperimentError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try read(file)
    } catch {
      throw place.error(.unreadableData(file: file, reason: "\(error)"))
    }
    guard bytes.count <= Limits.dataBytes else {
      throw place.error(.tooMany(found: bytes.count, limit: Limits.dataBytes, of: "bytes"))
    }
    return bytes
  }

  private static func table(
    _ bytes: [UInt8], _ place: Place, _ file: String,
    _ inputs: [(name: String, place: Place)], _ targets: [(name: String, place: Place)]
  ) throws(ExperimentError) -> CSVTable {
    var records = CSVRecords(bytes)
    let header: [String]
    do throws(CSVProblem) {
      header = try Self.header(&records)
    } catch {
      throw failure(error, file, place)
    }
    let inputColumns = try Self.places(inputs, in: header)
    let targetColumns = try Self.places(targets, in: header)
    do throws(CSVProblem) {
      return try CSVTable(records, header: header, inputs: inputColumns, targets: targetColumns)
    } catch {
      throw failure(error, file, place)
    }
  }

  /// The names in the first record, once it is known that the whole file is text.
  private static func header(_ records: inout CSVRecords) throws(CSVProblem) -> [String] {
    do throws(YAMLError) {
      try CharacterScan.check(records.bytes)
    } catch {
      throw CSVProblem(CSVError(.text(error.problem), line: error.line, column: error.column))
    }
    var fields: [CSVRecords.Field] = []
    guard try records.next(&fields) else { throw CSVProblem(.emptyTable, line: 1) }
    return fields.map(records.text)
  }

  /// Where the columns stand, from 0.
  private static func places(
    _ columns: [(name: String, place: Place)], in header: [String]
  ) throws(ExperimentError) -> [Int] {
    var places: [Int] = []
    for (name, place) in columns {
      guard let first = header.firstIndex(of: name) else {
        throw place.unexpected(.names(header))
      }
      guard header.lastIndex(of: name) == first else {
        throw place.error(.ambiguousColumn(name))
      }
      places.append(first)
    }
    return places
  }

  /// The problem with the CSV file's name, which is relative to the experiment's folder.
  private static func failure(
    _ problem: CSVProblem, _ file: String, _ place: Place
  ) -> ExperimentError {
    let folder = place.file.lastIndex(of: "/").map { String(place.file[...$0]) } ?? ""
    return ExperimentError(
      file: file.hasPrefix("/") ? file : folder + file, line: problem.line, path: problem.place,
      problem: problem.problem)
  }
}
