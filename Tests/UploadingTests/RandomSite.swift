import TestSupport
import Uploading

/// A site, and the network before it, that do to an upload what sites and networks do, at random, and keep account of every byte.
struct RandomSite: Sendable {
  /// What happens how often, in percent of requests.
  struct Temper: Sendable, CustomStringConvertible {
    /// Requests that are lost before they arrive.
    var lostRequests = 0
    /// Answers that are lost on their way.
    var lostAnswers = 0
    /// Requests that are answered with 408, 429 or 5xx.
    var refusals = 0
    /// Chunks that are stored in part.
    var partial = 0
    /// Requests that find the session gone.
    var gone = 0
    /// Answers to chunks that do not say how much is stored.
    var silence = 0
    /// Bytes that are lost after they were acknowledged.
    var amnesia = 0
    /// Files that come out other than they went in.
    var damage = 0
    /// Answers that claim whatever number of bytes.
    var lies = 0
    /// Whether nothing is ever stored from some byte on, however often it is sent.
    var isFull = false

    var description: String {
      "\(lostRequests) \(lostAnswers) \(refusals) \(partial) \(gone) \(silence) \(amnesia) \(damage) \(lies) \(isFull)"
    }

    /// Any temper, from patient to beyond hope.
    static func random(using random: inout SplitMix64) -> Temper {
      func percent(_ most: Int) -> Int {
        Bool.random(using: &random) ? 0 : Int.random(in: 1...most, using: &random)
      }
      return Temper(
        lostRequests: percent(60), lostAnswers: percent(60), refusals: percent(60), partial: percent(80),
        gone: percent(5), silence: percent(100), amnesia: percent(10), damage: percent(30), lies: percent(5),
        isFull: Int.random(in: 0..<10, using: &random) == 0)
    }
  }

  /// The checksums of a file of which only the size matters.
  static let digest = UploadDigest(crc32c: 0xe306_9283, md5: Array(0..<16))

  let size: UInt64
  let digest: UploadDigest
  let temper: Temper
  private var random: SplitMix64
  /// How many bytes are stored: always the file's beginning.
  private(set) var stored: UInt64 = 0
  /// Whether all bytes are stored, and the session is over.
  private(set) var isComplete = false
  private(set) var isDamaged = false
  private(set) var hasLied = false
  /// What a client must not do, and did.
  private(set) var offences: [String] = []

  init(
    size: UInt64, digest: UploadDigest = Self.digest, stored: UInt64 = 0, temper: Temper, seed: UInt64
  ) {
    self.size = size
    self.digest = digest
    self.stored = stored
    self.temper = temper
    random = SplitMix64(seed: seed)
  }

  /// What comes of a request: a chunk, or a question.
  mutating func take(_ chunk: UploadChunk?) -> UploadEvent {
    if happens(temper.lostRequests) { return .broke("connection reset") }
    if happens(temper.gone) {
      return .answered(
        UploadAnswer(status: Bool.random(using: &random) ? 404 : 410, reason: "no such session"))
    }
    if happens(temper.refusals) {
      let pause: Duration? = happens(20) ? .seconds(Int.random(in: 0...90, using: &random)) : nil
      let status = [408, 429, 500, 502, 503, 504].randomElement(using: &random)
      return .answered(UploadAnswer(status: status ?? 500, retryAfter: pause, reason: "busy"))
    }
    let answer = self.answer(to: chunk)
    return happens(temper.lostAnswers) ? .broke("no answer in time") : .answered(answer)
  }

  /// A new session takes the place of this one.
  mutating func replace() {
    stored = 0
    isComplete = false
  }

  private mutating func answer(to chunk: UploadChunk?) -> UploadAnswer {
    if isComplete { return done }
    if let chunk {
      if let offence = offence(of: chunk) {
        offences.append(offence)
        return UploadAnswer(status: 503, reason: offence)
      }
      var end = chunk.end
      if happens(temper.partial) {
        let units = UInt64.random(in: 0...chunk.count / UploadPolicy.chunkUnit, using: &random)
        end = chunk.offset + units * UploadPolicy.chunkUnit
      }
      if temper.isFull { end = min(end, size / 2 / UploadPolicy.chunkUnit * UploadPolicy.chunkUnit) }
      stored = max(stored, end)
    }
    if stored == size {
      isComplete = true
      isDamaged = happens(temper.damage)
      return done
    }
    if happens(temper.lies) {
      hasLied = true
      return UploadAnswer(status: 308, stored: UInt64.random(in: 0...size * 2, using: &random))
    }
    if chunk != nil, happens(temper.silence) { return UploadAnswer(status: 308) }
    if happens(temper.amnesia) { stored = stored / 2 / UploadPolicy.chunkUnit * UploadPolicy.chunkUnit }
    return UploadAnswer(status: 308, stored: stored == 0 ? nil : stored)
  }

  private func offence(of chunk: UploadChunk) -> String? {
    if chunk.offset > stored { return "an offset ahead of what is stored: \(chunk.offset), \(stored)" }
    if chunk.count == 0 { return "a chunk without bytes" }
    if chunk.end > size || chunk.total != size { return "bytes that the file does not have" }
    if !chunk.isLast, !chunk.count.isMultiple(of: UploadPolicy.chunkUnit) { return "an odd chunk" }
    return nil
  }

  private var done: UploadAnswer {
    let crc32c = isDamaged ? ~digest.crc32c : digest.crc32c
    return UploadAnswer(status: 200, object: StoredObject(size: size, crc32c: crc32c, md5: digest.md5))
  }

  private mutating func happens(_ percent: Int) -> Bool {
    percent > 0 && Int.random(in: 0..<100, using: &random) < percent
  }
}
