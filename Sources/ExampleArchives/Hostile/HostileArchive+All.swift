extension HostileArchive {
  /// All hostile archives, in the order of the checklist.
  public static let all =
    end + zip64End + layout + headers + descriptors + sizes + contents + features + extraFields + names
    + collisions + types + bombs
}
