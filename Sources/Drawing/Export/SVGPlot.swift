import Text

/// Curves over two axes as a picture for a slide: 16 to 9, large type, dark on white.
///
/// Curves differ in colour (those of Okabe and Ito 2008, which the colour-blind can tell apart) and
/// in their dashes too.
public struct SVGPlot: Hashable, Sendable {
  /// One curve and what it is called.
  public struct Curve: Hashable, Sendable {
    /// What the legend calls it.
    public var name: String
    /// What it connects, in order; an infinity or a NaN breaks it and stands as a cross at the
    /// upper edge.
    public var places: [LinePlot.Place]

    /// A curve through places.
    public init(_ name: String, _ places: [LinePlot.Place]) {
      self.name = name
      self.places = places
    }
  }

  /// The curves; the first are the easiest to tell apart.
  public var curves: [Curve]
  /// What stands above the picture.
  public var title: String
  /// What is laid from left to right.
  public var x: Axis
  /// What is laid from bottom to top; what lies beyond it is cut off.
  public var y: Axis
  /// What the horizontal axis counts.
  public var xName: String
  /// What the vertical axis counts.
  public var yName: String

  /// A picture of curves over two axes.
  public init(
    _ curves: [Curve], title: String, x: Axis, y: Axis, xName: String, yName: String
  ) {
    self.curves = curves
    self.title = title
    self.x = x
    self.y = y
    self.xName = xName
    self.yName = yName
  }

