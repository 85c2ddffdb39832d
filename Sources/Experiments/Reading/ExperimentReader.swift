import Engine
import Fields

extension Experiment {
  /// Reads an experiment file.
  ///
  /// - Parameters:
  ///   - bytes: What stands in the file.
  ///   - file: The file's name, for messages.
  ///   - read: Gives the bytes of a data file that the experiment names; only CSV is one.
  /// - Throws: The first thing that is wrong.
  public init(
    bytes: [UInt8], file: String, read: (String) throws -> [UInt8]
  ) throws(ExperimentError) {
    let root = try ExperimentDocument.root(of: bytes, file: file)
    let fields = try Mapping(
      Place(node: root, path: .root, file: file),
      keys: ["title", "data", "network", "loss", "optimizer", "training"])
    let title = try fields["title"]?.text()
    let data = try DataReader(
      fields.required("data", .mapping(keys: DataReader.sources)), read: read)
    let network = try NetworkReader.network(
      fields.required("network", .mapping(keys: NetworkReader.keys)), data: data.dataset)
    let lossPlace = try fields.required("loss", .namesOrMapping(Loss.all.map(\.name)))
    let loss = try LossReader.loss(lossPlace)
    try LossReader.check(
      loss, at: lossPlace, follows: network, and: data.dataset, targets: data.targets)
    self.init(
      title: title, data: data.source, network: network, loss: loss,
      optimizer: try OptimizerReader.optimizer(
        fields.required("optimizer", .mapping(keys: OptimizerReader.commonKeys))),
      training: try fields["training"].map(TrainingReader.training) ?? Training())
  }

  /// Reads the text of an experiment file.
  ///
  /// - Parameters:
  ///   - yaml: What stands in the file.
  ///   - file: The file's name, for messages.
  ///   - read: Gives the bytes of a data file that the experiment names; only CSV is one.
  /// - Throws: The first thing that is wrong.
  public init(
    yaml: String, file: String, read: (String) throws -> [UInt8]
  ) throws(ExperimentError) {
    try self.init(bytes: Array(yaml.utf8), file: file, read: read)
  }
}
