import ByteSources
import Glibc

/// What the process has taken of the machine so far.
enum ProcessUsage {
  /// The processor time until now, on all processors together, the system's work for the process included.
  static var processorTime: Duration {
    let usage = own
    return Duration(usage.ru_utime) + Duration(usage.ru_stime)
  }

  /// The most bytes of memory that the process had at any moment.
  static var peakMemory: Int {
    // What getrusage(2) tells is not less than what the program had that started this one.
    if let bytes = try? FileContents.read(path: "/proc/self/status", limit: 1 << 16),
      let peak = peakMemory(inStatus: String(decoding: bytes, as: UTF8.self))
    {
      return peak
    }
    // In units of 1,024 bytes.
    return Int(own.ru_maxrss) << 10
  }

  /// Finds the peak of the resident memory, in bytes, in what `/proc/PID/status` holds (proc(5), `VmHWM`).
  static func peakMemory(inStatus status: String) -> Int? {
    for line in status.split(separator: "\n") {
      let words = line.split(separator: "\t").flatMap { $0.split(separator: " ") }
      guard words.count == 3, words[0] == "VmHWM:", words[2] == "kB", let units = Int(words[1]) else {
        continue
      }
      return units << 10
    }
    return nil
  }

  private static var own: rusage {
    var usage = rusage()
    // It fails for wrong arguments only, and then leaves everything at zero.
    _ = unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage
  }
}

extension Duration {
  fileprivate init(_ time: timeval) {
    self = .seconds(Int(time.tv_sec)) + .microseconds(Int(time.tv_usec))
  }
}
