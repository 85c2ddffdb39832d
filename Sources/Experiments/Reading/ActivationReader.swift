import Engine
import Fields

/// Reads an activation: a name, or a mapping with its parameter.
enum ActivationReader {
  static let names = Activation.all.map(\.name)

  static func activation(_ place: Place) throws(ExperimentError) -> Activation {
    try SettingReader.rule(place)
  }
}
