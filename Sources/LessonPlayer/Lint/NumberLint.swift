import Derivation
import Engine
import Lessons
import Mistakes
import Questions
import ScreenKit
import Session

/// What can be wrong with a question for a number.
struct NumberLint {
  private let asked: OpenNumber
  private let predict: Predict
  /// That of its block.
  private let line: Int
  private let screen: ScreenID
  private let run: Run
  /// The page that asks; nil where no lesson is taken.
  private let page: PageLint?
  private let steps: IterationSteps
  private let names: Names

  init(_ asked: OpenNumber, _ predict: Predict, line: Int, on bench: some LessonBench) {
    self.asked = asked
    self.predict = predict
    self.line = line
    screen = bench.shown.id
    run = bench.run
    page = bench.lesson.map { PageLint($0.currentPage, on: bench) }
    steps = run.place(at: asked.moment).steps
    names = Names(steps.record.setup.network)
  }

  private func finding(_ text: String, isWarning: Bool = false) -> LintFinding {
    LintFinding(line: line, text, isWarning: isWarning)
  }

  var findings: [LintFinding] { unfair + mistakes + accepted + behind }

  // MARK: Answers

  /// The right number as a learner would type it: with as many digits as are shown or asked for.
  var rightAnswer: String { format.text(asked.value) }

  private var format: NumberFormat { .significant(max(4, asked.digits)) }

  /// A wrong answer that a mistake gives and that can be told from the right one.
  var wrongAnswer: String? {
    guard case .step(let number) = asked.right, number.isAskable else { return nil }
    return number.mistakes.first { !isLikeRight($0, number) && isFinite($0) }
      .map { NumberFormat.all.text($0.equation.value) }
  }

  private func isFinite(_ mistake: MistakenEquation) -> Bool { mistake.equation.value.isFinite }

  private func isLikeRight(_ mistake: MistakenEquation, _ number: AskedNumber) -> Bool {
    mistake.equation.expression.interval(shownAs: number.format).meets(number.interval)
  }

  // MARK: Fairness

  private var unfair: [LintFinding] {
    guard asked.value.isFinite else {
      return [finding("the number that is asked is not finite")]
    }
    guard case .step(let number) = asked.right, !number.isAskable else { return [] }
    return [
      finding(
        "the numbers on the screen do not settle the answer \(NumberFormat.short.text(asked.value)): "
          + "a divisor or a logarithm may be 0 for them; ask for another number")
    ]
  }

  private var mistakes: [LintFinding] {
    let named = Set(predict.indistinguishable)
    guard case .step(let number) = asked.right, number.isAskable else {
      return named.isEmpty
        ? []
        : [
          finding(
            "indistinguishable: mistakes are known of a quantity's name alone, not of a formula",
            isWarning: true)
        ]
    }
    let alike = number.indistinguishable.map(\.rawValue)
    let unnamed = alike.filter { !named.contains($0) }.map { name in
      finding(
        "the mistake \(name) gives the right answer "
          + "\(NumberFormat.short.text(number.value)) too; ask for another number, or name it under "
          + "indistinguishable")
    }
    let needless = named.subtracting(alike).sorted().map { name in
      finding(
        "indistinguishable: \(name) can be told from the right answer here", isWarning: true)
    }
    return unnamed + needless
  }

  /// Wrong answers that the judge takes for right ones.
  private var accepted: [LintFinding] {
    guard case .step(let number) = asked.right, number.isAskable else { return [] }
    let judge = AnswerJudge(asked: asked, names: names)
    return number.mistakes.filter { !isLikeRight($0, number) && isFinite($0) }.compactMap {
      mistake in
      let text = NumberFormat.all.text(mistake.equation.value)
      guard let answer = try? Answer(text), case .right = judge.verdict(of: answer) else {
        return nil
      }
      return finding("\(text), the mistake \(mistake.mistake.rawValue), is taken for right")
    }
  }

  // MARK: Given away

  private var behind: [LintFinding] {
    guard screen == .step, case .step = asked.right, run.moment > asked.moment else {
      return []
    }
    return [
      finding(
        "the step that is asked was shown: the screen stands on iteration "
          + "\(run.moment.iteration), step \(run.moment.index + 1), the answer is made "
          + "in iteration \(asked.moment.iteration), step \(asked.moment.index + 1)")
    ]
  }

  /// Whether the answer can be read off some drawings, or off the prose.
  func givenAway(by drawings: [String]) -> [LintFinding] {
    guard asked.value.isFinite else { return [] }
    let text = NumberFormat.short.text(asked.value)
    guard Self.digits(text) >= 3, !known.contains(text) else { return [] }
    var found: [LintFinding] = []
    if behind.isEmpty, let row = drawings.lazy.compactMap({ Self.row(with: text, in: $0) }).first {
      found.append(
        finding("the answer \(text) stands on the screen while it is asked, in the row \"\(row)\""))
    }
    if let line = shownNumbers.first(where: { $0.text == text })?.line {
      found.append(
        LintFinding(line: line, "the answer \(text) stands in the text while it is asked"))
    }
    return found
  }

  private var shownNumbers: [(text: String, line: Int)] {
    page?.shownNumbers ?? []
  }

  /// What is given: what goes into the answer, the parameters, inputs and targets.
  private var known: Set<String> {
    let record = steps.record
    let network = record.setup.network
    let rows = 1...max(1, min(record.rows.count, 100))
    var values = network.parameters.prefix(1_000).map { record.value(of: $0) }
    for row in rows {
      values += (1...network.inputs).map { record.input(sample: row, $0) }
      values += (1...record.setup.data.targetCount).map { record.target(sample: row, $0) }
    }
    values += leaves.map(\.value) + twins
    return Set(values.map(NumberFormat.short.text))
  }

  /// Numbers that were made before, one of which may be the same: that of a twin is no answer.
  private var twins: [Double] {
    guard case .step = asked.right, run.moment.iteration == asked.moment.iteration else {
      return []
    }
    let made = 0..<min(run.moment.index + 1, asked.moment.index, 2_000)
    return made.filter { !asked.withheld.hidden.contains($0) }.map { steps.value(at: $0) }
  }

  private var leaves: [Leaf] {
    switch asked.right {
    case .step(let number): return number.equation.expression.leaves
    case .formula:
      let formula = try? predict.answer.formula(names: names)
      return (try? formula?.expression(in: steps, sample: asked.sample))?.leaves ?? []
    }
  }

  /// The significant digits of a number's text.
  static func digits(_ text: String) -> Int {
    let digits = text.prefix { $0 != "e" }.filter(\.isNumber)
    return digits.drop { $0 == "0" }.count
  }

  /// The row of a drawing that shows a number, without the blanks that only make columns.
  private static func row(with number: String, in drawing: String) -> String? {
    drawing.split(separator: "\n").map(String.init).first { shows(number, in: $0) }
      .map(Spoken.joined)
  }

  /// Whether a number stands in a text by itself, not as a part of a longer one.
  static func shows(_ number: String, in text: String) -> Bool {
    let (bytes, wanted) = (Array(text.utf8), Array(number.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted) {
      if !isPart(bytes[..<start].last), !goesOn(bytes[(start + wanted.count)...]) { return true }
    }
    return false
  }

  private static func isPart(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isDigit(byte) || [UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte)
  }

  private static func goesOn(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let next = rest.first else { return false }
    let second = rest.dropFirst().first
    if isDigit(next) { return true }
    if next == UInt8(ascii: ".") { return second.map(isDigit) ?? false }
    return next == UInt8(ascii: "e")
      && second.map { isDigit($0) || $0 == UInt8(ascii: "-") } ?? false
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
