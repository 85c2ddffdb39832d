import Foundation
import Testing

struct VanishCommandTests {
  private struct Layer: Decodable {
    let layer: Int
    let z, o, slope, factor, product, gradient, wOld, wNew: Double
  }

  private struct WideLayer: Decodable {
    let z, o, slope, product: [Double]
    let factor, gradient, wOld, wNew: [[Double]]
  }

  private struct Object<Layer: Decodable>: Decodable {
    let depth, width, iteration: Int
    let activation: String
    let layers: [Layer]
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private func json(_ arguments: String...) throws -> Data {
    let run = try Program.run(["vanish", "--json"] + arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    return Data(run.output.utf8)
  }

  @Test("The fields stand in the order of the description, in one object")
  func fields() throws {
    let text = String(decoding: try json(), as: UTF8.self)
    #expect(
      text.hasPrefix(
        "{\"depth\": 5, \"width\": 1, \"activation\": \"sigmoid\", \"iteration\": 1,\n "
          + "\"layers\": [\n  {\"layer\": 1, \"z\": 1, \"o\": 0.7310585786300049, \"slope\": "))
    let keys = ["slope", "factor", "product", "gradient", "w_old", "w_new"]
    let places = keys.map { text.range(of: "\"\($0)\"")?.lowerBound }
    #expect(
      places.allSatisfy { $0 != nil }
        && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(text.hasSuffix("]}\n"))
  }

  @Test(
    "The notes' chain has the numbers of the built-in experiment's trace, bit for bit",
    arguments: [1, 40])
  func trace(iteration: Int) throws {
    let object = try Self.decoder.decode(
      Object<Layer>.self, from: try json("--iteration", "\(iteration)"))
    let steps = try TraceStep.read(
      try Program.run("trace", "five-layer-chain", "--iteration", "\(iteration)", "--json"))
    #expect(object.layers.map(\.layer) == [1, 2, 3, 4, 5])
    for layer in object.layers {
      func value(_ kinds: String..., from: Int? = nil) -> Double? {
        steps.first { $0.layer == layer.layer && kinds.contains($0.kind) && $0.from == from }?.value
          .value
      }
      #expect(layer.z == value("weighted-sum"))
      #expect(layer.o == value("activation"))
      #expect(layer.slope == value("activation-slope"))
      #expect(layer.product == value("output-slope", "path-sum"))
      #expect(layer.gradient == value("batch-mean", from: 1))
      #expect(layer.wNew == value("parameter-update", from: 1))
      #expect(layer.factor == layer.slope * layer.wOld)
    }
  }

  @Test("Wide stacks have lists over units, and rows of a unit each")
  func wide() throws {
    let object = try Self.decoder.decode(
      Object<WideLayer>.self,
      from: try json(
        "--depth", "3", "--width", "4", "--initializer", "he-normal", "--activation", "relu",
        "--seed", "7"))
    #expect(object.depth == 3 && object.width == 4 && object.activation == "relu")
    #expect(object.layers.map(\.z.count) == [4, 4, 1])
    #expect(object.layers.map { $0.gradient.map(\.count) } == [[1, 1, 1, 1], [4, 4, 4, 4], [4]])
    let middle = object.layers[1]
    for (unit, row) in middle.wOld.enumerated() {
      #expect(middle.factor[unit] == row.map { middle.slope[unit] * $0 })
    }
  }

  @Test("Depths and widths are those that were asked for, to the limits")
  func limits() throws {
    for (depth, width) in [(1, 1), (50, 1), (50, 16)] {
      let data = try json("--depth", "\(depth)", "--width", "\(width)")
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect((object["layers"] as? [Any])?.count == depth)
    }
  }

  @Test("Negative numbers are taken, and what is not finite is a text")
  func numbers() throws {
    let negative = try Self.decoder.decode(
      Object<Layer>.self,
      from: try json("--weight", "-2.5", "--bias", "-1", "--input", "-3", "--target", "-4"))
    #expect(negative.layers[0].wOld == -2.5 && negative.layers[0].z == 6.5)
    let text = String(
      decoding: try json(
        "--activation", "identity", "--weight", "1e200", "--depth", "3"), as: UTF8.self)
    #expect(text.contains("\"Infinity\""))
  }

  @Test("Without --json it is a table with a sentence of what is to be seen")
  func table() throws {
    let run = try Program.run("vanish")
    #expect(run.status == 0)
    for number in [
      "0.7311", "0.1966", "0.2246", "0.0003205", "0.9999968", "0.9990228", "-3.205e-06",
      "404 times smaller",
    ] {
      #expect(
        run.output.contains(number.replacingOccurrences(of: "e-06", with: "e-6")), "\(number)")
    }
    #expect(run.lines[1].hasPrefix("x 1, y 0, η 0.01, every weight 1, every bias 0"))
    let ascii = try Program.run("vanish", environment: ["LC_ALL": "C"])
    #expect(ascii.output.allSatisfy { $0.isASCII })
    let wide = try Program.run("vanish", "--width", "8", "--initializer", "zeros")
    #expect(wide.output.contains("‖∂L/∂w‖") && wide.output.contains("square root"))
  }

  @Test(
    "A wrong command line names what was found and what is allowed",
    arguments: [
      (["--depth", "51"], ["1 to 50", "51"]), (["--depth", "0"], ["1 to 50", "not 0"]),
      (["--width", "17"], ["1 to 16", "17"]),
      (["--activation", "softmax"], ["relu", "'softmax'"]),
      (["--initializer", "he"], ["he-normal", "'he'"]),
      (["--weight", "2", "--initializer", "zeros"], ["exclude"]),
      (["--weight", "nan"], ["finite", "nan"]), (["--learning-rate", "0"], ["above 0", "not 0"]),
      (["--iteration", "0"], ["from 1", "not 0"]), (["--depth", "many"], ["many"]),
    ] as [([String], [String])])
  func wrong(_ arguments: [String], _ words: [String]) throws {
    let run = try Program.run(["vanish"] + arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    for word in words { #expect(run.errors.contains(word), "\(run.errors)") }
  }

  @Test("An iteration after the run diverged is refused, with the one that shows it")
  func diverged() throws {
    let run = try Program.run(
      "vanish", "--activation", "identity", "--weight", "3", "--learning-rate", "1", "--iteration",
      "100")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("no iteration 100"))
  }
}
