import Findings

extension ChecklistLine {
  static let headers = [
    ChecklistLine(
      "local-header", .error, "no local header lies where the directory says", "missing-local-header"),
    ChecklistLine(
      "local-name", .error, "the local header gives another name than the directory", "local-header-mismatch"),
    ChecklistLine("local-method", .error, "the local header gives another method", "local-header-mismatch"),
    ChecklistLine(
      "local-checksum", .error, "the local header gives another checksum", "local-header-mismatch"),
    ChecklistLine(
      "local-sizes", .error, "the local header gives another size or compressed size", "local-header-mismatch"
    ),
    ChecklistLine(
      "local-flags", .error, "flag 0, 6, 11 or 13 differs between the headers", "local-header-mismatch"),
    ChecklistLine(
      "local-descriptor-flag", .warning, "only one of the headers announces a data descriptor",
      "local-header-drift"),
    ChecklistLine("local-time", .warning, "the local header gives another time", "local-header-drift"),
    ChecklistLine("local-version", .warning, "the local header gives another version", "local-header-drift"),
    ChecklistLine(
      "descriptor-missing", .error, "bit 3 is set, and no data descriptor follows", "data-descriptor-mismatch"
    ),
    ChecklistLine(
      "descriptor-wrong", .error, "the data descriptor says other things than the directory",
      "data-descriptor-mismatch"),
    ChecklistLine(
      "descriptor-local-fields", .error,
      "with bit 3, the local header's fields are neither zero nor those of the directory",
      "local-header-mismatch"),
    ChecklistLine(
      "descriptor-ambiguous", .warning, "the data descriptor fits in more than one of its four forms",
      "ambiguous-data-descriptor"),
    ChecklistLine("descriptor-forms", nil, "each of the four forms of a data descriptor is recognised"),
    ChecklistLine("descriptor-stored", .warning, "bit 3 is set for a stored entry", "stored-data-descriptor"),
  ]

  static let sizes = [
    ChecklistLine("stored-sizes", .error, "a stored entry's two sizes differ", "contradictory-sizes"),
    ChecklistLine(
      "content-from-nothing", .error, "there is no data, but a size or a checksum", "contradictory-sizes"),
    ChecklistLine("nothing-from-data", .error, "there is data, but the size is 0", "contradictory-sizes"),
    ChecklistLine("empty-stream", nil, "an empty deflate stream for no content, as some tools write it"),
    ChecklistLine(
      "deflate-ratio", .error, "the size is above what deflate can make of the data", "impossible-ratio"),
    ChecklistLine(
      "inflating", .warning, "the data is at least twice as long as the content", "inflating-compression"),
    ChecklistLine(
      "content-size", .error, "the content unpacks to another size than was said", "damaged-content"),
    ChecklistLine(
      "content-stream", .error, "the compressed data cannot be unpacked, or breaks off", "damaged-content"),
    ChecklistLine(
      "content-rest", .error, "bytes are left behind the end of the compressed data", "bytes-after-stream"),
    ChecklistLine(
      "content-checksum", .error, "the content has another checksum than was said", "damaged-content"),
  ]

  static let features = [
    ChecklistLine("encrypted", .error, "bit 0 says that an entry is encrypted", "encrypted-entry"),
    ChecklistLine("encrypted-aes", .error, "an entry is encrypted with AES", "encrypted-entry"),
    ChecklistLine("strong-encryption", .error, "bit 6 announces strong encryption", "encrypted-entry"),
    ChecklistLine(
      "masked-header", .error, "bit 13 says that the headers' values are masked", "encrypted-entry"),
    ChecklistLine(
      "encrypted-directory", .error, "the directory is encrypted", "damaged-directory", "zip64-end-records"),
    ChecklistLine("patched-data", .error, "bit 5 says that the data is a patch", "patched-data"),
    ChecklistLine("reserved-flags", .warning, "one of the bits 7 to 10, 14 and 15 is set", "reserved-flags"),
    ChecklistLine(
      "rare-method", .warning, "the method is neither stored nor deflate", "unsupported-compression"),
    ChecklistLine("impossible-method", .error, "the method is above 999", "impossible-method"),
    ChecklistLine("version-unknown", .warning, "the version needed is above 6.3", "version-needed"),
    ChecklistLine(
      "version-too-low", .warning, "the version needed is too low for a feature of the entry",
      "version-needed"),
    ChecklistLine("invalid-time", .warning, "the date or the time does not exist", "invalid-time"),
    ChecklistLine(
      "reserved-attributes", .warning, "reserved bits of the internal attributes are set",
      "reserved-attributes"),
  ]

  static let extraFields = [
    ChecklistLine(
      "extra-overrun", .error, "an extra field is longer than what is left", "malformed-extra-field"),
    ChecklistLine(
      "extra-rest", .error, "other than zero bytes are left behind the last extra field",
      "malformed-extra-field"),
    ChecklistLine(
      "extra-padding", .note, "one to three zero bytes are left behind the last extra field",
      "padded-extra-field"),
    ChecklistLine(
      "extra-twice", .error, "there are two extra fields 0x0001, 0x7075, 0x6375 or 0x9901",
      "duplicate-extra-field"),
    ChecklistLine(
      "zip64-field-missing", .error, "a value refers to a zip64 field that is not there",
      "zip64-field-mismatch"),
    ChecklistLine(
      "zip64-field-length", .error, "the zip64 field has another length than the values that refer to it",
      "zip64-field-mismatch"),
    ChecklistLine(
      "zip64-field-padded", .warning, "the zip64 field goes on behind all that it can hold",
      "unneeded-zip64"),
    ChecklistLine(
      "zip64-field-unneeded", .warning, "no value refers to the zip64 field", "unneeded-zip64"),
    ChecklistLine(
      "unicode-path-name", .error, "the Unicode path field names something else than the header",
      "unicode-field-mismatch"),
    ChecklistLine(
      "unicode-path-form", .error, "the Unicode path field is too short, or its version is not 1",
      "unicode-field-mismatch"),
    ChecklistLine(
      "unicode-path-checksum", .error, "the Unicode path field has the checksum of another name",
      "unicode-field-mismatch"),
    ChecklistLine(
      "unicode-comment", .error, "the Unicode comment field is malformed, or belongs to another comment",
      "unicode-field-mismatch"),
    ChecklistLine(
      "unicode-path-redundant", .warning, "the Unicode path field says what the header says already",
      "redundant-unicode-path"),
  ]
}
