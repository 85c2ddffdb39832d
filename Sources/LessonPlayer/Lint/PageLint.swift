import LessonText
import Lessons
import ScreenKit
import Text

/// What can be wrong with what is read on a page.
struct PageLint {
  private let page: Page
  private let screen: ScreenID
  private let numbers: LessonNumbers
  private let prose: PlainProse

  init(_ page: Page, on bench: some LessonBench) {
    self.page = page
    screen = bench.shown.id
    numbers = bench.numbers
    prose = PlainProse(isASCII: false, number: numbers.text(of:))
  }

  /// Beside a step there is room for a short text; above other screens for less.
  private static let mostWords = 110
  private static let mostWordsInStrip = 80
  /// The cells of the column beside a step.
  private static let tableWidth = 38

  /// What there is to find when the page is opened.
  var findings: [LintFinding] {
    tooLong + wideTables + numbers(beforehand, isOpen: true) + numbers(besides, isOpen: false)
  }

  /// What there is to find when its question is answered.
  var afterwards: [LintFinding] {
    guard let reveal = page.ask?.help.reveal else { return [] }
    return numbers(reveal.inlines, isOpen: false)
  }

  // MARK: Length and width

  private var tooLong: [LintFinding] {
    let words = prose.lines(page.prose).reduce(0) { count, line in
      count + line.split(separator: " ").count
    }
    let isStrip = screen != .step
    guard let first = page.prose.first,
      words > (isStrip ? Self.mostWordsInStrip : Self.mostWords)
    else { return [] }
    let place = isStrip ? " beside \(screen.name)" : ""
    return [
      LintFinding(
        line: first.line,
        "this page\(place) has \(words) words; split it with a show or a question",
        isWarning: true)
    ]
  }

  private var wideTables: [LintFinding] {
    guard screen == .step else { return [] }
    return page.prose.compactMap { block in
      guard case .table(let table) = block.content else { return nil }
      let width = self.width(table)
      guard width > Self.tableWidth else { return nil }
      return LintFinding(
        line: block.line,
        "this table is \(width) cells wide; beside a step there is room for \(Self.tableWidth)",
        isWarning: true)
    }
  }

  private func width(_ table: MarkdownTable) -> Int {
    let rows = [table.header] + table.rows
    let widths = table.columns.indices.map { column in
      rows.map { prose.line($0[column]).displayWidth }.max() ?? 0
    }
    return widths.reduce(0, +) + 2 * (widths.count - 1)
  }

  // MARK: Numbers

  /// What is read before one answers.
  private var beforehand: [Inline] {
    page.prose.inlines + question
  }

  private var question: [Inline] {
    switch page.ask {
    case nil: []
    case .task(let task): task.block.goal
    case .question(let question):
      question.asked.block.question + question.asked.block.lettered.flatMap(\.self)
    }
  }

  /// What is said while one answers.
  private var besides: [Inline] {
    let hints = page.ask?.help.hints.flatMap { $0.inlines } ?? []
    guard case .question(let question)? = page.ask else { return hints }
    return hints + question.asked.block.replies.flatMap(\.self)
  }

  /// Numbers that are none here; `isOpen` also finds those that the page's question keeps.
  private func numbers(_ inlines: [Inline], isOpen: Bool) -> [LintFinding] {
    inlines.compactMap { inline in
      guard case .number(let span) = inline.kind else { return nil }
      switch numbers.text(of: span) {
      case "…", "...":
        return LintFinding(
          line: span.line,
          "`=\(span.formula)` is not computed yet where it stands; allowed: ; iteration N behind "
            + "it, or a show that leads to where it is")
      case "?" where isOpen:
        return LintFinding(
          line: span.line, "`=\(span.formula)` is what is asked, so ? stands there",
          isWarning: true)
      case "nan", "inf", "-inf":
        return LintFinding(line: span.line, "`=\(span.formula)` is not a finite number here")
      default: return nil
      }
    }
  }

  /// The texts of the numbers that are read before one answers, with their lines.
  var shownNumbers: [(text: String, line: Int)] {
    beforehand.compactMap { inline in
      guard case .number(let span) = inline.kind else { return nil }
      return (numbers.text(of: span), span.line)
    }
  }
}
