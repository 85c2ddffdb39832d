import ScreenKit

/// The network around this step, as columns of units with the weights between them.
public struct NetworkPicture: Hashable, Sendable {
  /// A unit or an input.
  public struct Unit: Hashable, Sendable {
    /// Its number in the layer, from 1.
    public let number: Int
    /// Its name.
    public let name: String
    /// Its activation, or the input.
    public let activation: Figure
    /// δ, for units.
    public let delta: Figure?
    /// y, for outputs.
    public let target: Figure?
    /// Whether the step is about it.
    public let isCurrent: Bool

    /// A unit or an input.
    public init(
      number: Int, name: String, activation: Figure, delta: Figure?, target: Figure?,
      isCurrent: Bool
    ) {
      self.number = number
      self.name = name
      self.activation = activation
      self.delta = delta
      self.target = target
      self.isCurrent = isCurrent
    }
  }

  /// One layer; layer 0 is the inputs.
  public struct Column: Hashable, Sendable {
    /// Which layer.
    public let layer: Int
    /// What it is called.
    public let name: String
    /// The units that are shown.
    public let units: [Unit]
    /// How many are above and below the shown ones.
    public let hiddenBefore: Int, hiddenAfter: Int

    /// A layer of which some units may be hidden.
    public init(layer: Int, name: String, units: [Unit], hiddenBefore: Int, hiddenAfter: Int) {
      self.layer = layer
      self.name = name
      self.units = units
      self.hiddenBefore = hiddenBefore
      self.hiddenAfter = hiddenAfter
    }
  }

  /// How much a weight has to do with the step.
  public enum Emphasis: Hashable, Sendable {
    /// Nothing.
    case none
    /// It lies on a route of the chain rule.
    case route
    /// The step is about it.
    case current
  }

  /// A weight between two shown units.
  public struct Edge: Hashable, Sendable {
    /// The layer it leads into.
    public let layer: Int
    /// From which unit of the layer below, and into which.
    public let from: Int, to: Int
    /// Its value.
    public let weight: Figure
    /// What it has to do with the step.
    public let emphasis: Emphasis

    /// A weight.
    public init(layer: Int, from: Int, to: Int, weight: Figure, emphasis: Emphasis) {
      self.layer = layer
      self.from = from
      self.to = to
      self.weight = weight
      self.emphasis = emphasis
    }
  }

  /// The layers that are shown.
  public let columns: [Column]
  /// How many layers are left and right of them.
  public let hiddenLayersBefore: Int, hiddenLayersAfter: Int
  /// The weights between neighbouring columns.
  public let edges: [Edge]

  /// A picture of some layers.
  public init(columns: [Column], hiddenLayersBefore: Int, hiddenLayersAfter: Int, edges: [Edge]) {
    self.columns = columns
    self.hiddenLayersBefore = hiddenLayersBefore
    self.hiddenLayersAfter = hiddenLayersAfter
    self.edges = edges
  }
}
