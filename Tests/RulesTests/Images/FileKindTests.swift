import Rules
import Testing
import ZipArchive

@Suite struct FileKindTests {
  @Test(
    arguments: [
      ([0xff, 0xd8, 0xff, 0xe0], .jpeg), ([0xff, 0xd8, 0xff, 0xe1, 0x12, 0x34, 0x45], .jpeg),
      ([0xff, 0xd8, 0xff], .jpeg),
      ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], .png),
      (Array("GIF89a..".utf8), .gif), (Array("GIF87a..".utf8), .gif),
      ([0x42, 0x4d, 0x46, 0, 0, 0, 0, 0, 0, 0, 0x36], .bmp),
      ([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0], .tiff), ([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8], .tiff),
      (Array("RIFF\u{24}\0\0\0WEBPVP8".utf8), .webp),
      (Array("\0\0\0\u{18}ftypheic\0\0\0".utf8), .heic), (Array("\0\0\0\u{18}ftypmif1\0\0\0".utf8), .heic),
      (Array("\0\0\0\u{20}ftypavif\0\0\0".utf8), .avif), (Array("\0\0\0\u{20}ftypisom\0\0\0".utf8), .video),
      (Array("\0\0\0\u{14}ftypqt  \0\0\0".utf8), .video),
      (Array("\0\0\0\u{0c}jP  \r\n".utf8), .jpeg2000), (Array("\0\0\0\u{0c}JXL \r\n".utf8), .jpegXL),
      ([0xff, 0x0a, 0x77], .jpegXL),
      (Array("%PDF-1.7\n".utf8), .pdf), (Array("PK\u{03}\u{04}\u{14}\0".utf8), .zip),
      (Array("<!DOCTYPE html>".utf8), .html), (Array("<!doctype html".utf8), .html),
      (Array("\n <HTML><head>".utf8), .html),
      (Array("<?xml version=".utf8), .xml), (Array("<svg xmlns=\"ht".utf8), .svg),
      (Array("{\"error\": \"n".utf8), .json), (Array("[1, 2]".utf8), .json),
      ([0xef, 0xbb, 0xbf] + Array("{\"a\": 1}".utf8), .json),
      (Array("Not found\r\n".utf8), .text), (Array("BM is a text".utf8), .text),
      (Array(repeating: 0, count: 15), .zeros), ([0, 0, 0, 0], .zeros),
    ] as [([UInt8], FileKind)])
  func signatures(_ bytes: [UInt8], _ kind: FileKind) {
    let leading = leadingBytes(bytes)
    #expect(FileKind(leading) == kind)
    for other in FileKind.allCases { #expect(other.begins(leading) == (other == kind), "\(other)") }
  }

  @Test(
    arguments: [
      [], [0xff], [0xff, 0xd8], [0, 0, 0], [1, 2, 3, 4, 5], [0x89, 0x50, 0x4e, 0x47],
      Array("RIFF\u{24}\0\0\0WAVEfmt".utf8),
      Array("\0\0\0\u{18}ftyp".utf8), [0x42, 0x4d, 0x80, 0, 0, 0, 1, 0, 0, 0],
    ] as [[UInt8]])
  func unknown(_ bytes: [UInt8]) { #expect(FileKind(leadingBytes(bytes)) == nil) }

  @Test(
    arguments: [
      ("jpg", .jpeg), ("JPG", .jpeg), ("jpeg", .jpeg), ("JPEG", .jpeg), ("jfif", .jpeg), ("png", .png),
      ("Png", .png), ("heic", .heic),
      ("tif", .tiff), ("TIFF", .tiff), ("webp", .webp), ("jp2", .jpeg2000), ("dng", nil), ("", nil),
      ("jp", nil), ("jpgg", nil),
      ("jpegs", nil),
    ] as [(String, FileKind?)])
  func extensions(_ text: String, _ kind: FileKind?) {
    let bytes = Array("meter.\(text)".utf8)
    #expect(FileKind.promised(by: bytes.span, 6..<bytes.count) == kind)
  }

  private func leadingBytes(_ bytes: [UInt8]) -> LeadingBytes { unsafe LeadingBytes(bytes.span.bytes) }
}
