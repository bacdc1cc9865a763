import JSONTree
import Testing

@Suite struct JSONShapeTests {
  /// An object of a shape is the object that its members give one by one.
  @Test(arguments: [JSONStyle.pretty, .compact], [0, 7, 10, 99, 100, 1_234_567_890, .max])
  func theSameAsMemberByMember(_ style: JSONStyle, _ number: Int) {
    let name = Array("WO_1/meter-2.jpg".utf8)
    let shape = JSONShape(["position", "a \"key\"", "third"], style)
    let ready = JSONPieces([JSONPieces.text("\u{1b}[2J \u{e9}"), Array("null".utf8)])
    let fast = JSONWriter.bytes(style) { writer in
      writer.beginArray()
      for piece in 0...1 {
        let room = OutputSpan<UInt8>.longestNumber + name.count + 2 + ready.length(of: piece)
        writer.object(shape, room: room) { line in
          shape.append(0, to: &line)
          line.append(decimal: number)
          shape.append(1, to: &line)
          line.append(quoting: name.span, 0..<name.count)
          shape.append(2, to: &line)
          ready.append(piece, to: &line)
          shape.append(3, to: &line)
        }
      }
      writer.endArray()
    }
    let slow = JSONWriter.bytes(style) { writer in
      writer.beginArray()
      for piece in 0...1 {
        writer.beginObject(.inline)
        writer.member("position", number)
        writer.member("a \"key\"", "WO_1/meter-2.jpg")
        writer.key("third")
        if piece == 0 { writer.string("\u{1b}[2J \u{e9}") } else { writer.null() }
        writer.endObject()
      }
      writer.endArray()
    }
    #expect(fast == slow)
  }

  /// Every length, with something that does not stand for itself at every place.
  @Test func whereAByteIsNotPlain() {
    for length in 0...40 {
      var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
      let isPlain = bytes.span.isPlainJSON(0..<length)
      #expect(isPlain)
      for place in 0..<length {
        for byte in [0, 0x1f, 0x22, 0x5c, 0x7f, 0x80, 0xff] as [UInt8] {
          bytes[place] = byte
          let isPlain = bytes.span.isPlainJSON(0..<length)
          #expect(!isPlain, "\(byte) at \(place) of \(length)")
        }
        bytes[place] = UInt8(ascii: "x")
      }
    }
  }

  /// Every length, from places near to the end and far from it, into room that is ample and that is just enough.
  @Test func copiesJustWhatIsAsked() {
    let source = (0..<100).map { UInt8($0) }
    for start in [0, 1, 40, 66, 67, 68, 69, 99, 100] {
      for length in 0...(100 - start) {
        for spare in [0, 1, 31, 32, 64] {
          var bytes: [UInt8] = [0xff]
          bytes.append(addingCapacity: 2 * length + spare) { line in
            line.append(copying: source.span, start..<start + length)
            line.append(copying: source.span, start..<start + length)
          }
          let expected = Array(source[start..<start + length])
          #expect(bytes == [0xff] + expected + expected, "\(length) bytes from \(start), \(spare) to spare")
        }
      }
    }
  }
}