  /// The picture in SVG 1.1, which any browser and any slide program shows at any size.
  public var svg: String {
    let head = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" "#
        + #"viewBox="0 0 1600 900" role="img" "#
        + #"font-family="Helvetica Neue, Helvetica, Arial, DejaVu Sans, sans-serif">"#,
      "<title>\(title.safeGlyphs.escapedForXML)</title>",
      #"<defs><clipPath id="field"><rect x="\#(Field.left)" y="\#(Field.top)" "#
        + #"width="\#(Field.width)" height="\#(Field.height)"/></clipPath></defs>"#,
      ##"<rect width="1600" height="900" fill="#ffffff"/>"##,
      text(
        title.truncated(to: 64), x: Double(Field.left), y: 82, size: 42,
        #" font-weight="bold""#),
    ]
    let drawn = curves.enumerated().flatMap { lines(of: $1, index: $0) }
    return (head + axisLines + drawn + legend + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// Where the curves are, in the picture's own units.
  private enum Field {
    static let left = 180
    static let top = 130
    static let width = 960
    static let height = 630
    static let right = left + width
    static let bottom = top + height
    static let legend = right + 40
    static let legendWidth = 1600 - legend - 20
  }
}

// MARK: - Axes

extension SVGPlot {
  private var axisLines: [String] {
    let frame =
      #"<path d="M\#(Field.left) \#(Field.top)V\#(Field.bottom)H\#(Field.right)" "#
      + ##"fill="none" stroke="#333333" stroke-width="3"/>"##
    let names = [
      text(
        xName, x: Double(Field.left + Field.width / 2), y: 862, size: 32,
        #" text-anchor="middle""#),
      text(
        yName, x: 0, y: 0, size: 32,
        #" text-anchor="middle" transform="translate(52 \#(Field.top + Field.height / 2)) "#
          + #"rotate(-90)""#),
    ]
    return xTicks + yTicks + [frame] + names
  }

  private var xTicks: [String] {
    x.ticks(atMost: 8).flatMap { tick -> [String] in
      guard let across = x.fraction(of: tick.value) else { return [] }
      let place = number(Double(Field.left) + min(max(across, 0), 1) * Double(Field.width))
      return [
        gridLine(#"x1="\#(place)" y1="\#(Field.top)" x2="\#(place)" y2="\#(Field.bottom)""#),
        text(
          tick.label, x: Double(place) ?? 0, y: Double(Field.bottom + 42), size: 28,
          #" text-anchor="middle""#),
      ]
    }
  }

  private var yTicks: [String] {
    y.ticks(atMost: 8).flatMap { tick -> [String] in
      guard let up = y.fraction(of: tick.value) else { return [] }
      let height = Double(Field.bottom) - min(max(up, 0), 1) * Double(Field.height)
      let place = number(height)
      return [
        gridLine(#"x1="\#(Field.left)" y1="\#(place)" x2="\#(Field.right)" y2="\#(place)""#),
        text(
          tick.label, x: Double(Field.left - 16), y: height + 10, size: 28,
          #" text-anchor="end""#),
      ]
    }
  }

  private func gridLine(_ ends: String) -> String {
    ##"<line \##(ends) stroke="#dddddd" stroke-width="2"/>"##
  }

  private func text(
    _ text: String, x: Double, y: Double, size: Int, _ attributes: String = ""
  ) -> String {
    #"<text x="\#(number(x))" y="\#(number(y))" font-size="\#(size)"\#(attributes)>"#
      + "\(text.safeGlyphs.escapedForXML)</text>"
  }

  /// A length with at most one decimal.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let text = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? text : "\(text).\(abs(tenths) % 10)"
  }
}

// MARK: - Curves

extension SVGPlot {
  private static let colors = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#e69f00", "#56b4e9", "#777777",
  ]
  private static let dashes = [
    "", "18 8", "4 8", "24 8 4 8", "10 5", "30 6", "14 6 4 6 4 6", "2 5", "36 10 12 10",
  ]

  /// How a line looks: the dashes have another period than the colours, so that pairs differ.
  private func stroke(_ index: Int) -> String {
    let dash = Self.dashes[index % Self.dashes.count]
    return #"stroke="\#(Self.colors[index % Self.colors.count])" stroke-width="5" "#
      + #"stroke-linejoin="round""# + (dash.isEmpty ? "" : #" stroke-dasharray="\#(dash)""#)
  }

  /// How many places a curve may have for each to get a dot.
  private static let dots = 40

  private func lines(of curve: Curve, index: Int) -> [String] {
    let pieces = pieces(of: curve)
    let color = Self.colors[index % Self.colors.count]
    let paths = pieces.filter { $0.count > 1 }.map { piece in
      let points = piece.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: "L")
      return #"<path d="M\#(points)" fill="none" clip-path="url(#field)" \#(stroke(index))/>"#
    }
    let dots = curve.places.count > Self.dots ? pieces.filter { $0.count == 1 } : pieces
    let circles = dots.joined().map { point in
      #"<circle cx="\#(number(point.x))" cy="\#(number(point.y))" r="7" fill="\#(color)" "#
        + #"clip-path="url(#field)"/>"#
    }
    return paths + circles + crosses(of: curve, color)
  }

  /// The places where a curve is lost, as crosses at the upper edge.
  private func crosses(of curve: Curve, _ color: String) -> [String] {
    curve.places.filter { !$0.y.isFinite }.compactMap { place in
      guard let across = x.fraction(of: place.x), (0...1).contains(across) else { return nil }
      let middle = Double(Field.left) + across * Double(Field.width)
      let (left, right) = (number(middle - 10), number(middle + 10))
      let (top, bottom) = (Field.top - 10, Field.top + 10)
      return #"<path d="M\#(left) \#(top)L\#(right) \#(bottom)M\#(left) \#(bottom)L\#(right) "#
        + #"\#(top)" fill="none" stroke="\#(color)" stroke-width="5"/>"#
    }
  }

  /// A curve in the picture's units, cut where it breaks.
  ///
  /// Of places that share a column the first, the lowest, the highest and the last are kept, so that
  /// a million of them make a small file.
  private func pieces(of curve: Curve) -> [[LinePlot.Place]] {
    var pieces: [[LinePlot.Place]] = []
    var column: [LinePlot.Place] = []
    func finishColumn() {
      guard let first = column.first, let last = column.last, !pieces.isEmpty else { return }
      let low = column.min { $0.y < $1.y } ?? first
      let high = column.max { $0.y < $1.y } ?? first
      var kept: [LinePlot.Place] = []
      for place in [first, low, high, last] where place != kept.last { kept.append(place) }
      pieces[pieces.count - 1] += kept
      column = []
    }
    var isOpen = false
    for place in curve.places {
      guard let point = point(of: place) else {
        finishColumn()
        isOpen = false
        continue
      }
      if !isOpen { pieces.append([]) }
      isOpen = true
      if let first = column.first, first.x.rounded() != point.x.rounded() { finishColumn() }
      column.append(point)
    }
    finishColumn()
    return pieces
  }

  /// Where a place is in the picture; one far beyond an axis lies just outside the field.
  private func point(of place: LinePlot.Place) -> LinePlot.Place? {
    guard place.y.isFinite, let across = x.fraction(of: place.x) else { return nil }
    let up = y.fraction(of: place.y) ?? -0.5
    return LinePlot.Place(
      Double(Field.left) + min(max(across, -0.5), 1.5) * Double(Field.width),
      Double(Field.bottom) - min(max(up, -0.5), 1.5) * Double(Field.height))
  }
}

// MARK: - Legend

extension SVGPlot {
  private static let letters = 19

  /// The names beside the field, from the curve that ends highest downward.
  private var legend: [String] {
    let order = curves.indices.sorted { end(of: curves[$0]) > end(of: curves[$1]) }
    let names = order.map { (index: $0, lines: Self.parts(of: curves[$0].name)) }
    let count = names.reduce(0) { $0 + $1.lines.count }
    let step = min(38, Double(Field.height) / Double(max(1, count + names.count / 2)))
    let size = max(10, Int(step * 0.74))
    var height = Double(Field.top) + step
    var lines: [String] = []
    for (index, parts) in names {
      let middle = number(height - step * 0.27)
      lines.append(
        #"<line x1="\#(Field.legend)" y1="\#(middle)" x2="\#(Field.legend + 72)" "#
          + #"y2="\#(middle)" \#(stroke(index))/>"#)
      for part in parts {
        lines.append(text(part, x: Double(Field.legend + 88), y: height, size: size))
        height += step
      }
      height += step / 2
    }
    return lines
  }

  /// The height at which a curve ends; one that is lost ends above all.
  private func end(of curve: Curve) -> Double {
    let last = curve.places.last?.y ?? -.infinity
    return last.isNaN ? .infinity : last
  }

  /// A name in lines that fit the legend, broken behind its marks.
  private static func parts(of name: String) -> [String] {
    var lines = [""]
    var word = ""
    func place() {
      if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + word.count > letters {
        lines.append("")
      }
      lines[lines.count - 1] += word
      word = ""
    }
    for character in name.prefix(letters * 5) {
      word.append(character)
      if ",: ".contains(character) || word.count == letters { place() }
    }
    place()
    return lines
  }
}
