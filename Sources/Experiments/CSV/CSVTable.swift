import Engine
import Fields

/// The columns of a CSV file that an experiment uses, as rows of inputs and targets.
///
/// Read by a reader of the project's own, on the bytes: errors need the row and the column, ragged
/// rows must be errors, and a file is refused before it fills the memory.
struct CSVTable {
  /// All rows in the order of the file.
  let dataset: Dataset
  /// What each target is: its column, or of a text column the class.
  let targetNames: [String]

  /// Reads a file.
  ///
  /// `inputs` and `targets` are the places of columns, from 0. The first row says which target
  /// columns are text; these become one target for each class. Throws the first thing that is wrong,
  /// with its line.
  init(
    _ records: CSVRecords, header: [String], inputs: [Int], targets: [Int]
  ) throws(CSVProblem) {
    var rows = CSVRows(header: header, inputs: inputs, targets: targets)
    var records = records
    var fields: [CSVRecords.Field] = []
    while try records.next(&fields) { try rows.add(fields, of: records) }
    guard rows.count > 0 else {
      throw CSVProblem(.emptyTable, line: records.line)
    }
    (dataset, targetNames) = try rows.finished()
  }
}

/// What is wrong with the text of a CSV file.
typealias CSVError = TextProblem<ExperimentProblem>

/// What is wrong with a CSV file and where.
struct CSVProblem: Error {
  /// What is wrong.
  let problem: ExperimentProblem
  /// The line, from 1.
  let line: Int
  /// The place in words, such as `row 4, column 2 (airflow)`.
  var place = ""

  /// A problem on a line.
  init(_ problem: ExperimentProblem, line: Int, place: String = "") {
    self.problem = problem
    self.line = line
    self.place = place
  }

  /// A problem of the text itself.
  init(_ problem: CSVError) {
    self.init(problem.problem, line: problem.line, place: "character \(problem.column)")
  }
}

extension CSVRecords {
  /// Reads the next record; false where there is none.
  mutating func next(_ fields: inout [Field]) throws(CSVProblem) -> Bool {
    do throws(CSVError) {
      return try read(into: &fields)
    } catch {
      throw CSVProblem(error)
    }
  }
}
