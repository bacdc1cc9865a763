import ImageStructure
import TestSupport
import Testing

/// What is called damage, and what is not, is what libjpeg makes of it: an image is undamaged if libjpeg shows the whole picture.
@Suite(.enabled(if: Judges.haveJPEG, "cjpeg, jpegtran and djpeg are needed"))
struct DamageAgreementTests {
  @Test func damageIsWhatLibjpegCannotShow() throws {
    let cases = try Self.cases(of: Self.sound())
    let judged = try Judges.djpeg(cases.map(\.bytes))
    let picture = judged[0].picture
    #expect(picture.count > 1_000)
    for (bent, judged) in zip(cases, judged) {
      let showsAll = judged.status != 1 && judged.picture == picture
      #expect(walk(bent.bytes, as: .jpeg).isDamaged != showsAll, "\(bent.name)")
    }
  }

  /// Here libjpeg warns, and shows the whole picture by good luck: the bytes that are wrong held nothing of it. The structure does not tell
  /// that, so it is damage.
  @Test func damageThatLibjpegGetsOver() throws {
    let sound = try Self.sound()
    let restart = try #require(sound.firstRange(of: [0xff, 0xd1]))
    var outOfTurn = sound
    outOfTurn[restart.lowerBound + 1] = 0xd5
    let images = [sound, sound.dropLast(2), outOfTurn]
    let judged = try Judges.djpeg(images)
    #expect(judged.map(\.status) == [0, 2, 2])
    #expect(judged.allSatisfy { $0.picture == judged[0].picture })
    #expect(images.map { walk($0, as: .jpeg).isDamaged } == [false, true, true])
  }

  private static func sound() throws -> [UInt8] {
    try #require(try CameraImages().all.first { $0.name == "restarts" }).bytes
  }

  /// A sound image first; then each problem that can be told by the structure.
  private static func cases(of sound: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    let frame = try #require(sound.firstRange(of: [0xff, 0xc0, 0, 17]))
    let scan = try #require(sound.firstRange(of: [0xff, 0xda, 0, 12]))
    let restart = try #require(sound.firstRange(of: [0xff, 0xd1]))

    /// Bytes put in before the frame.
    func before(_ bytes: [UInt8]) -> [UInt8] {
      sound[..<frame.lowerBound] + bytes + sound[frame.lowerBound...]
    }
    func replaced(_ offset: Int, _ bytes: [UInt8]) -> [UInt8] {
      sound[..<offset] + bytes + sound[(offset + bytes.count)...]
    }
    return [
      ("sound", sound),
      ("fill bytes", before([0xff, 0xff, 0xff])),
      ("stray bytes", before([1, 2, 3])),
      ("stray zeros", before([0, 0, 0, 0])),
      ("stuffed FF between segments", before([0xff, 0])),
      ("restart marker between segments", before([0xff, 0xd3])),
      ("TEM", before([0xff, 1])),
      ("APP5 with length 0", before([0xff, 0xe5, 0, 0])),
      ("COM with length 1", before([0xff, 0xfe, 0, 1])),
      ("DQT with length 0", before([0xff, 0xdb, 0, 0])),
      ("DRI with length 5", before([0xff, 0xdd, 0, 5, 0, 0, 0])),
      ("reserved marker", before([0xff, 0x4f, 0, 4, 0, 0])),
      ("JPG marker", before([0xff, 0xc8, 0, 4, 0, 0])),
      ("second start", before([0xff, 0xd8])),
      ("bytes before the start", [0] + sound),
      ("second frame", before(Array(sound[frame.lowerBound..<frame.lowerBound + 19]))),
      ("no frame", Array(sound[..<frame.lowerBound] + sound[(frame.lowerBound + 19)...])),
      ("no width", replaced(frame.lowerBound + 7, [0, 0])),
      ("no height", replaced(frame.lowerBound + 5, [0, 0])),
      ("no component", replaced(frame.lowerBound + 9, [0])),
      ("12 bits", replaced(frame.lowerBound + 4, [12])),
      ("lossless", replaced(frame.lowerBound + 1, [0xc3])),
      ("no scan", sound[..<scan.lowerBound] + [0xff, 0xd9]),
      ("scan of no components", replaced(scan.lowerBound + 4, [0])),
      ("restart marker lost", Array(sound[..<restart.lowerBound] + sound[restart.upperBound...])),
      (
        "segment inside the data",
        sound[..<restart.lowerBound] + [0xff, 0xe1, 0, 2] + sound[restart.upperBound...]
      ),
      ("other image inside the data", sound[..<restart.lowerBound] + sound),
      ("bytes lost at the end", Array(sound.dropLast(20))),
      ("bytes behind the end", sound + [1, 2, 3]),
    ]
  }
}
