import Text

/// Names that other programs have for what is here.
enum ForeignName {
  /// What a name from elsewhere is called here.
  static func note(on found: String) -> String? { notes[Suggestion.kebab(found)] }

  private static let notes = [
    "sgd": "stochastic descent is gradient-descent with batch: 1",
    "stochastic": "stochastic descent is gradient-descent with batch: 1",
    "mini-batch": "mini-batch descent is gradient-descent with that batch",
    "nesterov": "Nesterov's is momentum with nesterov: true",
    "mse": "MSE is mean-squared-error",
    "mae": "MAE is mean-absolute-error",
    "bce": "BCE is binary-cross-entropy",
    "cross-entropy": "of sigmoid outputs it is binary, of a softmax output categorical",
    "linear": "the linear activation is identity",
    "logistic": "the logistic function is sigmoid",
    "swish": "swish is silu",
    "lr": "the learning rate is learning-rate",
    "eta": "η is learning-rate",
    "lambda": "λ is weight-decay",
  ]
}
