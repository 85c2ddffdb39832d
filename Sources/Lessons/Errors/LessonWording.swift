import Experiments
import Formulas
import Session

extension LessonError: CustomStringConvertible {
  /// File, line, what was found and what is allowed.
  public var description: String {
    "\(PlainText.shown(file, limit: 1_000)):\(line): \(problem)"
  }
}

extension LessonErrors: CustomStringConvertible {
  /// A line for each error, and one for those left out.
  public var description: String {
    let lines = errors.map(\.description)
    let more = omitted == 0 ? [] : ["… and \(omitted) more"]
    return (lines + more).joined(separator: "\n")
  }
}

extension LessonProblem: CustomStringConvertible {
  /// What was found and what is allowed.
  public var description: String {
    textWording ?? yamlWording ?? markdownWording ?? partWording ?? questionWording
      ?? lessonWording ?? ""
  }

  private var textWording: String? {
    switch self {
    case .tooLarge(let bytes):
      "found \(bytes) bytes; allowed: at most \(SourceLines.byteLimit)"
    case .notUTF8: "found bytes that are not UTF-8; allowed: UTF-8 text"
    case .controlCharacter(let scalar):
      "found the control character \(codePoint(scalar)); allowed: text that can be shown"
    case .noFrontMatter:
      "a lesson starts with a line `---`, its title and more, and again `---`"
    case .openFrontMatter: "the front matter has no second line `---`"
    default: nil
    }
  }

  private var yamlWording: String? {
    switch self {
    case .notYAML(let block, let complaint): "\(shown(block)): \(complaint)"
    case .notMapping(let block, let keys):
      "\(shown(block)): found no keys; allowed: \(keys.joined(separator: ", "))"
    case .unknownKey(let key, let block, let allowed):
      "\(shown(block)): unknown key \"\(shown(key))\"\(hint(key, allowed)); "
        + "allowed: \(allowed.joined(separator: ", "))"
    case .missingKey(let key, let block): "\(shown(block)): found no \(key)"
    case .unexpected(let key, let found, let allowed):
      "\(key): found \(found); allowed: \(allowed)"
    case .unknownName(let key, let found, let allowed):
      "\(key): found \"\(shown(found))\"\(hint(found, allowed)); "
        + "allowed: \(allowed.joined(separator: ", "))"
    default: nil
    }
  }

  private var markdownWording: String? {
    switch self {
    case .openFence: "a fence that starts here is never closed"
    case .tooDeep(let limit):
      "found lists and quotes more than \(limit) deep; allowed: at most \(limit)"
    case .html(let tag):
      "found the tag \(shown(tag)), which code hosts do not show; "
        + "allowed: Markdown, \\< for the sign, notes in a teacher block"
    case .underlinedHeading:
      "found a line under a text, which makes it a heading; "
        + "allowed: ## before a heading, a blank line before a rule"
    case .linkDefinition:
      "found [name]: address, which is not shown; allowed: [text](address) where it belongs"
    case .tableRow(let cells, let columns):
      "found \(cells) cells in a table of \(columns); allowed: at most \(columns), \\| for the sign"
    case .openCode: "found ` without a second one; allowed: `code`, or \\` for the sign"
    case .openFormula: "found $ without a second one; allowed: $formula$, or \\$ for the sign"
    case .tex(let problem): "in a formula: \(problem)"
    default: nil
    }
  }

  private var partWording: String? {
    switch self {
    case .noParts: "found no part; allowed: one or more, each with a ## heading"
    case .beforeFirstPart:
      "found something before the first part; allowed: one # title, then a ## heading"
    case .secondTitle: "found a # heading; allowed: one, before the first part"
    case .badHeading:
      "found a heading that cannot name a part; allowed: letters and digits in ## headings, "
        + "### and smaller ones inside blocks"
    case .duplicatePart(let title, let line):
      "found the part \"\(shown(title))\" again, first on line \(line); allowed: each name once"
    case .partWithoutProse(let title):
      "found nothing to read in the part \"\(shown(title))\"; allowed: a sentence at least"
    case .unknownWord(let word, let allowed):
      "found the block \"\(shown(word))\"\(hint(word, allowed)); "
        + "allowed: \(allowed.joined(separator: ", "))"
    case .wordAndMore(let info):
      "found \"\(shown(info))\" behind a fence; allowed: one word"
    case .nestedBlock(let word):
      "found the block \(word) inside a list, a quote or another block; allowed: at the margin"
    case .nothingAbove(let word):
      "found a \(word) without a question or task directly above it; "
        + "allowed: behind \(BlockWord.asking.joined(separator: ", ")), and their hints"
    case .secondReveal: "found a second reveal of one question or task; allowed: one"
    default: nil
    }
  }

  private var questionWording: String? {
    switch self {
    case .fewAnswers(let count): "answers: found \(count); allowed: two or more"
    case .noRightAnswer:
      "answers: found none that is right; allowed: right: true at one, or conditions"
    case .severalRightAnswers(let count):
      "answers: found \(count) that can be right for good; allowed: right: true at one, "
        + "or a condition at each that may be right"
    case .missingBecause(let text):
      "answers: found no because for \"\(shown(text))\"; allowed: why it is wrong"
    case .knownAnswer(let text):
      "answer: found \(shown(text)), which is known beforehand; "
        + "allowed: a formula over named quantities, such as δ(o1), which the program computes"
    case .formula(let text, let error) where error.problem.isUnknownName:
      "in the formula \"\(shown(text))\": column \(error.column) begins the name of no quantity; "
        + "allowed: names such as w1, z(h1), δ(o1), dL/dw1, C"
    case .formula(let text, let error):
      "in the formula \"\(shown(text))\": \(error)"
    case .unknownQuantity(let name):
      "found \"\(shown(name))\"; allowed: the name of a quantity, such as w1, z(h1) or dL/dw1"
    case .numberOption(let text):
      "found \"\(shown(text))\" behind the ; of a number; "
        + "allowed: digits 1 to 15, iteration from 1, sample from 1"
    case .noNetwork(let text):
      "found \"\(shown(text))\" where no experiment is open; "
        + "allowed: an experiment in the front matter or in a show above it"
    default: nil
    }
  }

  private var lessonWording: String? {
    switch self {
    case .pathLeavesFolder(let path):
      "experiment: found \"\(shown(path))\"; allowed: a built-in name, or a file in or below "
        + "the lesson's folder"
    case .unknownExperiment(let name, let allowed):
      "experiment: found \"\(shown(name))\"\(hint(name, allowed)); allowed: a file that ends in "
        + ".yaml, or \(allowed.joined(separator: ", "))"
    case .lessonName(let name):
      "the file is called \"\(shown(name))\"; allowed: letters, digits, - _ and points, then .md"
    case .unknownLesson(let name, let allowed):
      "needs: found \"\(shown(name))\", which is no lesson\(hint(name, allowed))"
    case .needsInCircle(let names):
      "needs: found lessons that need one another: \(names.joined(separator: " → "))"
    case .duplicateLesson(let name): "found a second lesson called \(shown(name)); allowed: one"
    default: nil
    }
  }

  private func shown(_ text: String) -> String { PlainText.shown(text) }

  private func hint(_ found: String, _ names: [String]) -> String {
    Suggestion.nearest(to: found, among: names).map { ", did you mean \($0)?" } ?? ""
  }

  private func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension FormulaProblem {
  /// Whether there is a name that no quantity has, nor one like it.
  fileprivate var isUnknownName: Bool {
    if case .unknownName(_, suggestions: []) = self { true } else { false }
  }
}
