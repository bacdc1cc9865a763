import Foundation
import Testing

@testable import ByteSources

@Suite struct FileContentsTests {
  @Test func aPipeIsReadToItsEnd() throws {
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting
    let bytes = (0..<50_000).map { UInt8(truncatingIfNeeded: $0) }
    try writing.write(contentsOf: Data(bytes))
    try writing.close()
    let read = try FileContents.read(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: 50_000)
    #expect(read == bytes)
  }

  @Test func moreThanTheLimitIsRefused() {
    let error = #expect(throws: ByteSourceError.self) {
      try FileContents.read(path: "/dev/zero", limit: 100_000)
    }
    #expect(error?.kind == .tooLarge)
  }

  @Test func missingFilesAndDirectoriesAreNamed() {
    let missing = #expect(throws: ByteSourceError.self) { try FileContents.read(path: "/nowhere", limit: 10) }
    #expect(missing?.kind == .notFound)
    let folder = #expect(throws: ByteSourceError.self) { try FileContents.read(path: "/", limit: 10) }
    #expect(folder?.kind == .notAFile)
  }
}
