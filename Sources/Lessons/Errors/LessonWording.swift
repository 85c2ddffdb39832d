import LessonText
import Session
import Text

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
    textWording ?? yamlWording ?? partWording ?? questionWording
      ?? lessonWording ?? ""
  }

  private var textWording: String? {
    switch self {
    case .text(let problem): "\(problem)"
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
    case .unknownQuantity(let name):
      "found \"\(shown(name))\"; allowed: the name of a quantity, such as w1, z(h1) or dL/dw1"
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
}
