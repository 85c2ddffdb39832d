import Engine
import Experiments

/// Why a change cannot be made; `description` says what was found and what is allowed.
public enum ChangeProblem: Error, Hashable, Sendable {
  /// Something that is counted, and that a change names by its number.
  public enum Place: String, Hashable, Sendable {
    /// A layer of the network.
    case layer
    /// A unit of a layer.
    case unit
    /// What a weight comes from.
    case input
    /// A number that an output should be.
    case target
    /// A row of the data.
    case row
  }

  /// A number that a change sets.
  public enum Setting: Hashable, Sendable {
    /// A setting of a rule.
    case rule(SettingName)
    /// A weight, bias or slope.
    case parameter
    /// A number of the data.
    case datum
  }

  /// It is so already.
  case noChange
  /// A run has as many changes as it may have.
  case tooManyChanges(limit: Int)
  /// There is no such layer, unit, input, target or row; they count from 1 to `count`.
  case missing(Place, found: Int, count: Int)
  /// A layer above none; 0 is the inputs.
  case noPlaceForLayer(above: Int, highest: Int)
  /// The layer has no learned slope; only PReLU's has.
  case noSlope(layer: Int, Activation)
  /// A number lies where it may not.
  case outOfRange(Setting, found: Double, allowed: SettingRange)
  /// Nesterov's rule in the lecture form.
  case nesterovInLectureForm
  /// A form that the optimizer does not have.
  case noSuchForm(Optimizer.Kind)
  /// A batch of no rows.
  case batch(found: Int)
  /// A loss after an output that it cannot follow.
  case lossNeedsOutput(Loss, found: Activation)
  /// A target that the loss cannot take.
  case target(Loss, row: Int, found: Double, allowed: SettingRange)
  /// Targets of a row whose sum is not 1, as categorical cross-entropy wants them.
  case targetsDoNotSumToOne(row: Int, sum: Double)
  /// More or fewer targets than outputs.
  case targetCount(found: Int, allowed: Int)
  /// Units or layers of the output, which the targets fix.
  case outputIsFixed(targets: Int)
  /// The only unit of a layer cannot go.
  case lastUnit(layer: Int)
  /// Fewer than one unit in a new layer.
  case units(found: Int)
  /// More units, layers or parameters than an experiment may have.
  case tooMany(LimitName, found: Int)

  /// A bound of `Limits`.
  public enum LimitName: String, Hashable, Sendable {
    /// Units of a layer.
    case units
    /// Layers of a network.
    case layers
    /// Weights, biases and slopes.
    case parameters

    /// The most that is allowed.
    public var limit: Int {
      switch self {
      case .units: Limits.units
      case .layers: Limits.layers
      case .parameters: Limits.parameters
      }
    }
  }
}
