import ScreenKit
import Derivation
import Engine
import Text

/// The parameters around the step with their slopes and states.
public struct ParameterTable: Hashable, Sendable {
  /// One parameter.
  public struct Row: Hashable, Sendable {
    /// Its symbol.
    public let symbol: String
    /// Its value as the pass used it.
    public let value: Figure
    /// The mean of its slopes.
    public let gradient: Figure
    /// What the optimizer keeps for it.
    public let states: [Figure]
    /// Its new value, or that it is frozen.
    public let updated: Figure
    /// Whether the step is about it.
    public let isCurrent: Bool
  }

  /// What the optimizer keeps, by symbol.
  public let states: [String]
  /// The parameters that are shown.
  public let rows: [Row]
  /// How many are not.
  public let hiddenCount: Int
  /// Cells of the longest symbol of any parameter, shown or not.
  public let symbolWidth: Int
}

extension ParameterTable {
  /// What stands over the numbers of a row, at most `room` of them.
  public func titles(room: Int) -> [String] {
    Self.fitting(["old", "gradient"] + states + ["new"], room: room, gap: "…")
  }

  /// The numbers of a row, at most `room` of them.
  public func figures(_ row: Row, room: Int) -> [Figure] {
    Self.fitting(
      [row.value, row.gradient] + row.states + [row.updated], room: room,
      gap: Figure("…", .given))
  }

  /// The first and the last of them; a sign stands for those between that do not fit.
  private static func fitting<Entry>(_ entries: [Entry], room: Int, gap: Entry) -> [Entry] {
    guard entries.count > room else { return entries }
    return entries.prefix(max(1, room - 2)) + [gap] + entries.suffix(1)
  }
}

extension StepContext {
  func parameterTable(rows count: Int) -> ParameterTable {
    let total = setup.network.parameterCount
    let shown = shownRange(count: total, room: count, focus: place(of: focus))
    let buffers = setup.optimizer.keptBuffers
    return ParameterTable(
      states: buffers.map(bufferName),
      rows: shown.compactMap { parameter(at: $0) }.map { row($0, buffers) },
      hiddenCount: total - shown.count, symbolWidth: symbolWidth)
  }

  /// Parameters stand in the order of their means, which end the backward phase: so the place of
  /// one among millions is arithmetic.
  private var firstMean: Int {
    let first = Parameter.weight(layer: 1, unit: 1, from: 1)
    return steps.plan.index(of: StepAddress(.backward, .batchMean).of(first)) ?? 0
  }

  private func place(of parameter: Parameter) -> Int {
    let mean = steps.plan.index(of: StepAddress(.backward, .batchMean).of(parameter))
    return 1 + (mean ?? firstMean) - firstMean
  }

  private func parameter(at place: Int) -> Parameter? {
    steps.plan.address(at: firstMean + place - 1).parameter
  }

  private var symbolWidth: Int {
    let lasts = setup.network.layers.enumerated().map { place, layer in
      Parameter.weight(
        layer: place + 1, unit: layer.units, from: setup.network.inputs(ofLayer: place))
    }
    return lasts.map { symbol(.parameter($0)).count }.max() ?? 0
  }

  private func row(_ parameter: Parameter, _ buffers: [OptimizerBuffer]) -> ParameterTable.Row {
    ParameterTable.Row(
      symbol: symbol(.parameter(parameter)),
      value: figure(steps.record.value(of: parameter), .given, of: .parameter(parameter)),
      gradient: figure(StepAddress(.backward, .batchMean).of(parameter))
        ?? Figure(pending, .pending),
      states: buffers.map { buffer in
        let address = StepAddress(.update, .optimizerState, buffer: buffer).of(parameter)
        return figure(address) ?? Figure("frozen", .given)
      },
      updated: figure(StepAddress(.update, .parameterUpdate).of(parameter))
        ?? Figure("frozen", .given), isCurrent: address.parameter == parameter)
  }

  private func bufferName(_ buffer: OptimizerBuffer) -> String {
    let isASCII = scene.display.glyphs == .ascii
    switch buffer {
    case .velocity: return "v"
    case .squareSum: return isASCII ? "alpha" : "α"
    case .squareMean: return "s"
    case .changeMean: return "u"
    case .mean: return "m"
    case .change: return isASCII ? "Delta" : "Δ"
    case .correctedMean: return isASCII ? "m^" : "m̂"
    case .correctedSquareMean: return isASCII ? "s^" : "ŝ"
    }
  }
}
