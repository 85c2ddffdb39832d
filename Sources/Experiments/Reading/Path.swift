/// The way to a value in a document: keys, and items counted from 1.
struct Path: CustomStringConvertible {
  private enum Step {
    case key(String)
    case item(Int)
  }

  private var steps: [Step] = []

  /// The value of a key.
  func key(_ name: String) -> Path { adding(.key(name)) }

  /// An item of a list, counted from 0.
  func item(_ index: Int) -> Path { adding(.item(index)) }

  /// Such as `network.layers[2].activation`.
  var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let name): text += text.isEmpty ? name : ".\(name)"
      case .item(let index): text += "[\(index + 1)]"
      }
    }
  }

  private func adding(_ step: Step) -> Path {
    var longer = self
    longer.steps.append(step)
    return longer
  }
}
