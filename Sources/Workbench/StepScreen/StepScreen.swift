import Derivation
import Engine
import Session

/// How much room the parts of the step screen have; the view decides, the model fills it.
public struct StepRoom: Hashable, Sendable {
  /// Layers and units of the network that can be drawn.
  public var networkLayers: Int, networkUnits: Int
  /// Rows and cells of the listing.
  public var listingRows: Int, listingWidth: Int
  /// Cells and lines of the equation.
  public var equationWidth: Int, equationRows: Int
  /// Cells and rows of the table below.
  public var lowerWidth: Int, lowerRows: Int
  /// Rows of the table of parameters; 0 leaves it out.
  public var parameterRows: Int

  /// Some room.
  public init(
    networkLayers: Int, networkUnits: Int, listingRows: Int, listingWidth: Int, equationWidth: Int,
    equationRows: Int, lowerWidth: Int, lowerRows: Int, parameterRows: Int
  ) {
    self.networkLayers = networkLayers
    self.networkUnits = networkUnits
    self.listingRows = listingRows
    self.listingWidth = listingWidth
    self.equationWidth = equationWidth
    self.equationRows = equationRows
    self.lowerWidth = lowerWidth
    self.lowerRows = lowerRows
    self.parameterRows = parameterRows
  }
}

/// All that the step screen shows, as data.
public struct StepScreen: Hashable, Sendable {
  /// Where one stands.
  public let header: Header
  /// The network.
  public let network: NetworkPicture
  /// The steps.
  public let listing: Listing
  /// The equation.
  public let equation: EquationPane
  /// What the step is a part of.
  public let lower: PaneTable
  /// What the optimizer does, and the loss.
  public let update: UpdatePane
  /// The parameters around the step; nil where there is no room.
  public let parameters: ParameterTable?
  /// The cost of the iterations so far.
  public let curve: [CurvePoint]
  /// The row for messages.
  public let notice: Notice?
  /// What the keys do here and now.
  public let footer: [FooterKey]
  /// What lies over the screen.
  public let overlay: Overlay

  /// The screen of a state.
  public init(_ state: State, room: StepRoom) {
    let context = StepContext(state)
    header = context.header
    network = context.network(
      maximumLayers: room.networkLayers, maximumUnits: room.networkUnits)
    listing = context.listing(rows: room.listingRows, width: room.listingWidth)
    equation = context.equationPane(width: room.equationWidth, rows: room.equationRows)
    lower = context.lowerPane(rows: room.lowerRows, width: room.lowerWidth)
    update = context.updatePane(width: room.lowerWidth)
    parameters = room.parameterRows > 0 ? context.parameterTable(rows: room.parameterRows) : nil
    curve = room.parameterRows > 0 ? context.curve : []
    notice = state.notice
    footer = FooterKey.keys(for: state)
    overlay = state.overlay
  }
}

/// A point of the loss curve.
public struct CurvePoint: Hashable, Sendable {
  /// The iteration, from 1.
  public let iteration: Int
  /// Its cost before its update.
  public let cost: Double
  /// Whether one stands in it.
  public let isCurrent: Bool
}

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
    public let isLit: Bool
  }

  /// What the optimizer keeps, by symbol.
  public let states: [String]
  /// The parameters that are shown.
  public let rows: [Row]
  /// How many are not.
  public let hiddenCount: Int
}

extension StepContext {
  var curve: [CurvePoint] {
    state.run.timeline.curve.points.map {
      CurvePoint(
        iteration: $0.iteration, cost: $0.cost, isCurrent: $0.iteration == moment.iteration)
    }
  }

  func parameterTable(rows count: Int) -> ParameterTable {
    let parameters = setup.network.parameters
    let place = (parameters.firstIndex(of: focus) ?? 0) + 1
    let shown = shownRange(count: parameters.count, room: count, focus: place)
    let buffers = setup.optimizer.keptBuffers
    return ParameterTable(
      states: buffers.map(bufferName),
      rows: shown.map { row(parameters[$0 - 1], buffers) },
      hiddenCount: parameters.count - shown.count)
  }

  private func row(_ parameter: Parameter, _ buffers: [OptimizerBuffer]) -> ParameterTable.Row {
    ParameterTable.Row(
      symbol: symbol(.parameter(parameter)),
      value: figure(steps.record.value(of: parameter), .given),
      gradient: figure(StepAddress(.backward, .batchMean).of(parameter))
        ?? Figure(pending, .pending),
      states: buffers.map { buffer in
        let address = StepAddress(.update, .optimizerState, buffer: buffer).of(parameter)
        return figure(address) ?? Figure("frozen", .given)
      },
      updated: figure(StepAddress(.update, .parameterUpdate).of(parameter))
        ?? Figure("frozen", .given), isLit: address.parameter == parameter)
  }

  private func bufferName(_ buffer: OptimizerBuffer) -> String {
    let isASCII = state.display.glyphs == .ascii
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
