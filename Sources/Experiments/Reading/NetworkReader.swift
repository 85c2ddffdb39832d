import Engine
import Fields
import Yams

/// Reads `network`.
enum NetworkReader {
  static let keys = ["inputs", "layers", "frozen", "initializer"]

  /// A network that fits the data.
  static func network(_ place: Place, data: Dataset) throws(ExperimentError) -> Network {
    let fields = try Mapping(place, keys: keys)
    if let inputs = fields["inputs"] { try check(inputs, are: data.inputCount) }
    let layersPlace = try fields.required("layers", .list(of: "layers"))
    let layers = try layers(layersPlace, inputs: data.inputCount, targets: data.targetCount)
    var network = Network(inputs: data.inputCount, layers: layers)
    if let frozen = fields["frozen"] {
      network.frozen = try self.frozen(frozen, layers: layers.count)
    }
    if let initializer = fields["initializer"] {
      network.initializer = try InitializerReader.initializer(initializer)
    }
    return network
  }

  private static func check(_ place: Place, are count: Int) throws(ExperimentError) {
    guard let plain = place.plain, NumberText.isWhole(plain) else {
      throw place.unexpected(.whole(from: UInt64(count), to: UInt64(count)))
    }
    guard Int(plain) == count else {
      throw place.error(
        .mismatch(found: "\(plain) inputs", allowed: "\(count)", because: "as many as a row's x"))
    }
  }

  private static func layers(
    _ place: Place, inputs: Int, targets: Int
  ) throws(ExperimentError) -> [DenseLayer] {
    let items = try place.items(of: "layers such as {units: 2, activation: sigmoid}")
    guard !items.isEmpty else { throw place.unexpected(.list(of: "at least one layer")) }
    guard items.count <= Limits.layers else {
      throw place.error(.tooMany(found: items.count, limit: Limits.layers, of: "layers"))
    }
    var layers: [DenseLayer] = []
    var parameters = 0
    for (index, node) in items.enumerated() {
      let reader = try LayerReader(
        place.item(index, node), inputs: layers.last?.units ?? inputs,
        targets: index == items.count - 1 ? targets : nil)
      parameters += reader.parameterCount
      guard parameters <= Limits.parameters else {
        throw reader.units.error(
          .tooMany(found: parameters, limit: Limits.parameters, of: "parameters up to here"))
      }
      layers.append(try reader.layer())
    }
    return layers
  }

  private static func frozen(_ place: Place, layers: Int) throws(ExperimentError) -> Frozen {
    var frozen = Frozen()
    let items = try place.items(of: "weights, biases, slopes or layer numbers")
    for (index, node) in items.enumerated() {
      let item = place.item(index, node)
      switch item.word {
      case "weights": frozen.weights = true
      case "biases": frozen.biases = true
      case "slopes": frozen.slopes = true
      default:
        guard let plain = item.plain, NumberText.isWhole(plain), let layer = Int(plain),
          layer >= 1, layer <= layers
        else { throw item.unexpected(.frozen(layers: layers)) }
        frozen.layers.insert(layer)
      }
    }
    return frozen
  }
}
