import ByteSources
import Glibc
import Synchronization

/// How far a run is. The tasks of a run count in it, and whoever shows it may look at any time.
public final class RunProgress: Sendable {
  /// How far a run was at one moment. The counts are taken one after the other, so they may be apart by what a task does in between.
  public struct Snapshot: Sendable, Hashable {
    /// Archives in the run.
    public var archiveCount: Int
    /// Archives that are done.
    public var archives: Int
    /// Entries that were checked.
    public var entries: Int
    /// The sizes of all archives of the run together, in bytes.
    public var totalBytes: UInt64
    /// How much of them is done. Bytes that need no reading count like the others, as their share of the work.
    public var bytes: UInt64

    /// How far a run was.
    public init(archiveCount: Int, archives: Int, entries: Int, totalBytes: UInt64, bytes: UInt64) {
      self.archiveCount = archiveCount
      self.archives = archives
      self.entries = entries
      self.totalBytes = totalBytes
      self.bytes = bytes
    }
  }

  private let archiveCount = Atomic(0)
  private let archives = Atomic(0)
  private let entries = Atomic(0)
  private let totalBytes = Atomic<UInt64>(0)
  private let bytes = Atomic<UInt64>(0)

  /// A run that has not begun.
  public init() {}

  /// How far the run is.
  public var snapshot: Snapshot {
    Snapshot(
      archiveCount: archiveCount.load(ordering: .relaxed), archives: archives.load(ordering: .relaxed),
      entries: entries.load(ordering: .relaxed), totalBytes: totalBytes.load(ordering: .relaxed),
      bytes: bytes.load(ordering: .relaxed))
  }

  /// Says what is to be done.
  func begin(_ inputs: [Linter.Input]) {
    archiveCount.store(inputs.count, ordering: .relaxed)
    totalBytes.store(inputs.reduce(0) { $0 &+ $1.size }, ordering: .relaxed)
  }

  fileprivate func add(entries count: Int) { entries.wrappingAdd(count, ordering: .relaxed) }
  fileprivate func add(bytes count: UInt64) { bytes.wrappingAdd(count, ordering: .relaxed) }
  fileprivate func endArchive() { archives.wrappingAdd(1, ordering: .relaxed) }
}

/// One archive's part in the progress of a run: as many bytes as the file has, whatever is counted on the way.
final class ArchiveProgress: Sendable {
  private let run: RunProgress
  private let size: UInt64
  private let counted = Atomic<UInt64>(0)

  init(_ run: RunProgress, size: UInt64) {
    self.run = run
    self.size = size
  }

  func add(entries count: Int) { run.add(entries: count) }

  /// Counts bytes that are done; more than the file has are not counted.
  func add(bytes count: UInt64) {
    let (before, _) = counted.add(count, ordering: .relaxed)
    run.add(bytes: min(count, size - min(size, before)))
  }

  /// Counts a part of the whole, as a fraction.
  func add(_ part: Int, of whole: Int, times weight: Double) {
    guard whole > 0 else { return }
    add(bytes: UInt64(Double(size) * weight * Double(part) / Double(whole)))
  }

  /// Counts whatever was not counted on the way.
  func end() {
    add(bytes: size)
    run.endArchive()
  }
}

extension Linter.Input {
  /// The archive's size; 0 if there is none.
  var size: UInt64 {
    if let source { return source.size }
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_size > 0 else { return 0 }
    return UInt64(status.st_size)
  }
}
