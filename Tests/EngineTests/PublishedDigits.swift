import Testing

/// Expects a number to agree with a publication to the last digit that is printed.
func expect(
  _ value: Double, prints text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let parts = text.split(separator: "e")
  let mantissa = try #require(parts.first).split(separator: ".", omittingEmptySubsequences: false)
  let decimals = mantissa.count > 1 ? mantissa[1].count : 0
  let exponent = parts.count > 1 ? try #require(Int(parts[1])) : 0
  var unit = 1.0
  for _ in 0..<(decimals - exponent) { unit /= 10 }
  let published = try #require(Double(text))
  #expect(
    abs(value - published) <= 0.5001 * unit, "\(value) is printed as \(text)",
    sourceLocation: sourceLocation)
}

/// Expects numbers to agree with the printed ones, in order.
func expect(
  _ values: [Double], print texts: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try #require(values.count == texts.count, sourceLocation: sourceLocation)
  for (value, text) in zip(values, texts) {
    try expect(value, prints: text, sourceLocation: sourceLocation)
  }
}
