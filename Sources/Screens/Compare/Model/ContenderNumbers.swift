import Comparison
import Derivation
import Engine

/// The numbers of a contender.
struct ContenderNumbers {
  let report: ContenderReport
  let contender: Contender
  let model: CompareModel
  let context: CompareContext
  private let format: NumberFormat

  init(
    _ report: ContenderReport, _ contender: Contender, _ model: CompareModel,
    _ context: CompareContext
  ) {
    (self.report, self.contender) = (report, contender)
    (self.model, self.context) = (model, context)
    format = context.display.allDigits ? .all : .short
  }

  private func number(
    _ name: String, _ text: String, warns: Bool = false
  ) -> ContenderPanel.Number {
    ContenderPanel.Number(name: name, text: text, isWarning: warns)
  }

  private func number(_ name: String, _ value: Double?) -> ContenderPanel.Number? {
    value.map { number(name, format.text($0), warns: !$0.isFinite) }
  }

  var all: [ContenderPanel.Number] {
    var numbers: [ContenderPanel.Number?] = model.runs.landscape.isMap ? surface : network
    if let diverged = report.diverged, diverged <= report.iteration {
      numbers.insert(number("diverged", "it. \(diverged)", warns: true), at: 1)
    }
    return numbers.compactMap(\.self)
  }

  private var network: [ContenderPanel.Number?] {
    let runs = model.runs
    return errors + [
      number(runs.comparesErrors ? "own cost" : "cost", report.training.cost),
      report.training.accuracy.map { number("right", percent($0)) },
      number("held out", report.heldOut?.cost),
      report.heldOut?.accuracy.map { number("held right", percent($0)) },
      number(runs.comparesErrors ? "best sq" : "best", report.best.cost),
      runs.pace == .iterations ? nil : number("iteration", String(report.iteration)),
      number("rows", String(RowCount(of: contender, in: runs).rows(upTo: report.iteration))),
      report.nanoseconds > 0 ? number("time", CompareModel.timeText(report.nanoseconds)) : nil,
      number("first Δ", report.firstChange),
    ]
  }

  /// What costs of different losses are compared by.
  private var errors: [ContenderPanel.Number?] {
    report.training.errors.map {
      [number("sq error", $0.squared), number("abs error", $0.absolute)]
    }
      ?? []
  }

  private func percent(_ share: Double) -> String {
    "\(NumberFormat.significant(3).text(share * 100)) %"
  }

  private var surface: [ContenderPanel.Number?] {
    let names = context.coordinates(model)
    let point = report.path.last
    return [
      number(names.0, point?.x1), number(names.1, point?.x2), number("f", report.training.cost),
    ] + autopsyNumbers
  }

  /// The symbol without its weight, where that has a long name: the rows above say which it is.
  private static func short(_ symbol: String, _ names: Names) -> String {
    guard !names.isSurface, let parenthesis = symbol.firstIndex(of: "(") else { return symbol }
    return String(symbol[..<parenthesis])
  }

  /// What the update of the chosen coordinate was made of.
  private var autopsyNumbers: [ContenderPanel.Number?] {
    let names = context.autopsyNames(model)
    return report.autopsy.dropFirst().dropLast().map { equation in
      number(Self.short(names.symbol(equation.quantity), names), equation.value)
    }
  }
}
