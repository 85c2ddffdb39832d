/// The first look at a file: that it is text.
package enum CharacterScan {
  /// Throws at the first byte that is not UTF-8 or belongs to a control character.
  ///
  /// Tab, LF and CR are text. NEL and the Unicode line and paragraph separators are refused, for
  /// YAML counts them as line ends and editors do not.
  package static func check(_ bytes: [UInt8]) throws(YAMLError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw YAMLError(.notUTF8, at: firstInvalid(in: bytes), of: bytes)
    }
    for index in bytes.indices {
      let byte = bytes[index]
      let isPlain = byte >= 0x20 && byte < 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if isPlain || byte > 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xEF { continue }
      if let scalar = refused(at: index, in: bytes) {
        throw YAMLError(.controlCharacter(scalar), at: index, of: bytes)
      }
    }
  }

  /// The control character that starts at an index of valid UTF-8, if one does.
  private static func refused(at index: Int, in bytes: [UInt8]) -> UInt32? {
    let byte = UInt32(bytes[index])
    switch byte {
    case 0xC2:
      let scalar = UInt32(bytes[index + 1])
      return scalar < 0xA0 ? scalar : nil
    case 0xE2, 0xEF:
      let tail = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      let scalar = (byte & 0x0F) << 12 | tail
      return [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar) ? scalar : nil
    default:
      return byte
    }
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
