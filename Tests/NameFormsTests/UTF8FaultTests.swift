import NameForms
import TestSupport
import Testing

@Suite struct UTF8FaultTests {
  @Test(
    arguments: [
      ([0x61, 0xe9, 0x2e], 1, .malformed), ([0x80], 0, .malformed), ([0xc3], 0, .malformed),
      ([0x61, 0xe4, 0xb8], 1, .malformed), ([0xff], 0, .malformed), ([0xfe, 0x80], 0, .malformed),
      ([0xc0, 0xaf], 0, .overlong), ([0xc1, 0x81], 0, .overlong), ([0xe0, 0x80, 0xaf], 0, .overlong),
      ([0xf0, 0x80, 0x80, 0xaf], 0, .overlong), ([0x61, 0xed, 0xa0, 0x80], 1, .surrogate),
      ([0xf4, 0x90, 0x80, 0x80], 0, .beyondUnicode), ([0xf5, 0x80, 0x80, 0x80], 0, .beyondUnicode),
      ([0xf8, 0x88, 0x80, 0x80, 0x80], 0, .beyondUnicode), ([0xf8, 0x80, 0x80, 0x80, 0xaf], 0, .overlong),
    ] as [([UInt8], Int, UTF8Fault.Kind)])
  func faults(_ bytes: [UInt8], _ offset: Int, _ kind: UTF8Fault.Kind) {
    let fault = UTF8Fault(in: bytes)
    #expect(fault?.offset == offset)
    #expect(fault?.kind == kind)
  }

  /// There is a fault just where the standard library finds one.
  @Test func theStandardLibraryAgrees() {
    var random = SplitMix64(seed: 5)
    let interesting: [UInt8] = [
      0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe4, 0xed, 0xef, 0xf0, 0xf4, 0xf5,
      0xff,
    ]
    for _ in 0..<50_000 {
      let bytes = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        interesting[Int.random(in: interesting.indices, using: &random)]
      }
      #expect((UTF8Fault(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
