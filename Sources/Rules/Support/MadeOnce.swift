import Synchronization

/// A value that is made when it is asked for first, by whichever task that is.
struct MadeOnce<Value: Sendable>: ~Copyable, Sendable {
  private let value = Mutex<Value?>(nil)

  /// The value.
  func callAsFunction(_ make: () -> Value) -> Value {
    value.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
