import Engine
import Fields

/// Reads `optimizer`.
enum OptimizerReader {
  /// The keys that every kind uses.
  static let commonKeys = ["kind", "learning-rate", "form", "weight-decay", "clip-norm"]

  private static let names = Optimizer.Kind.all.map(\.name)

  static func optimizer(_ place: Place) throws(ExperimentError) -> Optimizer {
    let own = SettingReader.keys(of: Optimizer.Kind.all.flatMap { $0.rule.settings })
    let fields = try Mapping(place, keys: commonKeys + own)
    let kind: Optimizer.Kind = try SettingReader.standard(
      fields.required("kind", .names(names)), .names(names))
    try fields.check(
      onlyKeys: commonKeys + kind.rule.settings.map(\.name.key), usedBy: kind.name)
    let form = try form(of: kind, fields)
    if form == .lecture {
      let keys = kind.rule.settings.filter(\.isInLectureForm).map(\.name.key)
      try fields.check(onlyKeys: commonKeys + keys, usedBy: "the lecture form")
    }
    return Optimizer(
      try SettingReader.rule(kind, fields), learningRate: try learningRate(of: kind, form, fields),
      form: form,
      weightDecay: try fields.number(
        "weight-decay", .nonNegative, default: kind.rule.facts.weightDecay),
      clipNorm: try fields["clip-norm"]?.number(.positive))
  }

  private static func form(
    of kind: Optimizer.Kind, _ fields: Mapping
  ) throws(ExperimentError) -> Optimizer.Form {
    let name = try fields["form"]?.name(of: kind.forms.map(\.rawValue))
    return name.flatMap(Optimizer.Form.init) ?? .standard
  }

  /// Only standard Adadelta has a learning rate of its own.
  private static func learningRate(
    of kind: Optimizer.Kind, _ form: Optimizer.Form, _ fields: Mapping
  ) throws(ExperimentError) -> Double {
    if form == .standard, let own = kind.rule.facts.learningRate {
      return try fields.number("learning-rate", .positive, default: own)
    }
    return try fields.number("learning-rate", .positive)
  }
}
