import ApplicationDefinition
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2027-01-31", "0001-01-01", "9999-12-31", "2028-02-29", "2000-02-29"])
  func daysAreRead(_ text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(arguments: [
    "", "2027-1-31", "2027-01-1", "27-01-31", "2027-02-29", "1900-02-29", "2027-04-31", "2027-00-01",
    "2027-13-01", "2027-01-00", "0000-01-01", "2027/01/31", "2027-01-31T", " 2027-01-31", "+027-01-31",
    "2027-01-31-", "２０２７-01-31",
  ])
  func otherTextsAreNoDays(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test func daysAreInOrder() throws {
    let days = try ["2026-12-31", "2027-01-01", "2027-01-31", "2027-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(days == days.sorted())
    #expect(Set(days).count == 4)
  }
}
