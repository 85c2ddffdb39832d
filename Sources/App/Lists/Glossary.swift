import ScreenKit

extension State {
  /// The symbols of the step, then the words of the field.
  var glossaryGroups: [(String, [ListPage.Item])] {
    let symbols = shown.glossary(context)
    let words = Glossary.entries.map { entry in
      ListPage.Item(
        name: entry.word, summary: entry.meaning,
        action: .say("\(entry.word): \(entry.meaning)"))
    }
    return (symbols.isEmpty ? [] : [("In this step", symbols)]) + [("Words", words)]
  }
}

/// The words of the field, as this program uses them.
public enum Glossary {
  /// A word and what it means, in a sentence.
  public struct Entry: Sendable {
    /// The word.
    public let word: String
    /// What it means.
    public let meaning: String
  }

  /// All of them, by the alphabet.
  public static let entries: [Entry] = [
    ("activation", "what a unit passes on: a = f(z), of its weighted sum z"),
    ("backpropagation", "the chain rule from the loss back, each slope computed once and reused"),
    ("batch", "the rows that one update uses; their slopes are averaged"),
    ("bias", "b: added to the weighted sum, whatever the inputs are"),
    ("chain rule", "along one route multiply the slopes; over several routes add the products"),
    ("clipping", "if the gradient is longer than a limit, shortening it to the limit"),
    ("cost", "C: the mean of the losses of the batch; what training makes small"),
    ("dead unit", "a ReLU whose z is negative for all rows: it passes nothing on or back"),
    ("delta", "δ = ∂L/∂z: how the loss changes with a unit's weighted sum"),
    ("epoch", "one pass over all training rows"),
    ("exploding gradient", "slopes that grow from layer to layer on the way back"),
    ("gradient", "g: the mean over the batch of the slopes ∂L/∂w, one for each parameter"),
    ("gradient check", "a slope compared with (C(w+h) − C(w−h)) / 2h"),
    ("iteration", "one batch: forward, loss, backward, update"),
    ("layer", "units side by side that read the same inputs"),
    ("learning rate", "η: how long a step against the gradient is"),
    ("logit", "z of an output unit, before sigmoid or softmax"),
    ("loss", "L: how wrong the network is on one sample"),
    ("moment", "where you stand: segment, iteration and step"),
    ("momentum", "a velocity that remembers past gradients and goes on in their direction"),
    ("optimizer", "the rule that makes an update of a gradient"),
    ("parameter", "a number that training changes: a weight, a bias, a learned slope"),
    ("route", "a way from a weight to the loss, through one unit of each layer above"),
    ("sample", "one row of the data: inputs x and targets y"),
    ("saturation", "where σ or tanh is almost flat, so that almost no slope comes back"),
    ("segment", "what a change opens: the run goes on from there with the new setting"),
    ("slope", "∂L/∂w: how much the loss changes when w changes a little"),
    ("softmax", "exp(z) of a unit divided by the sum over its layer: shares of 1"),
    ("target", "y: what the output should have been"),
    ("unit", "one neuron: weighted sum, then activation"),
    ("update", "the new parameter: the old one minus what the optimizer says"),
    ("vanishing gradient", "slopes that shrink from layer to layer on the way back"),
    ("weight", "w: how much an input counts; the first index is the unit it feeds"),
    ("weighted sum", "z: inputs times weights, added up, plus the bias"),
  ].map { Entry(word: $0.0, meaning: $0.1) }
}
