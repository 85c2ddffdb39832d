import Derivation
import Engine

extension ChangeProblem: CustomStringConvertible {
  /// What was found and what is allowed, on one line.
  public var description: String {
    switch self {
    case .noChange: "nothing changes: it is so already"
    case .tooManyChanges(let limit):
      "a run has at most \(limit) changes; allowed: to undo some, or to save it from here"
    case .missing(let place, let found, let count):
      "there is no \(place.rawValue) \(found); allowed: \(count == 1 ? "1" : "1 to \(count)")"
    case .noPlaceForLayer(let above, let highest):
      "a layer cannot go above layer \(above); allowed: 0 (the inputs)"
        + (highest == 0 ? "" : " to \(highest)")
    case .noSlope(let layer, let activation):
      "layer \(layer) has no learned slope: its activation is \(activation.name); only prelu has one"
    case .outOfRange(let setting, let found, let allowed):
      "found \(setting.words) \(number(found)); allowed: \(allowed.rawValue)"
    case .batch(let found): "found a batch of \(found) rows; allowed: full, or 1 or more"
    case .units(let found):
      "found a layer of \(found) units; allowed: 1 to \(LimitName.units.limit)"
    case .tooMany(let name, let found):
      "found \(found) \(name.rawValue); allowed: at most \(name.limit)"
    default: fitWording
    }
  }

  /// What does not fit another part of the setup.
  private var fitWording: String {
    switch self {
    case .nesterovInLectureForm:
      "the lecture form has no Nesterov momentum; allowed: the standard form, or plain momentum"
    case .noSuchForm(let kind):
      "\(kind.name) has no lecture form; allowed: the standard form, or another optimizer"
    case .lossNeedsOutput(let loss, let found):
      "\(loss.name) cannot follow a last layer with \(found.name); allowed: after "
        + Activation.all.filter(loss.allows).map(\.name).joined(separator: ", ")
    case .target(let loss, let row, let found, let allowed):
      "row \(row) has the target \(number(found)); allowed for \(loss.name): \(allowed.rawValue)"
    case .targetsDoNotSumToOne(let row, let sum):
      "the targets of row \(row) have the sum \(number(sum)); allowed: the sum 1, for "
        + "categorical-cross-entropy (change all targets of the row together)"
    case .targetCount(let found, let allowed):
      "found \(found) targets; allowed: \(allowed), one for each output"
    case .outputIsFixed(let targets):
      "the last layer has one unit for each of the \(targets) targets of a row; "
        + "allowed: a change of a hidden layer"
    case .lastUnit(let layer):
      "unit 1 is the only one of layer \(layer); allowed: to remove the layer"
    default: ""
    }
  }

  private func number(_ value: Double) -> String { NumberFormat.all.text(value) }
}

extension ChangeProblem.Setting {
  fileprivate var words: String {
    switch self {
    case .rule(let name): name.key
    case .parameter, .datum: "the value"
    }
  }
}
