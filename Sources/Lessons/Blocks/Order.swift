import Engine
import LessonText
import Text

/// A question with steps to put in order.
public struct Order: QuestionBlock {
  /// Steps.
  public static let kind = QuestionKind.order
  /// How many steps it may have: two would be a guess, and more than that are not kept in mind.
  static let counts = 3...8

  /// What is asked.
  public let question: [Inline]
  /// The steps in the right order.
  public let steps: [[Inline]]
  /// Which of the steps stands behind each letter, by its place from 0; never the right order.
  public let shown: [Int]
  /// What it tests.
  public let covers: [SyllabusRow]

  static let keys = ["question", "steps", "shown", "covers"]
  static let stepKeys = ["text"]

  /// Reads a block; nil if something that it needs is missing or wrong.
  init?(_ yaml: [String], line: Int, id: QuestionID, problems: inout Problems) {
    guard
      let fields = YAMLFields(
        yaml, of: Self.kind.rawValue, fenceLine: line, keys: Self.keys, problems: &problems)
    else { return nil }
    let question = fields.prose("question", problems: &problems)
    fields.require("steps", problems: &problems)
    let items = fields.items("steps", keys: Self.stepKeys, takesText: false, problems: &problems)
    covers = fields.covered(problems: &problems)
    guard let items else { return nil }
    let steps = Self.steps(items, problems: &problems)
    guard Self.counts.contains(items.count) else {
      problems.add(
        .unexpected("steps", found: "\(items.count)", allowed: "three to eight"),
        line: fields.line(of: "steps"))
      return nil
    }
    let shown = Self.shown(fields, count: items.count, id, problems: &problems)
    guard let question, let shown, steps.count == items.count else { return nil }
    self.question = question
    self.steps = steps
    self.shown = shown
  }

  private static func steps(_ items: [YAMLFields.Item], problems: inout Problems) -> [[Inline]] {
    var steps: [[Inline]] = []
    var seen: Set<String> = []
    for case .fields(let fields) in items {
      guard let text = fields.text("text", problems: &problems) else { continue }
      let words = text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !seen.insert(words).inserted {
        problems.add(
          .unexpected(
            "steps", found: "\"\(PlainText.shown(words))\" again", allowed: "each step once"),
          line: text.line)
      }
      steps.append(text.inlines(problems: &problems))
    }
    return steps
  }

  // MARK: The order in which they are shown

  /// What the block says, else a shuffle of its own; nil if that cannot be read.
  private static func shown(
    _ fields: YAMLFields, count: Int, _ id: QuestionID, problems: inout Problems
  ) -> [Int]? {
    guard fields.has("shown") else { return shuffle(count, id) }
    let letters = (0..<count).map(letter)
    let told = problems.found.count
    let texts = fields.texts("shown", of: "letter", problems: &problems)
    // What is no list of letters has been told, and is not told again as the letters it lacks.
    guard problems.found.count == told else { return nil }
    let places = texts.compactMap { letters.firstIndex(of: $0.text) }
    let found: String? =
      if let strange = texts.first(where: { !letters.contains($0.text) }) {
        "\"\(PlainText.shown(strange.text))\""
      } else if let twice = places.first(where: { place in places.count { $0 == place } > 1 }) {
        "\(letters[twice]) twice"
      } else if let missing = letters.indices.first(where: { !places.contains($0) }) {
        "no \(letters[missing])"
      } else if places == Array(letters.indices) {
        "the right order"
      } else {
        nil
      }
    guard let found else { return places }
    problems.add(
      .unexpected(
        "shown", found: found,
        allowed: "a to \(letters[count - 1]), each once, in another order than that of steps"),
      line: fields.line(of: "shown"))
    return nil
  }

  private static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place)))
  }

  /// The same for everybody and each time, and never the right order.
  private static func shuffle(_ count: Int, _ id: QuestionID) -> [Int] {
    // FNV-1a: the names of questions that differ little have seeds that differ much.
    let name = "\(id.lesson)/\(id.part)/\(id.number)"
    let seed = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { seed, byte in
      (seed ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    var generator = SplitMix64(seed: seed)
    var places = Array(0..<count)
    repeat {
      for last in places.indices.reversed() { places.swapAt(last, generator.below(last + 1)) }
    } while places == Array(places.indices)
    return places
  }

  // MARK: What it has in common

  /// The steps in the order in which they are shown.
  public var lettered: [[Inline]] { shown.map { steps[$0] } }

  /// Those of the question, then of each step.
  public var formulas: [LessonFormula] { question.formulas + steps.flatMap(\.formulas) }

  /// The right order: what stands behind which letter, by their places from 0.
  public var right: [Int] { steps.indices.compactMap { shown.firstIndex(of: $0) } }
}
