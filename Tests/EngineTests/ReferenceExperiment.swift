import Engine

/// The experiment of a reference case, in the layout of the experiment file.
struct ReferenceExperiment: Decodable, Sendable {
  let data: Rows
  let network: Stack
  let loss: Choice
  let optimizer: Rule
  let training: Order

  struct Rows: Decodable, Sendable {
    let rows: [Row]
  }

  struct Row: Decodable, Sendable {
    let x: [Double]
    let y: [Double]
  }

  struct Stack: Decodable, Sendable {
    let inputs: Int
    let layers: [Layer]
    let frozen: [FrozenName]?
  }

  struct Layer: Decodable, Sendable {
    let units: Int
    let activation: Choice
    let weights: [[Double]]
    let biases: [Double]
  }

  struct Order: Decodable, Sendable {
    let batch: BatchSize
    let shuffle: Bool
    let epochs: Int
  }

  struct UnknownName: Error {
    let name: String
  }

  /// The setup that the engine runs.
  func setup() throws -> Setup {
    Setup(
      network: Network(
        inputs: network.inputs,
        layers: try network.layers.map { layer in
          DenseLayer(
            units: layer.units, activation: try layer.activation.activation(),
            given: .all(weights: layer.weights, biases: layer.biases))
        },
        frozen: try frozen()),
      data: Dataset(rows: data.rows.map { (x: $0.x, y: $0.y) }),
      loss: try loss.loss(),
      optimizer: try optimizer.optimizer(),
      training: Training(
        batch: training.batch.batch, shuffle: training.shuffle, epochs: training.epochs))
  }

  private func frozen() throws -> Frozen {
    var frozen = Frozen()
    for name in network.frozen ?? [] {
      switch name {
      case .layer(let number): frozen.layers.insert(number)
      case .kind("weights"): frozen.weights = true
      case .kind("biases"): frozen.biases = true
      case .kind("slopes"): frozen.slopes = true
      case .kind(let unknown): throw UnknownName(name: unknown)
      }
    }
    return frozen
  }
}

extension ReferenceExperiment {
  /// An activation or a loss: a name, or a mapping with its parameter.
  struct Choice: Decodable, Sendable {
    let kind: String
    var slope: Double?
    var alpha: Double?
    var delta: Double?

    enum CodingKeys: CodingKey {
      case kind, slope, alpha, delta
    }

    init(from decoder: any Decoder) throws {
      if let name = try? decoder.singleValueContainer().decode(String.self) {
        kind = name
        return
      }
      let mapping = try decoder.container(keyedBy: CodingKeys.self)
      kind = try mapping.decode(String.self, forKey: .kind)
      slope = try mapping.decodeIfPresent(Double.self, forKey: .slope)
      alpha = try mapping.decodeIfPresent(Double.self, forKey: .alpha)
      delta = try mapping.decodeIfPresent(Double.self, forKey: .delta)
    }

    func activation() throws -> Activation {
      switch (kind, slope ?? alpha) {
      case ("identity", nil): .identity
      case ("step", nil): .step
      case ("sigmoid", nil): .sigmoid
      case ("tanh", nil): .tanh
      case ("relu", nil): .relu
      case ("leaky-relu", let slope?): .leakyReLU(slope: slope)
      case ("prelu", let slope?): .prelu(initialSlope: slope)
      case ("elu", let alpha?): .elu(alpha: alpha)
      case ("gelu", nil): .gelu
      case ("silu", nil): .silu
      case ("softplus", nil): .softplus
      case ("softmax", nil): .softmax
      default: throw UnknownName(name: kind)
      }
    }

    func loss() throws -> Loss {
      switch (kind, delta) {
      case ("squared-error", nil): .squaredError
      case ("half-squared-error", nil): .halfSquaredError
      case ("mean-squared-error", nil): .meanSquaredError
      case ("mean-absolute-error", nil): .meanAbsoluteError
      case ("huber", let delta?): .huber(delta: delta)
      case ("log-cosh", nil): .logCosh
      case ("binary-cross-entropy", nil): .binaryCrossEntropy
      case ("categorical-cross-entropy", nil): .categoricalCrossEntropy
      default: throw UnknownName(name: kind)
      }
    }
  }

  /// A name or a layer number in the list of what is frozen.
  enum FrozenName: Decodable, Sendable {
    case kind(String)
    case layer(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .layer(number)
      } else {
        self = .kind(try value.decode(String.self))
      }
    }
  }

  /// `full` or a number of rows.
  struct BatchSize: Decodable, Sendable {
    let batch: Batch

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let rows = try? value.decode(Int.self) {
        batch = .rows(rows)
      } else if try value.decode(String.self) == "full" {
        batch = .full
      } else {
        throw UnknownName(name: "batch")
      }
    }
  }
}
