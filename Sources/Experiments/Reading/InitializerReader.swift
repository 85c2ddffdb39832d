import Engine
import Fields

/// Reads `network.initializer`.
enum InitializerReader {
  private static let parameters: KeyValuePairs<String, [String]> = [
    "xavier-uniform": [], "xavier-normal": [], "he-uniform": [], "he-normal": [],
    "uniform": ["low", "high"], "normal": ["mean", "deviation"], "constant": ["value"],
    "zeros": [],
  ]

  static func initializer(_ place: Place) throws(ExperimentError) -> Initializer {
    let names = parameters.map(\.key)
    let fields = try Mapping(place, keys: ["kind"] + parameters.flatMap(\.value) + ["seed"])
    let name = try fields.required("kind", .names(names)).name(of: names)
    let own = parameters.first { $0.key == name }?.value ?? []
    try fields.check(onlyKeys: ["kind"] + own + ["seed"], usedBy: name)
    return Initializer(try kind(name, fields), seed: try fields["seed"]?.seed() ?? 1)
  }

  private static func kind(
    _ name: String, _ fields: Mapping
  ) throws(ExperimentError) -> Initializer.Kind {
    switch name {
    case "xavier-normal": return .xavierNormal
    case "he-uniform": return .heUniform
    case "he-normal": return .heNormal
    case "uniform":
      let low = try fields.number("low", .finite)
      let high = try fields.number("high", .above(low))
      // The width is computed when weights are drawn; an infinite one would draw no weight.
      guard (high - low).isFinite else {
        throw fields.place.error(.notFinite("\(NumberText.shortest(high)) − low"))
      }
      return .uniform(low: low, high: high)
    case "normal":
      return .normal(
        mean: try fields.number("mean", .finite),
        deviation: try fields.number("deviation", .nonNegative))
    case "constant": return .constant(value: try fields.number("value", .finite))
    case "zeros": return .zeros
    default: return .xavierUniform
    }
  }
}
