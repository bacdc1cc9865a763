internal import CLibFuzzer

/// Mutates an archive in libFuzzer's own ways, and then mends some of what that broke (`LLVMFuzzerCustomMutator`).
///
/// An inserted byte moves every record behind it, and a reader that finds no directory looks at nothing else. Mending makes lengths and
/// offsets right again, each kind of them most of the time and never all of them always, so that both what is behind them and what
/// notices them is reached.
///
/// - Parameters:
///   - data: the archive, and room behind it.
///   - count: how many bytes the archive has.
///   - capacity: how many it may have.
///   - seed: decides what is mended.
/// - Returns: how many bytes it has now.
public func mutateZip(
  _ data: UnsafeMutablePointer<UInt8>, _ count: Int, capacity: Int, seed: UInt32
) -> Int {
  let count = unsafe LLVMFuzzerMutate(data, count, capacity)
  var archive = unsafe MendableArchive(Array(UnsafeBufferPointer(start: data, count: count)))
  for (number, repair) in MendableArchive.repairs.enumerated() where seed >> (2 * number) & 3 != 0 {
    repair(&archive)
  }
  for (index, byte) in archive.bytes.enumerated() { unsafe data[index] = byte }
  return count
}
