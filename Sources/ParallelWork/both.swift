/// Does two pieces of work, at the same time if there may be two tasks.
///
/// - Throws: what the first piece throws, or else the second.
public func both<First: Sendable, Second: Sendable>(
  tasks: Int, _ first: @Sendable () async throws -> First, and second: @Sendable () async throws -> Second
) async throws -> (First, Second) {
  guard tasks > 1 else { return (try await first(), try await second()) }
  async let started = first()
  let other: Result<Second, any Error>
  do { other = .success(try await second()) } catch { other = .failure(error) }
  return (try await started, try other.get())
}
