internal import FuzzSupport

/// Lints the input as an archive, and holds the reports against each other.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](fuzzInput: data, count)
  let reports = Engine.withDefinition.lint(bytes, tasks: 1, .oldestFirst)
  check(reports)
  for order in [JobOrder.oldestFirst, .newestFirst] {
    let again = Engine.withDefinition.lint(bytes, tasks: 2, order)
    claim(again == reports, "the same archive gives another report with two tasks")
  }
  check(Engine.withoutDefinition.lint(bytes, tasks: 1, .oldestFirst))
  return 0
}
