import Drawing
import Testing
import Text

@Suite("Canvas as an SVG image")
struct SVGImageTests {
  /// The elements of an image that draw something, a line each.
  private func elements(
    _ svg: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let lines = svg.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines.count > 4, sourceLocation: sourceLocation)
    #expect(lines[0] == #"<?xml version="1.0" encoding="UTF-8"?>"#, sourceLocation: sourceLocation)
    #expect(lines[1].hasPrefix("<svg ") && lines[1].hasSuffix(">"), sourceLocation: sourceLocation)
    #expect(lines.suffix(2) == ["</svg>", ""], sourceLocation: sourceLocation)
    let drawing = Array(lines.dropFirst(2).dropLast(2))
    for line in drawing {
      // By scalars, since a mark at the start of a text joins the bracket before it.
      let rect = /<rect( [a-z]+="[^"<>&]*")+\/>/.matchingSemantics(.unicodeScalar)
      let text = /<(text|title)( [a-z-]+="[^"<>&]*")*>([^<>&]|&(amp|lt|gt);)*<\/(text|title)>/
        .matchingSemantics(.unicodeScalar)
      let isWhole = line.wholeMatch(of: rect) != nil || line.wholeMatch(of: text) != nil
      #expect(isWhole, "\(line)", sourceLocation: sourceLocation)
    }
    return drawing
  }

  private func canvas(_ text: String, style: Style = .plain, columns: Int = 8) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: 1))
    canvas.write(text, at: Point(0, 0), style: style)
    return canvas
  }

  @Test("The image has the canvas's size, and its background behind all")
  func size() throws {
    let svg = Canvas(Size(columns: 80, rows: 24)).svg()
    #expect(svg.contains(#"width="720" height="432" viewBox="0 0 720 432""#))
    #expect(try elements(svg) == [##"<rect width="720" height="432" fill="#000000"/>"##])
  }

  @Test("Each character has its own place, blanks around a text have none")
  func places() throws {
    let drawing = try elements(canvas("  a bc").svg())
    #expect(drawing.dropFirst() == [#"<text x="18 27 36 45" y="14">a bc</text>"#])
  }

  @Test("Rows stand below each other")
  func rows() throws {
    var canvas = Canvas(Size(columns: 3, rows: 2))
    canvas.write("a", at: Point(0, 0))
    canvas.write("b", at: Point(0, 1))
    #expect(
      try elements(canvas.svg()).dropFirst()
        == [#"<text x="0" y="14">a</text>"#, #"<text x="0" y="32">b</text>"#])
  }

  @Test("Colours and attributes become those of the text")
  func styles() throws {
    func text(_ style: Style) throws -> [String] {
      Array(try elements(canvas("a", style: style).svg()).dropFirst())
    }
    #expect(
      try text(Style(foreground: Color(214)))
        == [##"<text x="0" y="14" fill="#ffaf00">a</text>"##])
    #expect(
      try text(Style(background: Color(16 + 1)))
        == [
          ##"<rect x="0" y="0" width="9" height="18" fill="#00005f"/>"##,
          #"<text x="0" y="14">a</text>"#,
        ])
    #expect(
      try text(Style(attributes: [.bold, .italic, .dim]))
        == [
          #"<text x="0" y="14" font-weight="bold" font-style="italic" fill-opacity="0.6">a</text>"#
        ])
  }

  @Test("What is reversed exchanges its colours, what is underlined has a line, blanks too")
  func reverseAndUnderline() throws {
    let reversed = canvas("a ", style: Style(attributes: .reverse)).svg()
    #expect(
      try elements(reversed).dropFirst()
        == [
          ##"<rect x="0" y="0" width="18" height="18" fill="#d0d0d0"/>"##,
          ##"<text x="0" y="14" fill="#000000">a</text>"##,
        ])
    let underlined = canvas("a ", style: Style(attributes: .underline)).svg()
    #expect(
      try elements(underlined).dropFirst()
        == [
          #"<text x="0" y="14">a</text>"#,
          ##"<rect x="0" y="16" width="18" height="1" fill="#d0d0d0"/>"##,
        ])
  }

  @Test("On a light background too, plain text has the colour that was asked for")
  func light() throws {
    let svg = canvas("a", style: Style(attributes: .reverse))
      .svg(background: Color(231), foreground: Color(16))
    #expect(svg.contains(##"fill="#000000">"##))
    #expect(
      try elements(svg) == [
        ##"<rect width="72" height="18" fill="#ffffff"/>"##,
        ##"<rect x="0" y="0" width="9" height="18" fill="#000000"/>"##,
        ##"<text x="0" y="14" fill="#ffffff">a</text>"##,
      ])
  }

  @Test("Signs of XML are escaped, also under a combining mark, and in the title")
  func escaping() throws {
    let svg = canvas("<&>\"'").svg(title: "a < b & c\u{1B}")
    #expect(svg.contains("<title>a &lt; b &amp; c\u{FFFD}</title>"))
    #expect(try elements(svg).last?.hasSuffix(#">&lt;&amp;&gt;"'</text>"#) == true)
    let marked = try elements(canvas("<\u{338}&\u{301}").svg())
    #expect(marked.last?.hasSuffix(">&amp;\u{301}</text>") == true)
  }

  @Test("Wide glyphs keep what follows in its column; those beyond the basic plane stand alone")
  func wide() throws {
    #expect(
      try elements(canvas("語a").svg()).dropFirst() == [#"<text x="0 18" y="14">語a</text>"#])
    #expect(
      try elements(canvas("𝜕a").svg()).dropFirst()
        == [#"<text x="0" y="14">𝜕</text>"#, #"<text x="9" y="14">a</text>"#])
  }

  @Test("Any characters make an image without control characters")
  func anyCharacters() throws {
    var canvas = Canvas(Size(columns: 64, rows: 64))
    for value in 0..<UInt32(0x1000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let point = Point(Int(value) % 64, Int(value) / 64)
      canvas[point] = Cell(glyph: Glyph(Character(scalar)))
    }
    canvas[Point(0, 0)] = Cell(glyph: Glyph("\u{FFFE}"))
    let svg = canvas.svg(title: "\u{0}\u{FFFF}")
    #expect(try elements(svg).count > 64)
    let isLegal = svg.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value & 0xFFFE != 0xFFFE
        || $0 == "\n"
    }
    #expect(isLegal)
  }
}
