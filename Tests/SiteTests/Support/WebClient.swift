import Glibc
import TestSupport

/// A client that sends just the bytes that it is told to: what well-behaved programs would never send, too.
final class WebClient {
  private let descriptor: Int32
  private var received: [UInt8] = []

  /// What was answered.
  struct Answer {
    var status = 0
    /// The headers, by their names in lower case.
    var headers: [String: String] = [:]
    var body: [UInt8] = []

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Connects to a port of this machine.
  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    // Nothing in a test takes so long.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let result = unsafe withUnsafePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw ToolError(message: "nobody listens at port \(port)") }
  }

  deinit { close(descriptor) }

  /// Sends bytes. What the other side does not take any more is lost, as in a network.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Sends a request.
  func send(_ method: String, _ path: String, _ headers: [(String, String)], _ body: [UInt8] = []) {
    let lines = ["\(method) \(path) HTTP/1.1", "Host: site"] + headers.map { "\($0.0): \($0.1)" }
    send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }

  /// Sends the head of an upload's request, and waits until it is admitted: from then on the site does nothing else with the session, and no request
  /// that asks about it can come first.
  func beginUpload(_ path: String, _ headers: [(String, String)]) throws {
    send("PUT", path, headers + [("Expect", "100-continue")])
    guard answer()?.status == 100 else { throw ToolError(message: "the upload was not admitted") }
  }

  /// Says that nothing more is sent; answers can still come.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next answer; nil if the connection is closed before it is complete.
  func answer(hasBody: Bool = true) -> Answer? {
    guard let head = take(through: Array("\r\n\r\n".utf8)) else { return nil }
    var answer = Answer()
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    answer.status = lines.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      answer.headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    if let length = answer.headers["content-length"].flatMap({ Int($0) }) {
      guard let body = take(length) else { return nil }
      answer.body = body
    } else if answer.headers["transfer-encoding"] == "chunked" {
      while true {
        guard let line = take(through: Array("\r\n".utf8)),
          let size = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16),
          let chunk = take(size + 2)
        else { return nil }
        if size == 0 { break }
        answer.body += chunk.dropLast(2)
      }
    }
    return answer
  }

  /// Whether the other side closes the connection without saying anything more.
  func isClosed() -> Bool { received.isEmpty && !receive() }

  private func take(_ count: Int) -> [UInt8]? {
    while received.count < count { guard receive() else { return nil } }
    defer { received.removeFirst(count) }
    return Array(received.prefix(count))
  }

  private func take(through mark: [UInt8]) -> [UInt8]? {
    while true {
      if let end = received.indices.first(where: { received[$0...].starts(with: mark) }) {
        return take(end + mark.count)
      }
      guard receive() else { return nil }
    }
  }

  private func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return false }
    received += buffer[..<count]
    return true
  }
}
