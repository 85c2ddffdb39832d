import ScreenKit
import Derivation
import Engine
import Session

/// The sizes of ∂L/∂w of a stack, layer by iteration.
public struct TrainingMap {
  /// Which stack.
  public let side: VanishingModel.Side
  /// What it applies and how it starts.
  public let text: String
  /// Whether the keys change it.
  public let isChanged: Bool
  /// The layers' names, from the first.
  public let names: [String]
  /// `[layer][column]`; nil where nothing is measured yet, or the run has ended.
  public let values: [[Double?]]
  /// The iterations of the columns.
  public let iterations: [Int]
  /// The column under the cursor.
  public let column: Int
  /// The number under the cursor, in words.
  public let cursor: String

  /// The map of a stack of a scene.
  public init(_ scene: Scene<VanishingModel>, _ side: VanishingModel.Side) {
    let builder = VanishingBuilder(scene)
    let model = scene.model
    let run = model[side]
    let shown = builder.side(side)
    let columns = model.columns
    let layer = model.layer
    (self.side, text, isChanged) = (side, shown.text, shown.isChanged)
    let isChain = builder.isChain
    names = (1...run.stack.depth).map {
      isChain ? builder.names.unitName(layer: $0, unit: 1) : "layer \($0)"
    }
    iterations = columns
    values = (0..<run.stack.depth).map { place in columns.map { run.sizes[$0]?[place] } }
    column = (model.iteration - 1) / model.stride
    let number = shown.gradients.indices.contains(layer - 1) ? shown.gradients[layer - 1] : .nan
    let symbol = isChain ? builder.gradient : builder.norm(builder.gradient)
    cursor = "\(symbol) at \(names[layer - 1]): \(NumberFormat.short.text(number))"
  }
}
