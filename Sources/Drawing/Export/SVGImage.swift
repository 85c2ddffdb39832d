import Text

extension Canvas {
  /// The canvas as an image in SVG 1.1, which any browser shows at any size.
  ///
  /// Each glyph has its own place, so that columns stand below each other whatever font there is.
  ///
  /// - Parameters:
  ///   - background: What stands for the terminal's own background.
  ///   - foreground: What stands for the terminal's own colour of text.
  ///   - title: What the image is called where it cannot be seen; nothing when empty.
  /// - Returns: The text of the file.
  public func svg(
    background: Color = Color(16), foreground: Color = Color(252), title: String = ""
  ) -> String {
    let image = SVGImage(background: background, foreground: foreground)
    let width = size.columns * SVGImage.cellWidth
    let height = size.rows * SVGImage.cellHeight
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="\#(width)" "#
        + #"height="\#(height)" viewBox="0 0 \#(width) \#(height)" "#
        + #"font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" "#
        + #"font-size="\#(SVGImage.fontSize)" fill="\#(foreground.hexadecimal)">"#,
    ]
    if !title.isEmpty { lines.append("<title>\(title.safeGlyphs.escapedForXML)</title>") }
    lines.append(
      #"<rect width="\#(width)" height="\#(height)" fill="\#(background.hexadecimal)"/>"#)
    for row in 0..<size.rows { lines += image.row(cells(ofRow: row), at: row) }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }
}

/// How cells become elements.
private struct SVGImage {
  static let fontSize = 15
  // Six tenths of the font's size are what monospaced letters take.
  static let cellWidth = 9
  static let cellHeight = 18
  private static let baseline = 14

  let background: Color
  let foreground: Color

  /// The elements of a row: what lies behind first, then the text.
  func row(_ cells: ArraySlice<Cell>, at row: Int) -> [String] {
    let runs = runs(of: cells)
    let top = row * Self.cellHeight
    return runs.compactMap { backdrop($0, top: top) } + runs.flatMap { text($0, top: top) }
  }

  /// Cells side by side that look the same.
  private struct Run {
    let column: Int
    let style: Style
    var glyphs: [Glyph]
  }

  private func runs(of cells: ArraySlice<Cell>) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in cells.enumerated() {
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].glyphs.append(cell.glyph)
      } else {
        runs.append(Run(column: column, style: cell.style, glyphs: [cell.glyph]))
      }
    }
    return runs
  }

  private func colors(of style: Style) -> (glyph: Color, behind: Color) {
    let glyph = style.foreground ?? foreground
    let behind = style.background ?? background
    return style.attributes.contains(.reverse) ? (behind, glyph) : (glyph, behind)
  }

  private func backdrop(_ run: Run, top: Int) -> String? {
    let color = colors(of: run.style).behind
    guard color != background else { return nil }
    return rectangle(run, top: top, height: Self.cellHeight, color)
  }

  private func rectangle(_ run: Run, top: Int, height: Int, _ color: Color) -> String {
    #"<rect x="\#(run.column * Self.cellWidth)" y="\#(top)" "#
      + #"width="\#(run.glyphs.count * Self.cellWidth)" height="\#(height)" "#
      + #"fill="\#(color.hexadecimal)"/>"#
  }

  private func text(_ run: Run, top: Int) -> [String] {
    var attributes = ""
    let color = colors(of: run.style).glyph
    if color != foreground { attributes += #" fill="\#(color.hexadecimal)""# }
    if run.style.attributes.contains(.bold) { attributes += #" font-weight="bold""# }
    if run.style.attributes.contains(.italic) { attributes += #" font-style="italic""# }
    if run.style.attributes.contains(.dim) { attributes += #" fill-opacity="0.6""# }
    let texts = pieces(of: run).map { piece in
      let places = piece.columns.map { String($0 * Self.cellWidth) }.joined(separator: " ")
      return #"<text x="\#(places)" y="\#(top + Self.baseline)"\#(attributes)>"#
        + "\(piece.text.escapedForXML)</text>"
    }
    guard run.style.attributes.contains(.underline) else { return texts }
    return texts + [rectangle(run, top: top + Self.baseline + 2, height: 1, color)]
  }

  /// Text whose characters each have a column.
  private struct Piece {
    var text: String
    var columns: [Int]
    /// Whether another character may follow.
    let isOpen: Bool
  }

  /// The glyphs without the blanks around them; one that is not a single character of the basic
  /// plane stands alone, since viewers count places by different units.
  private func pieces(of run: Run) -> [Piece] {
    var pieces: [Piece] = []
    var blanks = 0
    for (offset, glyph) in run.glyphs.enumerated() where glyph != .continuation {
      if glyph == .space {
        blanks += 1
        continue
      }
      let column = run.column + offset
      let isSimple = glyph.codePoints.mark == 0 && glyph.codePoints.base < 0x10000
      if isSimple, let last = pieces.last, last.isOpen {
        pieces[pieces.count - 1].text += String(repeating: " ", count: blanks) + glyph.text
        pieces[pieces.count - 1].columns += column - blanks...column
      } else {
        pieces.append(Piece(text: glyph.text, columns: [column], isOpen: isSimple))
      }
      blanks = 0
    }
    return pieces
  }
}

extension Color {
  /// Red, green and blue as the web writes them, such as `#ffaf00`.
  fileprivate var hexadecimal: String {
    "#"
      + [rgb.red, rgb.green, rgb.blue].map { level in
        (level < 16 ? "0" : "") + String(level, radix: 16)
      }.joined()
  }
}

extension String {
  /// The text as glyphs, which no control character is.
  var safeGlyphs: String { map { Glyph($0).text }.joined() }

  /// Scalar by scalar: a sign with a mark above it is a sign still.
  var escapedForXML: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(scalar)
      }
    }.joined()
  }
}
