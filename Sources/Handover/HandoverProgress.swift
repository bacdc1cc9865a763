public import Reports
import Synchronization
import Uploading
import Wording

/// How far uploads are. Each counts in it, and whoever shows it may look at any time.
public final class HandoverProgress: Sendable {
  /// One upload.
  private struct Part {
    var size: UInt64
    var stored: UInt64 = 0
    /// How much was stored when this run began.
    var before: UInt64?
    var isOver = false
    /// Why it waits; nil if it does not.
    var pause: String?
    let meter: TransferMeter
  }

  private let parts = Mutex<[Part]>([])

  /// Nothing is uploaded yet.
  public init() {}

  /// A moment, as a line.
  ///
  /// - Parameter elapsed: seconds since the uploads began.
  public func bar(elapsed: Double) -> ProgressBar {
    let parts = parts.withLock { $0 }
    var (done, before, total) = (0.0, 0.0, 0.0)
    for part in parts {
      let stored = min(part.size, part.stored + (part.isOver ? 0 : part.meter.bytesOnTheirWay))
      done += Double(stored)
      before += Double(part.before ?? 0)
      total += Double(part.size)
    }
    let rate = elapsed > 0 ? max(0, done - before) / elapsed : 0
    var details: [String] = []
    if rate > 0, elapsed >= 1, done < total {
      details.append(Quantity.time(seconds: Int(((total - done) / rate).rounded(.up))) + " left")
    }
    if parts.count > 1 { details.append("\(parts.count { $0.isOver }) of \(parts.count) archives") }
    details.append("\(Quantity.size(done)) of \(Quantity.size(total))")
    if rate > 0 { details.append("\(Quantity.size(rate))/s") }
    if let pause = parts.lazy.compactMap(\.pause).first { details.append(pause) }
    return ProgressBar(fraction: total > 0 ? min(1, done / total) : 0, elapsed: nil, details: details)
  }

  /// Adds an upload, and says by which number it counts.
  func add(size: UInt64, meter: TransferMeter) -> Int {
    parts.withLock { parts in
      parts.append(Part(size: size, meter: meter))
      return parts.count - 1
    }
  }

  func update(_ number: Int, _ progress: Uploader.Progress) {
    parts.withLock { parts in
      parts[number].stored = progress.stored
      // What the site had before anything was sent was not sent by this run.
      if parts[number].before == nil { parts[number].before = progress.sent == 0 ? progress.stored : 0 }
      parts[number].pause = progress.pause.map { pause in
        "waiting \(Int((Double(pause.components.seconds) + 0.5).rounded())) s: \(VisibleText.escaping(progress.setback))"
      }
    }
  }

  func end(_ number: Int, isThere: Bool) {
    parts.withLock { parts in
      parts[number].isOver = true
      parts[number].pause = nil
      if isThere { parts[number].stored = parts[number].size }
    }
  }
}
