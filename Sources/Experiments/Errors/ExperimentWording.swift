import Fields
import Text

extension ExperimentError: CustomStringConvertible {
  /// The message on one line, such as `my.yaml:12: loss: found "mse"; allowed: …`.
  public var description: String {
    var text = PlainText.shown(file, limit: 1_000)
    if let line { text += ":\(line)" }
    if !path.isEmpty { text += ": \(PlainText.shown(path, limit: 120))" }
    return "\(text): \(problem)"
  }
}

extension ExperimentProblem: CustomStringConvertible {
  /// What was found and what is allowed.
  public var description: String {
    switch self {
    case .unreadable, .tooLarge, .text:
      textWording
    case .keyNotText, .unknownKey, .unusedKey, .missingKey, .notOneOf:
      keyWording
    case .unreadableData, .emptyTable, .quoteNotClosed, .textAfterQuote, .repeatedColumn,
      .ambiguousColumn:
      dataWording
    default:
      valueWording
    }
  }

  private var textWording: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(PlainText.shown(reason, limit: 200))"
    case .tooLarge(let bytes):
      "found \(grouped(bytes)) bytes; allowed: at most 16 MB (\(grouped(Limits.bytes)) bytes); "
        + "larger data go in CSV"
    case .text(.empty):
      "found nothing; allowed: an experiment with the keys data, network, loss, optimizer"
    case .text(.severalDocuments): "found a second document; allowed: one experiment a file"
    case .text(let problem): "\(problem)"
    default: ""
    }
  }

  private var keyWording: String {
    switch self {
    case .keyNotText: "found a list or a mapping as a key; allowed: a name"
    case .unknownKey(let key, let allowed):
      "unknown key\(hint(key, allowed)); allowed: \(allowed.joined(separator: ", "))\(note(key))"
    case .unusedKey(let user, let allowed):
      "not used by \(user); allowed: \(allowed.joined(separator: ", "))"
    case .missingKey(let key, let allowed): "found no \(key); allowed: \(key) with \(allowed)"
    case .notOneOf(let found, let allowed):
      "found \(found.isEmpty ? "none" : found.joined(separator: " and ")); "
        + "allowed: one of \(allowed.joined(separator: ", "))"
    default: ""
    }
  }

  private var dataWording: String {
    switch self {
    case .unreadableData(let file, let reason):
      "found \"\(PlainText.shown(file))\", which cannot be read: "
        + "\(PlainText.shown(reason, limit: 200)); "
        + "allowed: a CSV file in or below the experiment's folder"
    case .emptyTable: "found no row; allowed: a header with the columns, and at least one row"
    case .quoteNotClosed: "found a quote that is never closed; allowed: a second quote"
    case .textAfterQuote: "found text after a closing quote; allowed: a comma or the line's end"
    case .repeatedColumn(let name):
      "found the column \(PlainText.shown(name)) twice; allowed: each column once"
    case .ambiguousColumn(let name):
      "found \"\(PlainText.shown(name))\", which the header has twice; "
        + "allowed: a column with a name of its own"
    default: ""
    }
  }

  private var valueWording: String {
    switch self {
    case .unexpected(let found, let allowed): wording(found, allowed)
    case .notFinite(let number):
      "found \(PlainText.shown(number)), beyond the largest Double; allowed: a finite number"
    case .count(let found, let allowed, let what, let reason):
      "found \(found) \(singular(what, found)); allowed: \(allowed), \(reason)"
    case .mismatch(let found, let allowed, let reason):
      "found \(PlainText.shown(found)); allowed: \(allowed), \(reason)"
    case .tooMany(let found, let limit, let what):
      "found \(grouped(found)) \(what); allowed: at most \(grouped(limit))"
    case .weightsWithoutBiases: "found weights without biases; allowed: both, biases alone, or none"
    case .lossNeedsOutput(let loss, let found, let allowed):
      "found \(loss) after a last layer with \(found); allowed: after \(allowed)"
    case .targetsDoNotSumToOne(let sum):
      "found targets with the sum \(NumberText.shortest(sum)); "
        + "allowed: the sum 1, for categorical-cross-entropy"
    default: ""
    }
  }

  private func wording(_ found: Found, _ allowed: Allowed) -> String {
    var names: [String] = []
    switch allowed {
    case .names(let list), .namesOrMapping(let list): names = list
    case .text, .boolean, .number, .whole, .batch, .list, .mapping, .textAsInRow1, .frozen: break
    }
    guard let word = found.word, !names.isEmpty else {
      return "found \(found); allowed: \(allowed)"
    }
    return "found \(found)\(hint(word, names)); allowed: \(allowed)\(note(word))"
  }

  private func hint(_ found: String, _ names: [String]) -> String {
    Suggestion.nearest(to: found, among: names).map { ", did you mean \($0)?" } ?? ""
  }

  private func note(_ found: String) -> String {
    ForeignName.note(on: found).map { " (\($0))" } ?? ""
  }

  /// `row` for 1 of `rows`.
  private func singular(_ plural: String, _ count: Int) -> String {
    count == 1 && plural.hasSuffix("s") ? String(plural.dropLast()) : plural
  }
}

extension Found {
  fileprivate var word: String? {
    switch self {
    case .plain(let text), .quoted(let text): text
    case .nothing, .list, .mapping: nil
    }
  }
}

extension Allowed: CustomStringConvertible {
  /// What is allowed, as a message says it.
  public var description: String {
    switch self {
    case .text: "a text (a number, true, false or null needs quotes)"
    case .boolean: "true or false"
    case .names(let names): names.joined(separator: ", ")
    case .namesOrMapping(let names):
      names.joined(separator: ", ") + ", or a mapping with one of them as its kind"
    case .number(let range): range.description
    case .whole(let low, .max): "a whole number from \(low) to 2^64−1"
    case .whole(let low, let high) where low == high: "\(low)"
    case .whole(let low, let high): "a whole number from \(low) to \(high)"
    case .batch: "full, or a whole number from 1 to \(Int.max)"
    case .list(let what): "a list of \(what)"
    case .mapping(let keys): "a mapping with the keys \(keys.joined(separator: ", "))"
    case .textAsInRow1: "a text, as in row 1"
    case .frozen(let layers):
      "weights, biases, slopes, or a layer number"
        + (layers == 1 ? ", here 1" : " from 1 to \(layers)")
    }
  }
}

extension NumberRange: CustomStringConvertible {
  /// The range in words.
  public var description: String {
    switch self {
    case .finite: "a number"
    case .positive: "a number above 0"
    case .nonNegative: "a number of at least 0"
    case .belowOne: "a number from 0 to below 1"
    case .unit: "a number from 0 to 1"
    case .fraction: "a number between 0 and 1"
    case .above(let bound): "a number above \(NumberText.shortest(bound))"
    }
  }
}

/// A whole number with its thousands apart.
private func grouped(_ number: Int) -> String {
  var text = String(number)
  var index = text.count - 3
  while index > 0 {
    text.insert(",", at: text.index(text.startIndex, offsetBy: index))
    index -= 3
  }
  return text
}
