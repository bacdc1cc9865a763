import Batch
import Rules
import Testing

@Suite struct DocumentNamesTests {
  @Test(
    arguments: [
      ("Metadata.json", .metadata), ("METADATA.JSON", .metadata), ("metadata.JSON", .metadata),
      ("meta_data.json", .metadata),
      ("metadata.json.txt", .metadata), ("metadata.txt", .metadata), ("metadata (1).json", .metadata),
      ("metadata(2).json", .metadata),
      ("metadatas.json", .metadata), ("metadata .json", .metadata),
      ("parameter.json", .parameters), ("parameters.txt", .parameters), ("Parameters.json", .parameters),
      ("paramters.json", .parameters),
      ("notes.json", nil), ("metadata", nil), ("metadata.docx", nil), (".json", nil), ("", nil),
      ("meter.json", nil),
    ] as [(String, DocumentKind?)])
  func likelyMeant(_ name: String, _ kind: DocumentKind?) {
    #expect(DocumentNames.likelyMeant(by: name) == kind)
  }
}
