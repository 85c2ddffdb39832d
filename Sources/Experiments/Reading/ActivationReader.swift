import Engine

/// Reads an activation: a name, or a mapping with its parameter.
enum ActivationReader {
  static let names = Activation.all.map(\.name)

  static func activation(_ place: Place) throws(ExperimentError) -> Activation {
    guard case .mapping = place.node else { return try standard(place, .namesOrMapping(names)) }
    let fields = try Fields(place, keys: ["kind", "slope", "alpha"])
    let kind = try fields.required("kind", .names(names))
    let activation = try standard(kind, .names(names))
    try fields.check(onlyKeys: ["kind"] + parameters(of: activation), usedBy: activation.name)
    switch activation {
    case .leakyReLU(let slope):
      return .leakyReLU(slope: try fields.number("slope", .finite, default: slope))
    case .prelu(let slope):
      return .prelu(initialSlope: try fields.number("slope", .finite, default: slope))
    case .elu(let alpha):
      return .elu(alpha: try fields.number("alpha", .positive, default: alpha))
    case .identity, .step, .sigmoid, .tanh, .relu, .softmax:
      return activation
    }
  }

  private static func standard(
    _ place: Place, _ allowed: Allowed
  ) throws(ExperimentError) -> Activation {
    guard let activation = Activation.all.first(where: { $0.name == place.word }) else {
      throw place.unexpected(allowed)
    }
    return activation
  }

  private static func parameters(of activation: Activation) -> [String] {
    switch activation {
    case .leakyReLU, .prelu: ["slope"]
    case .elu: ["alpha"]
    case .identity, .step, .sigmoid, .tanh, .relu, .softmax: []
    }
  }
}
