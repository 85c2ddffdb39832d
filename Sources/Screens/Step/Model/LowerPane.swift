import ScreenKit
import Derivation
import Engine
import Text

/// The table below the equation: what this step is a part of.
extension StepContext {
  /// At most `rows` rows in all, the heading of the columns included; `width` cells.
  func lowerPane(rows: Int, width: Int) -> PaneTable {
    switch (address.phase, address.kind) {
    case (.forward, .activation) where layerActivation == .softmax: return softmaxTable(rows)
    case (.forward, _): return weightedSumTable(rows)
    case (.loss, .cost): return costTable(rows)
    case (.loss, _): return lossTable(rows)
    case (.backward, .batchMean): return meanTable(rows)
    case (.update, .gradientNorm): return normTable(rows)
    case (.backward, _), (.update, _): return chainTable(rows, width)
    }
  }

  private var layerActivation: Activation {
    setup.network.layers[(address.layer ?? 1) - 1].activation
  }

  var sign: GlyphSet { scene.display.glyphs }

  func more(_ hidden: Int, _ what: String) -> String? {
    guard hidden > 0 else { return nil }
    return "\(sign.dots) \(hidden) more \(hidden == 1 ? String(what.dropLast()) : what)"
  }

  // MARK: Forward

  private func weightedSumTable(_ rows: Int) -> PaneTable {
    let (layer, unit) = (address.layer ?? 1, address.unit ?? 1)
    let inputs = steps.plan.inputCount(ofLayer: layer)
    let room = max(1, rows - 2)
    let focus = (address.kind == .product ? address.from : nil) ?? inputs
    let shown = shownRange(count: inputs, room: inputs > room ? room - 1 : room, focus: focus)
    let z = StepAddress(
      .forward, .weightedSum, sample: sample, layer: layer, unit: unit)
    let parameter = Parameter.bias(layer: layer, unit: unit)
    let bias = figure(steps.record.value(of: parameter), .given, of: .parameter(parameter))
    return PaneTable(
      title: "weighted sum of \(self.unit(layer, unit)), term by term",
      columns: [
        PaneTable.Column(title: "weight", sign: ""),
        PaneTable.Column(title: "input", sign: sign.times),
        PaneTable.Column(title: "product", sign: "="),
        PaneTable.Column(title: "sum so far", sign: ""),
      ],
      rows: shown.map { termRow(layer, unit, from: $0) },
      more: more(inputs - shown.count, "inputs"),
      total: PaneTable.Row(
        "+ bias", [bias, Figure("", .given), Figure("", .given)] + [figure(z)].compactMap(\.self),
        isCurrent: address.kind == .weightedSum))
  }

  private func termRow(_ layer: Int, _ unit: Int, from: Int) -> PaneTable.Row {
    let product = StepAddress(
      .forward, .product, sample: sample, layer: layer, unit: unit, from: from)
    let index = steps.plan.index(of: product) ?? 0
    let input =
      layer == 1
      ? figure(steps.record.input(sample: sample, from), .given, of: .input(from))
      : figure(
        StepAddress(.forward, .activation, sample: sample, layer: layer - 1, unit: from))
    let total = figure(steps.total(of: product) ?? .nan, freshness(of: index))
    let weight = Parameter.weight(layer: layer, unit: unit, from: from)
    return PaneTable.Row(
      "from \(self.unit(layer - 1, from))",
      [
        figure(steps.record.value(of: weight), .given, of: .parameter(weight)),
        input, figure(product), total,
      ].compactMap(\.self), isCurrent: product == address)
  }

  private func softmaxTable(_ rows: Int) -> PaneTable {
    let layer = address.layer ?? 1
    let units = setup.network.layers[layer - 1].units
    let room = max(1, rows - 1)
    let shown = shownRange(
      count: units, room: units > room ? room - 1 : room, focus: address.unit ?? 1)
    return PaneTable(
      title: "softmax: each unit's share of the whole",
      columns: [
        PaneTable.Column(title: "z", sign: ""), PaneTable.Column(title: "share", sign: ""),
      ],
      rows: shown.map { number in
        let z = StepAddress(
          .forward, .weightedSum, sample: sample, layer: layer, unit: number)
        let a = StepAddress(
          .forward, .activation, sample: sample, layer: layer, unit: number)
        let share = figure(a)
        return PaneTable.Row(
          self.unit(layer, number), [figure(z), share].compactMap(\.self),
          bar: share?.freshness.isKnown == true ? steps.value(of: a) : nil, isCurrent: a == address)
      }, more: more(units - shown.count, "units"))
  }

  // MARK: Loss

