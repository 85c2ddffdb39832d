import ScreenKit
import Derivation
import Engine
import Text

/// A layer as matrices: z = W·a + b forward, δ = (Wᵀ·δ above) ⊙ f′ backward.
public struct MatrixPane: Hashable, Sendable {
  /// A matrix or a column of numbers.
  public struct Block: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The sign before it, such as `·` or `+`.
    public let sign: String
    /// Its numbers, row by row.
    public let rows: [[Cell]]
  }

  /// An entry.
  public struct Cell: Hashable, Sendable {
    /// The number.
    public let figure: Figure
    /// Whether the step is about it.
    public let isCurrent: Bool
  }

  /// The formula.
  public let title: String
  /// The blocks, left to right.
  public let blocks: [Block]
  /// What is not shown; nil if all is.
  public let more: String?
}

extension StepContext {
  /// The layer of this step as matrices, as much as fits in `rows` rows and `width` cells.
  func matrixPane(rows: Int, width: Int) -> MatrixPane {
    let layer = address.layer ?? setup.network.layers.count
    let isBackward = address.phase == .backward && layer < setup.network.layers.count
    return isBackward
      ? backwardMatrices(layer, rows: rows - 1, width: width)
      : forwardMatrices(layer, rows: rows - 1, width: width)
  }

  private func cell(_ figure: Figure?, _ isCurrent: Bool) -> MatrixPane.Cell {
    MatrixPane.Cell(figure: figure ?? Figure(pending, .pending), isCurrent: isCurrent)
  }

  /// Entries of W that fit beside `columns` other blocks.
  private func entries(_ width: Int, others: Int) -> Int {
    max(1, (width - others * 14) / 10)
  }

  private func forwardMatrices(_ layer: Int, rows: Int, width: Int) -> MatrixPane {
    let units = setup.network.layers[layer - 1].units
    let inputs = steps.plan.inputCount(ofLayer: layer)
    let shownUnits = shownRange(count: units, room: rows - 1, focus: address.unit ?? 1)
    let shownInputs = shownRange(
      count: inputs, room: min(entries(width, others: 3), rows - 1), focus: address.from ?? 1)
    let isThisLayer = address.layer == layer
    func isRow(_ unit: Int) -> Bool { isThisLayer && address.unit == unit }
    let weights = shownUnits.map { unit in
      shownInputs.map { from in
        cell(
          figure(.weight(layer: layer, unit: unit, from: from)),
          isRow(unit) && (address.from == nil || address.from == from))
      }
    }
    let inputColumn = shownInputs.map {
      [cell(inputFigure(layer, $0), isThisLayer && address.from == $0)]
    }
    let biases = shownUnits.map {
      [cell(figure(.bias(layer: layer, unit: $0)), isRow($0) && address.kind == .weightedSum)]
    }
    let sums = shownUnits.map { unit -> [MatrixPane.Cell] in
      let z = StepAddress(.forward, .weightedSum, sample: sample, layer: layer, unit: unit)
      return [cell(figure(z), isRow(unit))]
    }
    let below = layer == 1 ? "x" : "a"
    let isASCII = scene.display.glyphs == .ascii
    return MatrixPane(
      title: "z = W\(isASCII ? "*" : "·")\(below) + b of layer \(layer), all units at once",
      blocks: [
        MatrixPane.Block(name: "W", sign: "", rows: weights),
        MatrixPane.Block(name: below, sign: isASCII ? "*" : "·", rows: inputColumn),
        MatrixPane.Block(name: "b", sign: "+", rows: biases),
        MatrixPane.Block(name: "z", sign: "=", rows: sums),
      ],
      more: more(units * inputs - shownUnits.count * shownInputs.count, "weights"))
  }

  /// What feeds a layer: an input, or an activation of the layer below.
  private func inputFigure(_ layer: Int, _ from: Int) -> Figure? {
    layer == 1
      ? figure(steps.record.input(sample: sample, from), .given, of: .input(from))
      : figure(StepAddress(.forward, .activation, sample: sample, layer: layer - 1, unit: from))
  }

  private func backwardMatrices(_ layer: Int, rows: Int, width: Int) -> MatrixPane {
    let units = setup.network.layers[layer - 1].units
    let above = setup.network.layers[layer].units
    let shownUnits = shownRange(count: units, room: rows - 1, focus: address.unit ?? 1)
    let shownAbove = shownRange(
      count: above, room: min(entries(width, others: 3), rows - 1), focus: address.to ?? 1)
    func isRow(_ unit: Int) -> Bool { address.unit == unit }
    let weights = shownUnits.map { unit in
      shownAbove.map { to in
        cell(
          figure(.weight(layer: layer + 1, unit: to, from: unit)),
          isRow(unit) && (address.to == nil || address.to == to))
      }
    }
    let deltasAbove = shownAbove.map { to -> [MatrixPane.Cell] in
      let step = StepAddress(.backward, .delta, sample: sample, layer: layer + 1, unit: to)
      return [cell(figure(step), address.to == to)]
    }
    func column(_ kind: StepKind) -> [[MatrixPane.Cell]] {
      shownUnits.map { unit in
        let step = StepAddress(.backward, kind, sample: sample, layer: layer, unit: unit)
        return [cell(figure(step), isRow(unit) && address.kind == kind)]
      }
    }
    let isASCII = scene.display.glyphs == .ascii
    return MatrixPane(
      title: isASCII
        ? "delta = (W'*delta above) o f' of layer \(layer), all units at once"
        : "δ = (Wᵀ·δ above) ⊙ f′ of layer \(layer), all units at once",
      blocks: [
        MatrixPane.Block(name: isASCII ? "W'" : "Wᵀ", sign: "", rows: weights),
        MatrixPane.Block(
          name: isASCII ? "delta" : "δ above", sign: isASCII ? "*" : "·", rows: deltasAbove),
        MatrixPane.Block(
          name: isASCII ? "f'" : "f′", sign: isASCII ? "o" : "⊙",
          rows: column(.activationDerivative)),
        MatrixPane.Block(name: isASCII ? "delta" : "δ", sign: "=", rows: column(.delta)),
      ],
      more: more(units * above - shownUnits.count * shownAbove.count, "weights"))
  }
}
