import Pictures
import ScreenKit
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
  /// Whether there is room for the sentence that says why.
  public var hasSentence = true

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
public struct StepScreen: Sendable {
  /// Where one stands.
  public let header: Header
  /// The network.
  public let network: NetworkPicture
  /// The steps.
  public let listing: Listing
  /// The equation.
  public let equation: EquationPane
  /// What the step is a part of.
  public let lower: PaneContent
  /// The pane that has the room of the others.
  public let zoom: ZoomedPane?
  /// What the optimizer does, and the loss.
  public let update: UpdatePane
  /// The parameters around the step; nil where there is no room.
  public let parameters: ParameterTable?
  /// The cost of the iterations so far.
  public let curve: [CurvePoint]
  /// What stands over that curve: where it began and where it is.
  public let curveTitle: String
  /// What the tour says; nil while one is not on it.
  public let tour: TourPane?
  /// The box in which one practises; nil while one does not.
  public let practice: PracticePane?

  /// The screen of a scene.
  public init(_ scene: Scene<StepModel>, room: StepRoom) {
    let context = StepContext(scene)
    header = context.header
    network = context.network(
      maximumLayers: room.networkLayers, maximumUnits: room.networkUnits)
    listing = context.listing(rows: room.listingRows, width: room.listingWidth)
    equation = context.equationPane(
      width: room.equationWidth, rows: room.equationRows, hasSentence: room.hasSentence)
    lower = context.chosenPane(rows: room.lowerRows, width: room.lowerWidth)
    zoom = scene.zoom
    update = context.updatePane(width: room.lowerWidth)
    parameters = room.parameterRows > 0 ? context.parameterTable(rows: room.parameterRows) : nil
    curve = room.parameterRows > 0 ? context.curve : []
    curveTitle = "cost by iteration" + context.ends(of: curve)
    tour = scene.tourPane
    practice = context.practicePane(rows: room.lowerRows, width: room.lowerWidth)
  }
}
