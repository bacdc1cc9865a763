extension StructuralProblem {
  /// Whether the problem is a habit of some writer that no reader stumbles over: all readers see the same entries with the same contents. What is not an
  /// oddity is a contradiction, or damage.
  public var isOddity: Bool {
    switch kind {
    case .end(let problem): problem.isOddity
    case .layout(let problem): problem.isOddity
    case .entry(let problem): problem.isOddity
    }
  }
}

extension EndProblem {
  fileprivate var isOddity: Bool {
    switch self {
    case .trailingBytes(_, let areZero): areZero
    case .signatureInComment, .zip64Unused: true
    default: false
    }
  }
}

extension LayoutProblem {
  fileprivate var isOddity: Bool {
    switch self {
    case .adjustedPrefix: true
    case .gap(_, .zeros, _): true
    case .gap(_, .other, let isBeforeEntry), .gap(_, .unread, let isBeforeEntry): !isBeforeEntry
    default: false
    }
  }
}

extension EntryProblem {
  fileprivate var isOddity: Bool {
    switch self {
    case .localFieldDiffers(.versionNeeded, _, _), .localFieldDiffers(.modified, _, _),
      .localFieldDiffers(.flag(bit: 3), _, _), .ambiguousDataDescriptor, .storedWithDataDescriptor,
      .inflatingCompression, .reservedFlags, .unknownVersion, .versionTooLow, .invalidTime,
      .reservedAttributes, .zip64FieldPadded, .unneededZip64Field, .redundantUnicodePath:
      true
    case .extraFieldRest(_, _, let areZero): areZero
    default: false
    }
  }
}
