import Testing

@Suite("Scanning characters")
struct CharacterScanTests {
  @Test(
    "bytes that are not UTF-8 are named with their line",
    arguments: [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE2, 0x82]] as [[UInt8]])
  func notUTF8(_ bytes: [UInt8]) {
    #expect(
      Sample.message(Array("# a\n# ä".utf8) + bytes + Array("\n".utf8))
        == "my.yaml:2: found bytes that are not UTF-8; allowed: UTF-8 text")
  }

  @Test("UTF-16 is not UTF-8")
  func utf16() {
    let bytes: [UInt8] = [0xFF, 0xFE] + "data: 1\n".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    #expect(
      Sample.message(bytes) == "my.yaml:1: found bytes that are not UTF-8; allowed: UTF-8 text")
  }

  @Test(
    "control characters are refused wherever they stand",
    arguments: [
      0, 1, 7, 8, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE,
      0xFFFF,
    ] as [UInt32])
  func control(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let digits = String(value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    #expect(
      Sample.message(Sample.yaml + "# note: \(scalar)")
        == "my.yaml:13: found the control character \(name); allowed: text that can be shown")
  }

  @Test("other characters are text")
  func text() throws {
    let text = "\t ~ \u{A0} é ﬁ \u{2027} \u{202F} € \u{EFFF} \u{FFFD} 😀 \u{10FFFF}"
    #expect(try Sample.root(Sample.yaml + "# \(text)").node == Sample.root(Sample.yaml).node)
  }

  @Test("a byte order mark at the start is passed over")
  func byteOrderMark() throws {
    #expect(try Sample.root("\u{FEFF}" + Sample.yaml).node == Sample.root(Sample.yaml).node)
  }
}
