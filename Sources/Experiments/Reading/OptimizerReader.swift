import Engine

/// Reads `optimizer`.
enum OptimizerReader {
  /// The keys that every kind uses.
  static let commonKeys = ["kind", "learning-rate", "form", "weight-decay", "clip-norm"]

  private static let names = Optimizer.Kind.all.map(\.name)

  static func optimizer(_ place: Place) throws(ExperimentError) -> Optimizer {
    let fields = try Fields(
      place, keys: commonKeys + ["beta", "nesterov", "rho", "beta1", "beta2", "epsilon"])
    let kindPlace = try fields.required("kind", .names(names))
    guard let standard = Optimizer.Kind.all.first(where: { $0.name == kindPlace.word }) else {
      throw kindPlace.unexpected(.names(names))
    }
    var keys = commonKeys + parameters(of: standard)
    try fields.check(onlyKeys: keys, usedBy: standard.name)
    let form = try form(fields)
    if form == .lecture {
      keys.removeAll { $0 == "nesterov" }
      try fields.check(onlyKeys: keys, usedBy: "the lecture form")
    }
    return Optimizer(
      try kind(standard, fields),
      learningRate: try learningRate(fields, isOptional: standard.name == "adadelta", form),
      form: form,
      weightDecay: try fields.number("weight-decay", .nonNegative, default: 0),
      clipNorm: try fields["clip-norm"]?.number(.positive))
  }

  private static func form(_ fields: Fields) throws(ExperimentError) -> Optimizer.Form {
    let names = Optimizer.Form.allCases.map(\.rawValue)
    let name = try fields["form"]?.name(of: names)
    return name.flatMap(Optimizer.Form.init) ?? .standard
  }

  /// Only standard Adadelta has a learning rate of its own: 1.
  private static func learningRate(
    _ fields: Fields, isOptional: Bool, _ form: Optimizer.Form
  ) throws(ExperimentError) -> Double {
    if isOptional && form == .standard {
      return try fields.number("learning-rate", .positive, default: 1)
    }
    return try fields.number("learning-rate", .positive)
  }

  private static func parameters(of kind: Optimizer.Kind) -> [String] {
    switch kind {
    case .gradientDescent: []
    case .momentum: ["beta", "nesterov"]
    case .adagrad: ["epsilon"]
    case .rmsprop: ["beta", "epsilon"]
    case .adadelta: ["rho", "epsilon"]
    case .adam: ["beta1", "beta2", "epsilon"]
    }
  }

  /// The kind with what the file says in place of its defaults.
  private static func kind(
    _ standard: Optimizer.Kind, _ fields: Fields
  ) throws(ExperimentError) -> Optimizer.Kind {
    func average(_ key: String, _ value: Double) throws(ExperimentError) -> Double {
      try fields.number(key, .belowOne, default: value)
    }
    func epsilon(_ value: Double) throws(ExperimentError) -> Double {
      try fields.number("epsilon", .positive, default: value)
    }
    switch standard {
    case .gradientDescent: return .gradientDescent
    case .momentum(let beta, let nesterov):
      return .momentum(
        beta: try average("beta", beta), nesterov: try fields["nesterov"]?.boolean() ?? nesterov)
    case .adagrad(let value): return .adagrad(epsilon: try epsilon(value))
    case .rmsprop(let beta, let value):
      return .rmsprop(beta: try average("beta", beta), epsilon: try epsilon(value))
    case .adadelta(let rho, let value):
      return .adadelta(rho: try average("rho", rho), epsilon: try epsilon(value))
    case .adam(let beta1, let beta2, let value):
      return .adam(
        beta1: try average("beta1", beta1), beta2: try average("beta2", beta2),
        epsilon: try epsilon(value))
    }
  }
}