  private func lossTable(_ rows: Int) -> PaneTable {
    let outputs = steps.plan.outputCount
    let layer = setup.network.layers.count
    let room = max(1, rows - 2)
    let shown = shownRange(
      count: outputs, room: outputs > room ? room - 1 : room, focus: address.unit ?? 1)
    let minus = scene.display.glyphs == .ascii ? "-" : "−"
    let hat = scene.display.glyphs == .ascii ? "yhat" : "ŷ"
    let loss = figure(StepAddress(.loss, .loss, sample: sample))
    let blank = Figure("", .given)
    return PaneTable(
      title: "loss of sample \(sample): \(setup.loss.name)",
      columns: [
        PaneTable.Column(title: "target y", sign: ""),
        PaneTable.Column(title: "output \(hat)", sign: ""),
        PaneTable.Column(title: "y \(minus) \(hat)", sign: ""),
        PaneTable.Column(title: "loss term", sign: ""),
      ],
      rows: shown.map { lossRow(layer, $0) }, more: more(outputs - shown.count, "outputs"),
      total: PaneTable.Row(
        setup.loss.isMeanOverOutputs ? "mean" : "sum", [blank, blank, blank, loss ?? blank],
        isCurrent: address.kind == .loss))
  }

  private func lossRow(_ layer: Int, _ output: Int) -> PaneTable.Row {
    let term = StepAddress(.loss, .lossTerm, sample: sample, layer: layer, unit: output)
    let y = steps.record.target(sample: sample, output)
    let a = steps.record.activation(sample: sample, layer: layer, unit: output)
    let forward = StepAddress(.forward, .activation, sample: sample, layer: layer, unit: output)
    let made = freshness(of: forward, or: .computed)
    // Of an absolute error the difference is the term itself.
    let isKept = steps.plan.index(of: term).map(hides) == true
    return PaneTable.Row(
      unit(layer, output),
      [
        figure(y, .given, of: .target(output)),
        figure(a, made, of: .activation(layer: layer, unit: output)),
        figure(y - a, isKept ? .withheld : made),
        figure(term) ?? Figure("", .given),
      ], isCurrent: term == address)
  }

  private func costTable(_ rows: Int) -> PaneTable {
    sampleTable(
      rows, title: "cost: the mean of the losses of the batch", column: "loss",
      mean: figure(StepAddress(.loss, .cost))
    ) { StepAddress(.loss, .loss, sample: $0) }
  }

  // MARK: Means

  private func meanTable(_ rows: Int) -> PaneTable {
    let parameter = focus
    var kind = StepKind.weightGradient
    if case .bias = parameter { kind = .biasGradient }
    if case .slope = parameter { kind = .slopeGradient }
    let minus = symbol(.parameter(parameter))
    return sampleTable(
      rows, title: "mean slope of \(minus) over the batch", column: "slope",
      mean: figure(address)
    ) { StepAddress(.backward, kind, sample: $0).of(parameter) }
  }

  private func sampleTable(
    _ rows: Int, title: String, column: String, mean: Figure?,
    address: (Int) -> StepAddress
  ) -> PaneTable {
    let count = steps.plan.sampleCount
    let room = max(1, rows - 2)
    let shown = shownRange(count: count, room: count > room ? room - 1 : room, focus: 1)
    return PaneTable(
      title: title,
      columns: [
        PaneTable.Column(title: "row", sign: ""), PaneTable.Column(title: column, sign: ""),
      ],
      rows: shown.map { sample in
        PaneTable.Row(
          "sample \(sample)",
          [
            Figure(String(steps.record.rows[sample - 1] + 1), .given), figure(address(sample)),
          ].compactMap(\.self))
      }, more: more(count - shown.count, "samples"),
      total: PaneTable.Row(
        "mean of \(count)", [Figure("", .given)] + [mean].compactMap(\.self), isCurrent: true))
  }

  private func normTable(_ rows: Int) -> PaneTable {
    let count = setup.network.trainableCount
    let room = max(1, rows - 2)
    let shown = setup.network.trainable(first: count > room ? room - 1 : room)
    return PaneTable(
      title: "the gradients whose length is taken",
      columns: [PaneTable.Column(title: "g", sign: "")],
      rows: shown.map { parameter in
        PaneTable.Row(
          symbol(.parameter(parameter)),
          [figure(StepAddress(.backward, .batchMean).of(parameter))].compactMap(\.self))
      }, more: more(count - shown.count, "parameters"),
      total: PaneTable.Row(
        "length", [figure(address)].compactMap(\.self), isCurrent: true))
  }

  /// `room` of `count` places, counted from 1, that hold `focus`.
  func shownRange(count: Int, room: Int, focus: Int) -> ClosedRange<Int> {
    let size = min(count, max(1, room))
    let first = max(1, min(focus - size / 2, count - size + 1))
    return first...first + size - 1
  }
}
