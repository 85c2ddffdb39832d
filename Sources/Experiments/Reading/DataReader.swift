import Engine
import Fields
import Yams

/// Reads `data`.
struct DataReader {
  /// The keys of which one says where the rows come from.
  static let sources = ["rows", "toy", "csv"]

  /// Where the rows come from.
  let source: DataSource
  /// All rows in their order, those that are held out too.
  let dataset: Dataset
  /// The list of rows, where they stand in the file.
  private let rows: Place?

  /// Reads `data`; `read` gives the bytes of a data file.
  init(_ place: Place, read: (String) throws -> [UInt8]) throws(ExperimentError) {
    let fields = try Mapping(
      place,
      keys: Self.sources + [
        "samples", "noise", "seed", "inputs", "targets", "standardize", "test-fraction",
      ])
    let given = fields.given(of: Self.sources)
    guard given.count == 1 else {
      throw place.error(.notOneOf(found: given, allowed: Self.sources))
    }
    rows = fields["rows"]
    if let rows {
      try fields.check(onlyKeys: ["rows"], usedBy: "rows")
      dataset = try Self.dataset(rows)
      source = .rows(dataset)
    } else if fields["csv"] != nil {
      let csv = try CSVReader(fields, read: read)
      dataset = csv.rows
      source = .csv(csv.data)
    } else {
      let toy = try ToyReader.toy(fields)
      dataset = toy.made
      source = .toy(toy)
    }
  }

  /// The targets of a row, counted from 0, where they stand in the file.
  func targets(ofRow row: Int) -> Place? {
    guard let rows, case .sequence(let items) = rows.node, case .mapping(let pairs) = items[row],
      let targets = pairs["y"]
    else { return nil }
    return Place(node: targets, path: .key(.item(rows.path, row), "y"), file: rows.file)
  }

  private static func dataset(_ place: Place) throws(ExperimentError) -> Dataset {
    let rows = try place.items(of: "rows such as {x: [0, 1], y: [1]}")
    guard !rows.isEmpty else { throw place.unexpected(.list(of: "at least one row")) }
    guard rows.count <= Limits.rows else {
      throw place.error(.tooMany(found: rows.count, limit: Limits.rows, of: "rows"))
    }
    var inputs: [Double] = []
    var targets: [Double] = []
    var counts: (x: Int, y: Int)?
    for (index, node) in rows.enumerated() {
      let fields = try Mapping(place.item(index, node), keys: ["x", "y"])
      let x = try numbers(fields, "x", counts?.x)
      let y = try numbers(fields, "y", counts?.y)
      counts = (x.count, y.count)
      inputs += x
      targets += y
    }
    return Dataset(
      inputCount: counts?.x ?? 0, targetCount: counts?.y ?? 0, inputs: inputs, targets: targets)
  }

  private static func numbers(
    _ fields: Mapping, _ key: String, _ count: Int?
  ) throws(ExperimentError) -> [Double] {
    let place = try fields.required(key, .list(of: "numbers"))
    if let count { return try place.numbers(count, because: "as in row 1") }
    let values = try place.numbers()
    guard !values.isEmpty else { throw place.unexpected(.list(of: "at least one number")) }
    return values
  }
}
