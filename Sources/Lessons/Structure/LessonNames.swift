import Derivation
import LessonText

extension Lesson {
  /// The name that a lesson has by its file: without folder, ending and the number at its head,
  /// which is only its place.
  public static func name(ofFile file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    let name = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
    let number = name.prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty, name.dropFirst(number.count).hasPrefix("-") else { return name }
    return String(name.dropFirst(number.count + 1))
  }

  /// All experiments that it opens.
  public var experiments: Set<ExperimentName> {
    let shown = parts.flatMap(\.items).compactMap { item in
      if case .show(let show) = item { show.experiment } else { nil }
    }
    return Set(shown + [header.experiment].compactMap(\.self))
  }

  /// A formula of a lesson, and the experiment whose quantities it names.
  public struct PlacedFormula: Equatable, Sendable {
    /// The formula.
    public let formula: LessonFormula
    /// The experiment that is open there; nil where none is.
    public let experiment: ExperimentName?
  }

  /// All formulas and names, in order: numbers in prose, answers, conditions, steps, highlights.
  ///
  /// Each part begins with the lesson's own experiment; a `show` may open another.
  public var formulas: [PlacedFormula] {
    let title = heading?.formulas ?? []
    return title.map { PlacedFormula(formula: $0, experiment: header.experiment) } + inParts
  }

  private var inParts: [PlacedFormula] {
    parts.flatMap { part in
      var pages = PageExperiments(part, beginning: header.experiment)
      return part.title.formulas.map { PlacedFormula(formula: $0, experiment: header.experiment) }
        + part.items.flatMap { item in
          let experiment = pages.experiment(at: item)
          return item.formulas.map { PlacedFormula(formula: $0, experiment: experiment) }
        }
    }
  }

  /// What is named and not there, by line; nil if all is.
  ///
  /// `names` gives the names of an experiment's quantities, nil if it cannot be opened, which is
  /// another's to tell.
  public func errors(names: (ExperimentName) -> Names?) -> LessonErrors? {
    var problems = Problems()
    for placed in formulas {
      let formula = placed.formula
      guard let experiment = placed.experiment else {
        problems.add(.noNetwork(formula.text), line: formula.line)
        continue
      }
      if let problem = names(experiment).flatMap(formula.problem) {
        problems.add(problem, line: formula.line)
      }
    }
    return problems.isEmpty ? nil : LessonErrors(problems, file: file)
  }
}

/// Goes through the items of a part and knows which experiment is open at each.
private struct PageExperiments {
  /// What is open when each page is opened, all that it shows included.
  private let ofPages: [ExperimentName?]
  /// The lines on which pages begin, the first at the beginning of the part.
  private let starts: [Int]
  /// What was opened last by a `show`.
  private var shown: ExperimentName?

  init(_ part: Part, beginning: ExperimentName?) {
    var open = beginning
    let pages = part.pages
    ofPages = pages.map { page in
      for show in page.shows { open = show.experiment ?? open }
      return open
    }
    starts = pages.map(\.firstLine)
    shown = beginning
  }

  /// What is open at an item; the items are asked about in their order.
  ///
  /// A `show` names what it opens itself; all else of a page is about what the page shows.
  mutating func experiment(at item: Part.Item) -> ExperimentName? {
    if case .show(let show) = item {
      shown = show.experiment ?? shown
      return shown
    }
    let page = starts.lastIndex { $0 <= item.line } ?? 0
    return ofPages.isEmpty ? shown : ofPages[page]
  }
}

extension Page {
  /// The first line of the file that belongs to it.
  fileprivate var firstLine: Int {
    ([prose.first?.line, shows.first?.line, ask?.line].compactMap(\.self)).min() ?? 0
  }
}

extension Part.Item {
  /// Its line in the file.
  fileprivate var line: Int {
    switch self {
    case .prose(let block): block.line
    case .show(let show): show.line
    case .question(let question): question.line
    case .task(let task): task.line
    case .note(let line, _): line
    }
  }
}

extension [Inline] {
  /// The formulas of the numbers in it.
  var formulas: [LessonFormula] {
    compactMap { inline in
      guard case .number(let number) = inline.kind else { return nil }
      return LessonFormula(.number, number.formula, line: number.line)
    }
  }
}

extension Part.Item {
  fileprivate var formulas: [LessonFormula] {
    switch self {
    case .prose(let block): [block].inlines.formulas
    case .show(let show): show.formulas
    case .question(let question): question.asked.block.formulas + question.help.formulas
    case .task(let task):
      task.block.goal.formulas + [task.block.until] + task.help.formulas
    case .note(_, let blocks): blocks.inlines.formulas
    }
  }
}

extension Show {
  fileprivate var formulas: [LessonFormula] {
    if case .making(let name) = step { return [name] + highlight }
    return highlight
  }
}

extension Part.Help {
  fileprivate var formulas: [LessonFormula] {
    (hints + (reveal.map { [$0] } ?? [])).flatMap { $0.inlines.formulas }
  }
}
