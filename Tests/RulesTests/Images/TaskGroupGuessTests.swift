import Rules
import Testing

@Suite struct TaskGroupGuessTests {
  private let guesser = TaskGroupGuesser(admitted: [
    "meter", "splice_box", "box-2", "PM-ferme-apres", "\u{e9}tage",
  ])

  /// The guess for a name whose order number, if any, is taken off first.
  private func guess(_ stem: String, claimed: String? = nil) -> TaskGroupGuess? {
    guesser.guess(stem: stem, claimed: claimed ?? stem)
  }

  @Test(arguments: [
    ("meter(1)", "meter", "meter"), ("meter (1)", "meter", "meter"), ("meter - Copie", "meter", "meter"),
    ("meter - Copie (2)", "meter", "meter"), ("meter - Copy", "meter", "meter"),
    ("meter copy", "meter", "meter"),
    ("meter copy 3", "meter", "meter"), ("meter_copy", "meter", "meter"), ("meter Kopie", "meter", "meter"),
    ("Copy of meter", "meter", "meter"), ("meter-2(1)", "meter-2", "meter"),
    ("meter-2 - Copie", "meter-2", "meter"),
    ("Meter(1)", "Meter", "meter"), ("box-2 (4)", "box-2", "box-2"), ("box-2-1 copy", "box-2-1", "box-2"),
  ])
  func copies(_ stem: String, _ original: String, _ group: String) {
    #expect(guess(stem) == .copy(of: original, group: group))
  }

  @Test func aNumberedCopy() {
    #expect(guess("meter(1)-2", claimed: "meter(1)") == .copy(of: "meter", group: "meter"))
  }

  @Test(arguments: [
    ("meter_2", "meter", "2"), ("meter 2", "meter", "2"), ("meter -2", "meter", "2"),
    ("meter2", "meter", "2"), ("meter.2", "meter", "2"),
    ("meter\u{2013}2", "meter", "2"), ("meter_-_02", "meter", "02"), ("Meter_2", "meter", "2"),
    ("splice_box3", "splice_box", "3"),
  ])
  func missingHyphens(_ stem: String, _ group: String, _ number: String) {
    #expect(guess(stem) == .missingHyphen(group: group, number: number))
  }

  @Test func twoHyphens() {
    #expect(guess("meter--2", claimed: "meter-") == .missingHyphen(group: "meter", number: "2"))
  }

  @Test func otherCase() {
    #expect(guess("Meter-2", claimed: "Meter") == .otherCase(group: "meter"))
    #expect(guess("pm-ferme-apres") == .otherCase(group: "PM-ferme-apres"))
  }

  @Test func otherCharacters() {
    #expect(guess("e\u{301}tage") == .otherCharacters(group: "\u{e9}tage"))
  }

  @Test(arguments: [
    "IMG_2034", "IMG2034", "img-20240131-wa0003", "DSC0001", "DSC_0001", "_DSC1234", "DSCN0001",
    "PXL_20240131_101112",
    "WhatsApp Image 2024-01-31 at 10.11.12", "20240131_101112", "2024-01-31 10.11.12", "P1010001", "image",
    "Photo 3",
    "IMG_2034 (1)",
  ])
  func cameraNames(_ stem: String) { #expect(guess(stem) == .cameraName) }

  @Test(arguments: ["imgur", "dscription", "photograph", "pxlab", "1234", "2024-01"])
  func notCameraNames(_ stem: String) { #expect(!CameraNames.contains(stem)) }

  @Test(arguments: [
    ("metre", "meter"), ("splice-box", "splice_box"), ("splicebox", "splice_box"),
    ("PM-ferme-apre", "PM-ferme-apres"),
  ])
  func misspelt(_ claimed: String, _ group: String) {
    #expect(guess(claimed + "-1", claimed: claimed) == .misspelt(group: group))
  }

  @Test(arguments: ["roof", "", "(1)", "copy", "-", "12", "photocopy"])
  func noGuess(_ stem: String) { #expect(guess(stem) == nil) }

  /// A name may have 65,535 bytes, and an archive very many of them.
  @Test func longNamesAreNotGuessedAt() {
    #expect(guess("meter" + String(repeating: "(1)", count: 20_000)) == nil)
  }
}
