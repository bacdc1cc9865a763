import Synchronization

/// A value that is made when it is asked for first, by whichever task that is.
struct MadeOnce<Value: Sendable>: ~Copyable, Sendable {
  private let value: Mutex<Value?>

  /// A value that is made when it is first asked for, or that is there already.
  init(_ value: Value? = nil) { self.value = Mutex(value) }

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
