internal import ZipMutation

/// Mutates an archive so that it mostly stays one.
@c(LLVMFuzzerCustomMutator)
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: UInt32) -> Int
{
  unsafe mutateZip(data, count, capacity: capacity, seed: seed)
}
