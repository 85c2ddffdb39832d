import Derivation
import Engine

/// The fields of a step's place, in the order of the experiment format.
enum TraceFields {
  /// Phase, kind, sample, layer, unit and the other end, as far as they apply.
  static func place(of step: StepAddress) -> String {
    head(step) + field("sample", step.sample) + tail(step)
  }

  /// The same with the data row of the sample, and whether it is a side road.
  static func place(of step: StepAddress, rows: [Int]) -> String {
    let row = step.sample.map { rows[$0 - 1] + 1 }
    return head(step) + field("sample", step.sample) + field("row", row) + tail(step)
      + (step.isSideRoad ? ", \"side\": true" : "")
  }

  private static func head(_ step: StepAddress) -> String {
    "\"phase\": \"\(step.phase.rawValue)\", \"kind\": \"\(step.kind.rawValue)\""
  }

  private static func tail(_ step: StepAddress) -> String {
    field("layer", step.layer) + field("unit", step.unit) + field("from", step.from)
      + field("to", step.to) + field("with", step.with)
  }

  private static func field(_ name: String, _ value: Int?) -> String {
    value.map { ", \"\(name)\": \($0)" } ?? ""
  }
}
