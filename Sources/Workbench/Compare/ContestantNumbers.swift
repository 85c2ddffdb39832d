import Comparison
import Derivation
import Engine
import Session

/// The numbers of a contender.
struct ContestantNumbers {
  let report: RaceReport
  let rival: Rival
  let race: Comparison
  let state: State
  private let format: NumberFormat

  init(_ report: RaceReport, _ rival: Rival, _ race: Comparison, _ state: State) {
    (self.report, self.rival, self.race, self.state) = (report, rival, race, state)
    format = state.display.allDigits ? .all : .short
  }

  private func number(_ name: String, _ text: String, warns: Bool = false) -> Contestant.Number {
    Contestant.Number(name: name, text: text, isWarning: warns)
  }

  private func number(_ name: String, _ value: Double?) -> Contestant.Number? {
    value.map { number(name, format.text($0), warns: !$0.isFinite) }
  }

  var all: [Contestant.Number] {
    var numbers: [Contestant.Number?] = race.ground.isMap ? surface : network
    if let diverged = report.diverged, diverged <= report.iteration {
      numbers.insert(number("diverged", "it. \(diverged)", warns: true), at: 1)
    }
    return numbers.compactMap(\.self)
  }

  private var network: [Contestant.Number?] {
    errors + [
      number(race.comparesErrors ? "own cost" : "cost", report.training.cost),
      report.training.accuracy.map { number("right", percent($0)) },
      number("held out", report.heldOut?.cost),
      report.heldOut?.accuracy.map { number("held right", percent($0)) },
      number(race.comparesErrors ? "best sq" : "best", report.best.cost),
      race.pace == .iterations ? nil : number("iteration", String(report.iteration)),
      number(
        "rows", String(RowCount(of: rival, in: race).rows(upTo: report.iteration))),
      report.nanoseconds > 0 ? number("time", Comparison.timeText(report.nanoseconds)) : nil,
      number("first Δ", report.firstChange),
    ]
  }

  /// What costs of different losses are compared by.
  private var errors: [Contestant.Number?] {
    report.training.errors.map {
      [number("sq error", $0.squared), number("abs error", $0.absolute)]
    }
      ?? []
  }

  private func percent(_ share: Double) -> String {
    "\(NumberFormat.significant(3).text(share * 100)) %"
  }

  private var surface: [Contestant.Number?] {
    let names = state.raceCoordinates
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
  private var autopsyNumbers: [Contestant.Number?] {
    let names = state.autopsyNames
    return report.autopsy.dropFirst().dropLast().map { equation in
      number(Self.short(names.symbol(equation.quantity), names), equation.value)
    }
  }
}
