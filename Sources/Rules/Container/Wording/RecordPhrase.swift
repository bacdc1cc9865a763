/// A record of the zip format with its article, by its signature (APPNOTE 4.3.7 to 4.3.16): "an end record".
func recordPhrase(_ signature: UInt32) -> String {
  switch signature {
  case 0x0403_4b50: "a local header"
  case 0x0201_4b50: "a record of a directory"
  case 0x0505_4b50: "a digital signature"
  case 0x0605_4b50: "an end record"
  case 0x0606_4b50: "a zip64 end record"
  case 0x0706_4b50: "a zip64 locator"
  case 0x0806_4b50: "an archive extra data record"
  case 0x0807_4b50: "a data descriptor"
  default: "a zip record"
  }
}
