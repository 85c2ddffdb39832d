import Drawing
import Testing

@Suite("Curves as an SVG picture")
struct SVGPlotTests {
  private func plot(
    _ curves: [SVGPlot.Curve], title: String = "T", x: Axis = Axis(0...10), y: Axis = Axis(0...1)
  ) -> SVGPlot {
    SVGPlot(curves, title: title, x: x, y: y, xName: "across", yName: "up")
  }

  private func lines(_ plot: SVGPlot, _ start: String) -> [String] {
    plot.svg.split(separator: "\n").map(String.init).filter { $0.hasPrefix(start) }
  }

  /// The lines of the curves, without axes and legend.
  private func curves(_ plot: SVGPlot) -> [String] {
    lines(plot, "<path").filter { $0.contains("clip-path") }
  }

  @Test("The picture is 16 to 9, with a title, both axes' names, and ticks")
  func frame() {
    let svg = plot([SVGPlot.Curve("a", [.init(0, 0), .init(10, 1)])]).svg
    #expect(svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(svg.contains(#"width="1600" height="900" viewBox="0 0 1600 900""#))
    #expect(svg.contains("<title>T</title>") && svg.contains(#"font-weight="bold">T</text>"#))
    for text in ["across", "up", "0", "2", "10", "0.2", "1", "a"] {
      #expect(svg.contains(">\(text)</text>"), "\(text)")
    }
  }

  @Test("A curve goes from corner to corner of the field, with a dot at each of few places")
  func corners() {
    let plot = plot([SVGPlot.Curve("a", [.init(0, 0), .init(10, 1)])])
    #expect(curves(plot).first?.contains(#"d="M180 760L1140 130""#) == true)
    #expect(lines(plot, "<circle").count == 2)
    #expect(lines(plot, ##"<circle cx="1140" cy="130" r="7" fill="#0072b2""##).count == 1)
  }

  @Test("A logarithmic axis places equal quotients equally far")
  func logarithmic() {
    let places = [1.0, 10, 100].enumerated().map { LinePlot.Place(Double($0) * 5, $1) }
    let plot = plot([SVGPlot.Curve("a", places)], y: Axis(1...100, scale: .logarithmic))
    #expect(curves(plot).first?.contains(#"d="M180 760L660 445L1140 130""#) == true)
    #expect(plot.svg.contains(">100</text>") || plot.svg.contains(">1e2</text>"))
  }

  @Test("Infinities and NaN break a curve and stand as crosses at the upper edge")
  func breaks() {
    let heights: [Double] = [0, 0.5, .infinity, .nan, 0.5, 1, .infinity, 1]
    let places = heights.enumerated().map { LinePlot.Place(Double($0.offset), $0.element) }
    let plot = plot([SVGPlot.Curve("a", places)])
    #expect(curves(plot).count == 2)
    #expect(lines(plot, "<circle").count == 5)
    #expect(lines(plot, "<path").filter { $0.contains("M362 140L382 120") }.count == 1)
    #expect(lines(plot, "<path").filter { $0.contains(" 120L") }.count == 3)
  }

  @Test("What lies beyond the axes is cut off, however far it is")
  func beyond() {
    let plot = plot([
      SVGPlot.Curve("a", [.init(0, 0), .init(5, 1e300), .init(10, -1e300), .init(1e300, 0.5)])
    ])
    #expect(curves(plot).first?.contains(#"d="M180 760L660 -185L1140 1075L1620 445""#) == true)
  }

  @Test("Twenty curves all look different, in the field and in the legend")
  func styles() {
    let many = (0..<20).map { index in
      SVGPlot.Curve("c\(index)", [.init(0, 0), .init(10, Double(index) / 20)])
    }
    let plot = plot(many)
    func looks(_ lines: [String]) -> Set<Substring> {
      Set(
        lines.compactMap { line in line.firstRange(of: "stroke=").map { line[$0.lowerBound...] } })
    }
    let drawn = looks(curves(plot))
    #expect(drawn.count == 20)
    #expect(looks(lines(plot, "<line").filter { $0.contains("stroke-width=\"5\"") }) == drawn)
  }

  @Test("The legend stands in the order of the curves' ends, within the picture")
  func legend() throws {
    let names = [("low", 0.1), ("lost", Double.infinity), ("high", 0.9)]
    let plot = plot(names.map { SVGPlot.Curve($0.0, [.init(0, 0), .init(10, $0.1)]) })
    let svg = plot.svg
    let places = try ["lost", "high", "low"].map {
      try #require(svg.firstRange(of: ">\($0)</text>")).lowerBound
    }
    #expect(places == places.sorted())
    let many = self.plot(
      (0..<26).map {
        SVGPlot.Curve("momentum:beta=0.\($0),learning-rate=0.125,form=lecture", [.init(0, 0)])
      })
    let heights = many.svg.matches(of: /<text x="1268" y="([0-9.]+)"/).compactMap {
      Double($0.1)
    }
    #expect(heights.count >= 52)
    #expect(heights.allSatisfy { (130...780).contains($0) })
  }

  @Test("A million places make a small file that keeps a spike")
  func reduction() {
    var places = (0..<1_000_000).map { LinePlot.Place(Double($0) / 1e5, 0.25) }
    places[123_456].y = 1
    let plot = plot([SVGPlot.Curve("a", places)])
    #expect(plot.svg.utf8.count < 60_000)
    #expect(curves(plot).first?.contains(" 130L") == true)
    #expect(lines(plot, "<circle").isEmpty)
  }

  @Test("Texts are shown as they are, and what a file cannot hold is left out")
  func texts() {
    let svg = plot([SVGPlot.Curve("<&>\u{1B}", [])], title: "a < b & c\u{7}").svg
    #expect(svg.contains("a &lt; b &amp; c"))
    #expect(svg.contains("&lt;&amp;&gt;"))
    #expect(svg.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test("Curves without places, and none at all, make a picture too")
  func empty() {
    #expect(curves(plot([])).isEmpty)
    #expect(curves(plot([SVGPlot.Curve("a", []), SVGPlot.Curve("b", [.init(5, 0.5)])])).isEmpty)
  }
}
