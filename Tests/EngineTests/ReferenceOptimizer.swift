import Engine

extension ReferenceExperiment {
  /// The optimizer of a reference case; nothing that its rule uses may be left out.
  struct Rule: Decodable, Sendable {
    let kind: String
    let learningRate: Double
    let form: String?
    let beta: Double?
    let nesterov: Bool?
    let rho: Double?
    let beta1: Double?
    let beta2: Double?
    let epsilon: Double?
    let weightDecay: Double?
    let clipNorm: Double?

    enum CodingKeys: String, CodingKey {
      case kind, form, beta, nesterov, rho, beta1, beta2, epsilon
      case learningRate = "learning-rate"
      case weightDecay = "weight-decay"
      case clipNorm = "clip-norm"
    }

    func optimizer() throws -> Optimizer {
      guard let form = Optimizer.Form(rawValue: form ?? "standard") else {
        throw UnknownName(name: "form")
      }
      return Optimizer(
        try rule(), learningRate: learningRate, form: form, weightDecay: weightDecay ?? 0,
        clipNorm: clipNorm)
    }

    private func rule() throws -> Optimizer.Kind {
      switch (kind, epsilon) {
      case ("gradient-descent", nil): .gradientDescent
      case ("momentum", nil):
        .momentum(beta: try required(beta, "beta"), nesterov: nesterov ?? false)
      case ("adagrad", let epsilon?): .adagrad(epsilon: epsilon)
      case ("rmsprop", let epsilon?):
        .rmsprop(beta: try required(beta, "beta"), epsilon: epsilon)
      case ("adadelta", let epsilon?):
        .adadelta(rho: try required(rho, "rho"), epsilon: epsilon)
      case ("adam", let epsilon?):
        .adam(
          beta1: try required(beta1, "beta1"), beta2: try required(beta2, "beta2"),
          epsilon: epsilon)
      case ("adamw", let epsilon?):
        .adamw(
          beta1: try required(beta1, "beta1"), beta2: try required(beta2, "beta2"),
          epsilon: epsilon)
      default: throw UnknownName(name: kind)
      }
    }

    private func required(_ value: Double?, _ name: String) throws -> Double {
      guard let value else { throw UnknownName(name: "\(kind) without \(name)") }
      return value
    }
  }
}
