import Experiments
import Text

/// Why a text is no contender, or none of this experiment.
///
/// `description` is one line: what was found, what is allowed, and how a contender is written.
public struct ContenderProblem: Error, Hashable, Sendable {
  /// What was to be changed.
  public let dimension: ContenderDimension
  /// The text as it was typed.
  public let text: String
  /// What is wrong with it.
  public let reason: Reason

  /// What can be wrong with a contender.
  public enum Reason: Error, Hashable, Sendable {
    /// The kind or, where a key is named, its value is not one that an experiment file may have.
    case setting(String?, ExperimentProblem)
    /// What stands behind the colon is not `key=value`.
    case notASetting(String)
    /// A key was given twice, or is `kind`.
    case repeatedKey(String)
    /// A kind without settings was given one.
    case noSettings(kind: String)
    /// There is no hidden layer whose activation could be changed.
    case noHiddenLayer
    /// There is no hidden layer that others could be like.
    case noHiddenLayerToCopy
    /// The weights that are given fit this depth alone.
    case depthWithGivenWeights
  }

  /// A problem with a text.
  init(_ dimension: ContenderDimension, _ text: String, _ reason: Reason) {
    self.dimension = dimension
    self.text = text
    self.reason = reason
  }
}

extension ContenderProblem.Reason {
  /// What the reader of experiment files makes of it.
  init(_ error: ExperimentError) {
    let key = error.path.isEmpty || error.path == "kind" ? nil : error.path
    switch error.problem {
    // The kind is what stands before the colon, and no key.
    case .unknownKey(let key, let allowed):
      self = .setting(key, .unknownKey(key, allowed: allowed.filter { $0 != "kind" }))
    case .unusedKey(let kind, let allowed) where allowed == ["kind"]:
      self = .noSettings(kind: kind)
    case .unusedKey(let kind, let allowed):
      self = .setting(key, .unusedKey(by: kind, allowed: allowed.filter { $0 != "kind" }))
    default: self = .setting(key, error.problem)
    }
  }
}

extension ContenderProblem: CustomStringConvertible {
  /// The message on one line, such as `optimizer: found "adma", did you mean adam?; allowed: …`.
  public var description: String {
    let whole = text.contains(":") ? " \"\(PlainText.shown(text))\"" : ""
    return "\(dimension.name)\(whole): \(reason); write \(dimension.form)"
  }
}

extension ContenderProblem.Reason: CustomStringConvertible {
  /// What was found and what is allowed.
  public var description: String {
    switch self {
    case .setting(nil, let problem): "\(problem)"
    case .setting(let key?, let problem): "\(PlainText.shown(key)): \(problem)"
    case .notASetting(let item):
      "found \(item.isEmpty ? "nothing" : "\"\(PlainText.shown(item))\"") where a setting should "
        + "stand; allowed: key=value"
    case .repeatedKey("kind"): "found the key kind; allowed: the kind before the colon"
    case .repeatedKey(let key):
      "found \(PlainText.shown(key)) twice; allowed: each key once"
    case .noSettings(let kind): "found a setting; allowed: \(kind) alone, since it has none"
    case .noHiddenLayer:
      "found no hidden layer; allowed: a network with one, since the output's activation stays"
    case .noHiddenLayerToCopy:
      "found no hidden layer for others to be like; allowed: 0, or a network with one"
    case .depthWithGivenWeights:
      "found weights in the experiment; allowed: weights that are drawn, since those that are "
        + "given fit one depth alone"
    }
  }
}
