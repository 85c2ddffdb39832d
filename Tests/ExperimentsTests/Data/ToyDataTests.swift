import Engine
import Experiments
import Foundation
import Testing

@Suite("Toy sets")
struct ToyDataTests {
  private static let drawn = ToyData.Kind.allCases.filter { !$0.isTruthTable }

  /// A row as a point and its target, or its class.
  private func points(_ toy: ToyData) -> [(x: Double, y: Double, target: Double)] {
    (0..<toy.made.rowCount).map { row in
      let input = Array(toy.made.input(row: row))
      return (input[0], input.count > 1 ? input[1] : 0, toy.made.target(row: row).first ?? .nan)
    }
  }

  @Test(
    "the rows of truth tables run from 00 to 11",
    arguments: [
      (ToyData.and, [0, 0, 0, 1]), (.or, [0, 1, 1, 1]), (.nand, [1, 1, 1, 0]),
      (.xor, [0, 1, 1, 0]),
    ] as [(ToyData, [Double])])
  func tables(_ toy: ToyData, _ targets: [Double]) {
    #expect(
      toy.dataset
        == Dataset(
          inputCount: 2, targetCount: 1, inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: targets))
  }

  @Test("inputs and targets are as many as the format says", arguments: drawn)
  func counts(_ kind: ToyData.Kind) {
    let data = ToyData(kind, samples: 7, noise: 0.1, seed: 3).dataset
    #expect(data.rowCount == 7)
    #expect(data.inputCount == ([.linear, .outliers, .sine].contains(kind) ? 1 : 2))
    #expect(data.targetCount == (kind == .blobs ? 3 : 1))
    #expect(ToyData(kind, samples: 1).dataset.rowCount == 1)
  }

  @Test("equal settings give equal rows, another seed or noise others", arguments: drawn)
  func seeds(_ kind: ToyData.Kind) {
    let toy = ToyData(kind, samples: 40, noise: 0.1, seed: 3)
    #expect(toy == ToyData(kind, samples: 40, noise: 0.1, seed: 3))
    #expect(toy.made != ToyData(kind, samples: 40, noise: 0.1, seed: 4).made)
    #expect(toy.made != ToyData(kind, samples: 40, noise: 0.2, seed: 3).made)
    #expect(ToyData(kind, seed: 3).made != ToyData(kind, seed: 4).made)
  }

  @Test("every number has at most six decimals and no signed zero", arguments: drawn)
  func decimals(_ kind: ToyData.Kind) {
    let data = ToyData(kind, noise: 0.3).made
    for value in data.inputs + data.targets {
      #expect(Double(String(format: "%.6f", value)) == value)
      #expect(value != 0 || value.sign == .plus)
    }
  }

  @Test("classes are as many as can be", arguments: [1, 2, 9, 10, 100])
  func balance(_ samples: Int) {
    for kind in [ToyData.Kind.circles, .moons, .spirals] {
      let ones = points(ToyData(kind, samples: samples)).filter { $0.target == 1 }.count
      #expect(ones == samples / 2)
    }
    let blobs = ToyData(.blobs, samples: samples).made
    for row in 0..<samples { #expect(blobs.target(row: row).sorted() == [0, 0, 1]) }
  }

  @Test("circles have the radii 1 and a half")
  func circles() {
    for point in points(ToyData(.circles)) {
      let radius = (point.x * point.x + point.y * point.y).squareRoot()
      #expect(abs(radius - (point.target == 0 ? 1 : 0.5)) < 2e-6)
    }
  }

  @Test("moons are the upper half of a circle and the lower of another")
  func moons() {
    for point in points(ToyData(.moons)) {
      let x = point.target == 0 ? point.x : point.x - 1
      let y = point.target == 0 ? point.y : point.y - 0.5
      #expect(abs((x * x + y * y).squareRoot() - 1) < 2e-6)
      #expect(point.target == 0 ? y >= 0 : y <= 0)
    }
    #expect(points(ToyData(.moons)).contains { $0 == (1, 0, 0) })
  }

  @Test("spirals are each other, turned by half a turn")
  func spirals() {
    let all = points(ToyData(.spirals))
    for point in all where point.target == 0 {
      #expect(
        all.contains {
          $0.target == 1 && abs($0.x + point.x) < 2e-6 && abs($0.y + point.y) < 2e-6
        })
      let radius = (point.x * point.x + point.y * point.y).squareRoot()
      #expect(abs(point.x - radius * cos(3.5 * Double.pi * radius)) < 2e-5)
    }
  }

  @Test("the line, its outliers and the plane have their equations")
  func lines() {
    #expect(points(ToyData(.linear)).allSatisfy { abs($0.target - (2 * $0.x + 1)) < 1e-9 })
    #expect(points(ToyData(.linear)).map(\.x).min() == -1)
    #expect(points(ToyData(.linear)).map(\.x).max() == 1)
    for (samples, count) in [(1, 1), (5, 1), (10, 1), (100, 10)] {
      let off = points(ToyData(.outliers, samples: samples)).map { $0.target - (2 * $0.x + 1) }
      #expect(off.filter { abs($0 - 3) < 1e-9 }.count == count)
      #expect(off.filter { abs($0) < 1e-9 }.count == samples - count)
    }
    for point in points(ToyData(.regressionPlane)) {
      #expect(abs(point.target - (point.x - 2 * point.y + 0.5)) < 1e-9)
      #expect(abs(point.x) <= 1 && abs(point.y) <= 1)
    }
  }

  @Test("the sine is the sine, to six decimals", arguments: [1, 2, 100, 1000])
  func sine(_ samples: Int) {
    for point in points(ToyData(.sine, samples: samples)) {
      #expect(abs(point.target - sin(point.x)) <= 0.5000001e-6)
      #expect(abs(point.x) <= 3.141593)
    }
  }

  @Test("blobs lie around the corners of a triangle")
  func blobs() {
    let data = ToyData(.blobs, samples: 3000).made
    let centres: [(x: Double, y: Double)] = [(0, 1), (-0.8660254, -0.5), (0.8660254, -0.5)]
    for (label, centre) in centres.enumerated() {
      let own = (0..<3000).filter { Array(data.target(row: $0))[label] == 1 }
      let x = own.map { data.inputs[2 * $0] - centre.x }
      let y = own.map { data.inputs[2 * $0 + 1] - centre.y }
      #expect(own.count == 1000)
      #expect(abs(mean(x)) < 0.03 && abs(mean(y)) < 0.03)
      #expect(abs(mean(x.map { $0 * $0 }).squareRoot() - 0.2) < 0.02)
      #expect(abs(mean(y.map { $0 * $0 }).squareRoot() - 0.2) < 0.02)
    }
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  @Test("noise is a standard deviation: of targets on a line, of inputs in classes")
  func noise() {
    let line = points(ToyData(.linear, samples: 4000, noise: 0.5)).map { $0.target - 2 * $0.x - 1 }
    let spread = (line.map { $0 * $0 }.reduce(0, +) / 4000).squareRoot()
    #expect(abs(spread - 0.5) < 0.03)
    let clean = points(ToyData(.moons, samples: 4000))
    let noisy = points(ToyData(.moons, samples: 4000, noise: 0.5))
    let moved = zip(clean, noisy).map { ($0.x - $1.x) * ($0.x - $1.x) }.reduce(0, +) / 4000
    #expect(abs(moved.squareRoot() - 0.5) < 0.03)
    #expect(clean.map(\.target) == noisy.map(\.target))
  }

  @Test("held out and trained on are all rows, none twice", arguments: ToyData.Kind.allCases)
  func heldOut(_ kind: ToyData.Kind) throws {
    let toy = ToyData(kind, samples: 50, noise: 0.1, seed: 2, testFraction: 0.3)
    let held = try #require(toy.heldOut)
    #expect(held.rowCount == (kind.isTruthTable ? 1 : 15))
    func rows(_ data: Dataset) -> [[Double]] {
      (0..<data.rowCount).map { Array(data.input(row: $0) + data.target(row: $0)) }
    }
    let parts = rows(toy.dataset) + rows(held)
    #expect(Set(parts) == Set(rows(toy.made)) && parts.count == toy.made.rowCount)
  }

  @Test("the numbers stay what they are, so that a file means the same data tomorrow")
  func bits() {
    let moons = ToyData(.moons, samples: 4, noise: 0.1, seed: 1).made
    #expect(
      moons.inputs
        == [0.807899, 0.033057, 0.019607, 0.63181, 2.223179, 0.618908, -1.103589, 0.097657])
    #expect(moons.targets == [0, 1, 1, 0])
  }
}
