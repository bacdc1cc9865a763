internal import ByteSources
internal import FuzzSupport
internal import ZipArchive

/// Audits the input as a zip file, decodes every entry, and reads the contents of some.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](fuzzInput: data, count)
  let archive = audited(bytes, tasks: 1)
  checkSame(audited(bytes, tasks: 2, .newestFirst), archive)
  checkExtent(of: archive)
  for index in 0..<archive.entries.count { checkEntry(index, of: archive) }
  check(archive.problems, of: archive)
  checkContents(of: archive)
  checkSecondOpinion(on: archive)
  return 0
}

private func audited(_ bytes: [UInt8], tasks: Int, _ order: JobOrder = .oldestFirst) -> ZipArchive {
  do {
    return try runInline(order) { try await ZipArchive.audit(MemoryByteSource(bytes), tasks: tasks) }
  } catch {
    fail("memory cannot be read: \(error)")
  }
}

/// Claims that two audits of a file come to the same.
private func checkSame(_ left: ZipArchive, _ right: ZipArchive) {
  claim(left.extent == right.extent, "two tasks see \(left.extent), one sees \(right.extent)")
  claim(left.problems == right.problems, "two tasks find \(left.problems), one finds \(right.problems)")
  claim(left.entries.count == right.entries.count, "two tasks see other entries")
  for index in 0..<left.entries.count {
    claim(left.entries[index].dataOffset == right.entries[index].dataOffset, "entry \(index) is elsewhere")
  }
}

/// Claims that problems are of entries that there are.
private func check(_ problems: [StructuralProblem], of archive: ZipArchive) {
  for problem in problems {
    let isSomewhere = problem.entry.map { (0..<archive.entries.count).contains($0) } ?? true
    claim(isSomewhere, "a problem of no entry: \(problem)")
  }
}

/// Claims that libzip's view can be compared with the audit's, and that this comes to the same each time.
private func checkSecondOpinion(on archive: ZipArchive) {
  do {
    let problems = try runInline { try await archive.secondOpinion(tasks: 1) }
    check(problems, of: archive)
    claim(
      problems.isEmpty || archive.isWorthSecondOpinion, "libzip would not be asked, and finds \(problems)")
    let again = try runInline(.newestFirst) { try await archive.secondOpinion(tasks: 2) }
    claim(again == problems, "two tasks compare to \(again), one to \(problems)")
  } catch {
    fail("memory cannot be read: \(error)")
  }
}

/// Claims that the extent is what the entries show.
private func checkExtent(of archive: ZipArchive) {
  let isPlaced = (0..<archive.entries.count).allSatisfy { archive.entries[$0].dataOffset != nil }
  switch archive.extent {
  case .whole: claim(isPlaced, "an entry of a whole archive is nowhere")
  case .someEntriesUnplaced:
    claim(!isPlaced && !archive.problems.isEmpty, "no reason for entries that are nowhere")
  case .directoryBroken: claim(!archive.problems.isEmpty, "a broken directory is no problem")
  case .none:
    claim(archive.entries.count == 0 && !archive.problems.isEmpty, "no reason for there being no directory")
  }
}

private func checkEntry(_ index: Int, of archive: ZipArchive) {
  let entry = archive.entries[index]
  claim(entry.index == index, "entry \(index) says that it is \(entry.index)")
  let name = archive.entries.nameRange(of: index)
  claim(archive.entries.nameStorage.indices.contains(name), "entry \(index) has a name from elsewhere")
  claim(
    entry.isDirectory == (archive.entries.nameStorage[name].last == UInt8(ascii: "/")),
    "entry \(index) is a directory or not by another name")
  claim(
    archive.entries.name(of: index).utf8.elementsEqual(
      String(decoding: archive.entries.nameStorage[name], as: UTF8.self).utf8),
    "entry \(index) has two names")
  guard let start = entry.dataOffset else { return }
  let (end, overflow) = start.addingReportingOverflow(entry.compressedSize)
  claim(!overflow && end <= archive.source.size, "entry \(index) reaches beyond the file: \(start) to \(end)")
  claim(entry.leadingBytes.count <= entry.compressedSize, "entry \(index) begins with more than it has")
}
