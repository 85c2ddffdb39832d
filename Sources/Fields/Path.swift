/// The way to a value in a document: keys, and items counted from 1.
///
/// A linked list, since each of a million rows has a path and few are ever shown.
package indirect enum Path: CustomStringConvertible {
  /// The whole document.
  case root
  /// The value of a key.
  case key(Path, String)
  /// An item of a list, counted from 0.
  case item(Path, Int)

  /// Such as `network.layers[2].activation`.
  package var description: String {
    var text = ""
    var path = self
    while true {
      switch path {
      case .root: return text
      case .key(let outer, let name):
        text = name + (text.isEmpty || text.hasPrefix("[") ? "" : ".") + text
        path = outer
      case .item(let outer, let index):
        text = "[\(index + 1)]" + (text.isEmpty || text.hasPrefix("[") ? "" : ".") + text
        path = outer
      }
    }
  }
}
