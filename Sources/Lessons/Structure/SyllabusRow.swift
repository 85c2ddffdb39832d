/// Something that the lessons teach, by the name that a question has under `covers`.
public enum SyllabusRow: String, Hashable, Sendable, CaseIterable {
  // Forward.
  case weightedSum = "weighted-sum"
  case activation
  case bias
  case perceptron
  case forwardPass = "forward-pass"
  // Activations.
  case identity
  case step
  case sigmoid
  case tanh
  case relu
  case leakyReLU = "leaky-relu"
  case prelu
  case elu
  case softmax
  case activationAdvice = "which-activation"
  // Losses.
  case residual
  case lossAndCost = "loss-and-cost"
  case squaredError = "squared-error"
  case halfSquaredError = "half-squared-error"
  case meanSquaredError = "mean-squared-error"
  case meanAbsoluteError = "mean-absolute-error"
  case huber
  case outliers
  case oneMinimum = "one-minimum"
  case binaryCrossEntropy = "binary-cross-entropy"
  case categoricalCrossEntropy = "categorical-cross-entropy"
  case oneHot = "one-hot"
  case collapse
  // Backward.
  case slope
  case updateRule = "update-rule"
  case learningRate = "learning-rate"
  case chainRule = "chain-rule"
  case bothPaths = "both-paths"
  case delta
  case forwardWeights = "weights-of-the-forward-pass"
  case epochAndIteration = "epoch-and-iteration"
  case starts
  // Gradients that vanish.
  case vanishing = "vanishing-gradient"
  case exploding = "exploding-gradient"
  // Optimizers.
  case gradientDescent = "gradient-descent"
  case stochastic
  case miniBatch = "mini-batch"
  case weightedAverage = "weighted-average"
  case momentum
  case nesterov
  case adagrad
  case rmsprop
  case adadelta
  case adam
  case biasCorrection = "bias-correction"
  case epsilon = "place-of-epsilon"
}

extension YAMLFields {
  /// What a question tests; empty without the key.
  func covered(problems: inout Problems) -> [SyllabusRow] {
    names("covers", of: SyllabusRow.allCases.map(\.rawValue), problems: &problems)
      .compactMap(SyllabusRow.init)
  }
}
