/// A number of the forward pass that can be moved a little to see what the loss does.
///
/// Layers, units, inputs and outputs count from 1.
///
/// It is put in its place in a real forward pass, which runs on from there: so z and activations
/// can be moved too, and no bit of the loss changes where nothing is moved.
public enum Movable: Hashable, Sendable {
  /// A weight, bias or learned slope.
  case parameter(Parameter)
  /// x, in the row that is looked at.
  case input(Int)
  /// y, in the row that is looked at.
  case target(Int)
  /// z of a unit.
  case weightedSum(layer: Int, unit: Int)
  /// a of a unit.
  case activation(layer: Int, unit: Int)
}

extension IterationRecord {
  /// The loss of a sample if one number of its forward pass had another value.
  ///
  /// The pass that trains is run with that value put in its place and everything after it computed
  /// anew. Samples count from 1. A cross-entropy is computed from z, so moving the output's a leaves
  /// it as it is.
  public func loss(sample: Int, with movable: Movable, at value: Double) -> Double {
    precondition(sample >= 1 && sample <= rows.count, "the sample is in the batch")
    firstLoaded = -1
    let place = places.lowerBound + sample - 1
    pass.load(place..<place + 1, of: order)
    pass.forward(parameters, with: movable, at: value, layout: layout)
    pass.computeLosses()
    return pass.losses.numbers[0]
  }
}

extension Pass {
  /// The forward pass of the first sample with one number of it put in place.
  fileprivate func forward(
    _ parameters: Buffer, with movable: Movable, at value: Double, layout: ParameterLayout
  ) {
    switch movable {
    case .parameter(let parameter):
      let moved = Buffer(count: layout.count)
      moved.copy(from: parameters)
      moved.numbers[layout.offset(of: parameter)] = value
      forward(moved)
    case .input(let input):
      if inputs != UnsafePointer(gathered.numbers) {
        gathered.numbers.update(from: inputs, count: inputCount)
        inputs = UnsafePointer(gathered.numbers)
      }
      gathered.numbers[input - 1] = value
      forward(parameters)
    case .target(let output):
      forward(parameters)
      targets.numbers[output - 1] = value
    case .weightedSum(let layer, let unit):
      forward(parameters)
      layers[layer - 1].weightedSums.numbers[unit - 1] = value
      activate(layer - 1, parameters)
      forward(parameters, from: layer)
    case .activation(let layer, let unit):
      forward(parameters)
      layers[layer - 1].activations.numbers[unit - 1] = value
      forward(parameters, from: layer)
    }
  }
}
