import Engine
import Testing

@Suite("Blocks of numbers")
struct BufferTests {
  @Test("A block is whole lanes of zeros, at least one", arguments: [0, 1, 7, 8, 9, 17])
  func wholeLanes(count: Int) {
    let buffer = Buffer(count: count)
    #expect(buffer.count == max(8, (count + 7) / 8 * 8))
    #expect(buffer.laneCount * 8 == buffer.count)
    #expect(buffer.contents == Array(repeating: 0, count: buffer.count))
    #expect(UInt(bitPattern: buffer.numbers) % 64 == 0)
  }

  @Test("Lanes are the same memory as the numbers")
  func lanes() {
    let buffer = Buffer(count: 16)
    for place in 0..<16 { buffer.numbers[place] = Double(place) }
    #expect(buffer.lanes[1] == SIMD8(8, 9, 10, 11, 12, 13, 14, 15))
  }

  @Test("What is copied stays what it is when the source changes")
  func copies() {
    let (source, copy, again) = (Buffer(count: 9), Buffer(count: 9), Buffer(count: 9))
    source.numbers[8] = 2
    copy.copy(from: source)
    again.copy(from: source.contents)
    source.numbers[8] = 3
    #expect(copy.numbers[8] == 2)
    #expect(again.contents == copy.contents)
  }
}
