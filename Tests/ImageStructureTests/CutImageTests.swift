import ExampleArchives
import ImageStructure
import TestSupport
import Testing

/// Files that lost their tail: what crews really send.
@Suite struct CutImageTests {
  @Test(.enabled(if: Judges.haveJPEG, "cjpeg, jpegtran and djpeg are needed"))
  func everyCutOfAJPEGImageIsFound() throws {
    for image in try CameraImages().all {
      for length in 0..<image.bytes.count {
        let verdict = walk(Array(image.bytes[..<length]), as: .jpeg)
        guard verdict.problems.count == 1, case .endsEarly = verdict.problems[0].kind,
          verdict.problems[0].offset == UInt64(length)
        else {
          Issue.record("\(image.name), \(length) bytes: \(verdict.problems)")
          continue
        }
      }
    }
  }

  /// libjpeg complains of each of them too.
  @Test(.enabled(if: Judges.haveJPEG, "cjpeg, jpegtran and djpeg are needed"))
  func libjpegAgreesOnCuts() throws {
    for image in try CameraImages().all {
      let cuts = Self.cuts(of: image.bytes, count: 20)
      for (cut, judged) in zip(cuts, try Judges.djpeg(cuts)) {
        #expect(judged.status != 0, "\(image.name), \(cut.count) bytes")
      }
    }
  }

  /// A cut file that was filled up with zeros to the size it had; libjpeg finds no end in it either.
  @Test(.enabled(if: Judges.haveJPEG, "cjpeg, jpegtran and djpeg are needed"))
  func cutsFilledUpWithZeros() throws {
    for image in try CameraImages().all {
      let cuts = Self.cuts(of: image.bytes, count: 20).map { cut in
        cut + [UInt8](repeating: 0, count: image.bytes.count - cut.count)
      }
      for (cut, judged) in zip(cuts, try Judges.djpeg(cuts)) {
        let verdict = walk(cut, as: .jpeg)
        let zeros = cut.reversed().prefix { $0 == 0 }.count
        #expect(verdict.isDamaged, "\(image.name)")
        #expect(verdict.zeroBytesAtEnd == UInt64(zeros), "\(image.name)")
        #expect(judged.status != 0, "\(image.name)")
      }
    }
  }

  @Test func everyCutOfAPNGImageIsFound() {
    for image in Self.pngs {
      for length in 0..<image.count {
        let verdict = walk(Array(image[..<length]), as: .png)
        guard verdict.problems.count == 1, case .endsEarly = verdict.problems[0].kind,
          verdict.problems[0].offset == UInt64(length)
        else {
          Issue.record("\(length) bytes: \(verdict.problems)")
          continue
        }
      }
    }
  }

  @Test(.enabled(if: Judges.havePNG, "pngcheck is needed"))
  func pngcheckAgreesOnCuts() throws {
    for image in Self.pngs {
      let cuts = Self.cuts(of: image, count: 60)
      #expect(try Judges.pngcheck(cuts) == cuts.map { _ in false })
      #expect(try Judges.pngcheck([image]) == [true])
    }
  }

  /// Every bit of a PNG image is held by its signature, the structure or a checksum.
  @Test func everyFlippedBitOfAPNGImageIsFound() {
    for image in Self.pngs {
      for bit in 0..<8 * image.count {
        var flipped = image
        flipped[bit / 8] ^= 1 << UInt8(bit % 8)
        let verdict = walk(flipped, as: .png)
        #expect(verdict.isDamaged, "bit \(bit)")
      }
    }
  }

  private static let pngs = [
    SampleImage.tiny(seed: 3).png(),
    PNGBytes.image(
      PNGBytes.header(colourType: 3), PNGBytes.chunk("PLTE", [1, 2, 3]), PNGBytes.data, PNGBytes.data),
  ]

  /// Cuts of an image at lengths spread evenly from 1 up to the last byte but one.
  private static func cuts(of image: [UInt8], count: Int) -> [[UInt8]] {
    (0..<count).map { Array(image[..<(1 + $0 * (image.count - 2) / (count - 1))]) }
  }
}
