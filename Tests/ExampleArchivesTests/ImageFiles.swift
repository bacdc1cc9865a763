import ExampleArchives
import Foundation
import Testing

/// The markers of a JPEG file up to the scan, and the end marker behind it; throws where the structure breaks.
func markers(_ file: [UInt8]) throws -> [UInt8] {
  try #require(file.starts(with: [0xff, 0xd8]))
  var found: [UInt8] = [0xd8]
  var offset = 2
  while found.last != 0xda {
    try #require(offset + 4 <= file.count && file[offset] == 0xff)
    found.append(file[offset + 1])
    offset += 2 + Int(file[offset + 2]) << 8 + Int(file[offset + 3])
  }
  // In the scan, FF is followed by a stuffed zero, or it is the end.
  while true {
    try #require(offset + 1 < file.count)
    if file[offset] == 0xff && file[offset + 1] != 0 { break }
    offset += 1
  }
  found.append(file[offset + 1])
  try #require(offset + 2 == file.count)
  return found
}

/// The types of a PNG file's chunks, each with a right checksum; throws where the structure breaks.
func chunks(_ file: [UInt8]) throws -> [String] {
  try #require(file.starts(with: [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))
  func number(at offset: Int) -> UInt32 { file[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }
  var types: [String] = []
  var offset = 8
  while offset < file.count {
    try #require(offset + 12 <= file.count)
    let end = offset + 8 + Int(number(at: offset))
    try #require(end + 4 <= file.count)
    types.append(String(decoding: file[offset + 4..<offset + 8], as: UTF8.self))
    try #require(number(at: end) == CRC32.of(Array(file[offset + 4..<end])))
    offset = end + 4
  }
  return types
}

func write(_ bytes: [UInt8], to path: String) throws { try Data(bytes).write(to: URL(filePath: path)) }
