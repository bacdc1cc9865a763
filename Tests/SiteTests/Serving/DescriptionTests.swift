import Foundation
import Site
import TestSupport
import Testing

/// The description of the API says what the server does, and all of it.
@Suite struct DescriptionTests {
  private static let hasJudge = (try? Tool.python("import jsonschema")) != nil

  @Test func fileInTheCheckoutIsUpToDate() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Schemas/site.openapi.json")
    #expect(
      try Array(Data(contentsOf: file)) == APIDescription.json,
      "make Schemas/site.openapi.json with `batchlint-site openapi`")
  }

  /// Every documented status of every operation is brought about (but for failures of the site itself), and Python's `jsonschema` judges the answers.
  @Test(.enabled(if: hasJudge, "needs python3 with jsonschema"))
  func everyAnswerIsAsDescribed() throws {
    var answers: [(operation: String, answer: WebClient.Answer)] = []
    func note(_ operation: String, _ answer: WebClient.Answer) { answers.append((operation, answer)) }
    try noteBatches(note)
    try noteUploads(note)
    try noteRefusalsOfAll(note)
    let folder = try ScratchFolder()
    try folder.write(APIDescription.json, to: "openapi.json")
    let records: [[String: Any]] = answers.map { operation, answer in
      ["operation": operation, "status": answer.status, "headers": answer.headers, "body": answer.text]
    }
    try folder.write(Array(JSONSerialization.data(withJSONObject: records)), to: "answers.json")
    let mistakes = try Tool.python(Self.judge, in: folder.path)
    #expect(mistakes == "")
  }

  private func noteBatches(_ note: (String, WebClient.Answer) -> Void) throws {
    let site = try RunningSite(["--max-sessions", "2", "--max-body-bytes", "1000"])
    note("health", try site.ask("GET", "/healthz"))
    note("createBatch", try site.api("POST", "", "["))
    note("createBatch", try site.api("POST", "", String(repeating: " ", count: 1001)))
    let (id, upload) = try site.batch(#"{"filename": "a.zip"}"#)
    note("getErrors", try site.api("GET", "/\(id)/errors"))
    note("getBatch", try site.api("GET", "/\(id)"))
    note("listWorkOrders", try site.api("GET", "/\(id)/work-orders?limit=x"))
    note("listBatches", try site.api("GET", "?status=x"))
    note("upload", try site.put(upload, nil, SampleArchive.of("WO_1", "bad_1")))
    _ = try site.finalStatus(id)
    note("getBatch", try site.api("GET", "/\(id)"))
    note("listBatches", try site.api("GET"))
    note("getErrors", try site.api("GET", "/\(id)/errors"))
    note(
      "getErrors", try site.ask("GET", "/v0.2/batches/\(id)/errors", [("Accept", "text/csv")], key: site.key))
    note("listWorkOrders", try site.api("GET", "/\(id)/work-orders"))
    for _ in 0..<3 { note("createBatch", try site.api("POST")) }
    let broken = try site.batchOfNoise()
    note("getErrors", try site.api("GET", "/\(broken)/errors"))
    note("deleteBatch", try site.api("DELETE", "/\(id)"))
    let lost = "/00000000-0000-4000-8000-000000000000"
    note("deleteBatch", try site.api("DELETE", lost))
    note("getBatch", try site.api("GET", lost))
    note("getErrors", try site.api("GET", "\(lost)/errors"))
    note("listWorkOrders", try site.api("GET", "\(lost)/work-orders"))
  }

  private func noteUploads(_ note: (String, WebClient.Answer) -> Void) throws {
    let site = try RunningSite(["--max-archive-bytes", "1000000"])
    let (_, upload) = try site.batch()
    note("upload", try site.put(upload, "*/*"))
    note("upload", try site.put(upload, "0-0/0"))
    note("upload", try site.put("/upload/x", "*/*"))
    note("cancelUpload", try site.ask("DELETE", "/upload/x"))
    note("upload", try site.put(upload, "*/1000001"))
    note("upload", try site.put(upload, "262144-262144/262145", [1]))
    note("upload", try site.ask("PUT", upload, [("Transfer-Encoding", "chunked")], Array("0\r\n\r\n".utf8)))
    note("cancelUpload", try site.ask("DELETE", upload))
    note("upload", try site.put(upload, "*/*"))
    let other = try site.batch().upload
    note("upload", try site.put(other, "0-0/1", [1], [("x-goog-hash", "crc32c=AAAAAA==")]))
    note("upload", try site.put(other, "*/*"))
    note("cancelUpload", try site.ask("DELETE", other))
    let complete = try site.batch().upload
    note("upload", try site.put(complete, "*/0"))
    note("cancelUpload", try site.ask("DELETE", complete))
    let open = try site.batch().upload
    #expect(site.stop() == 0)
    let full = try site.again(["--keep-free", "1000000000000000"])
    note("createBatch", try full.api("POST"))
    note("upload", try full.put(open, nil, [1]))
  }

  private func noteRefusalsOfAll(_ note: (String, WebClient.Answer) -> Void) throws {
    let site = try RunningSite()
    let (id, upload) = try site.batch()
    let operations = [
      ("createBatch", "POST", "/v0.2/batches"), ("listBatches", "GET", "/v0.2/batches"),
      ("getBatch", "GET", "/v0.2/batches/\(id)"), ("deleteBatch", "DELETE", "/v0.2/batches/\(id)"),
      ("getErrors", "GET", "/v0.2/batches/\(id)/errors"),
      ("listWorkOrders", "GET", "/v0.2/batches/\(id)/work-orders"),
    ]
    for (operation, method, path) in operations { note(operation, try site.ask(method, path)) }
    #expect(site.stop() == 0)
    let busy = try site.again(["--fault", "unavailable=1"])
    for (operation, method, path) in operations { note(operation, try busy.ask(method, path)) }
    note("health", try busy.ask("GET", "/healthz"))
    note("cancelUpload", try busy.ask("DELETE", upload))
  }

  /// Prints what is wrong, a line each.
  private static let judge = """
    import json, jsonschema
    document = json.load(open('openapi.json', encoding='utf-8'))
    operations = {o['operationId']: o for path in document['paths'].values() for o in path.values()}
    seen = set()
    for answer in json.load(open('answers.json', encoding='utf-8')):
        name, status = answer['operation'], str(answer['status'])
        seen.add((name, status))
        described = operations[name]['responses'].get(status)
        if described is None:
            print(name, status, 'is not described')
            continue
        for header in described.get('headers', {}):
            if header.lower() not in answer['headers'] and header.lower() not in ('retry-after', 'range'):
                print(name, status, 'lacks the header', header)
        content = described.get('content', {})
        if not content:
            if answer['body']: print(name, status, 'has a body')
            continue
        kind = answer['headers'].get('content-type', '').split(';')[0]
        if kind not in content:
            print(name, status, 'is of the type', kind)
        elif kind == 'application/json':
            schema = dict(content[kind]['schema'], components=document['components'])
            jsonschema.Draft202012Validator.check_schema(schema)
            for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(answer['body'])):
                print(name, status, error.json_path, error.message)
    for name, operation in operations.items():
        for status in operation['responses']:
            if status != '500' and (name, status) not in seen: print(name, status, 'is never answered')
    """
}

extension RunningSite {
  /// A batch whose archive is none, when the site is through with it.
  fileprivate func batchOfNoise() throws -> String {
    // The sessions that fill the number that a key may have.
    let batches = try api("GET", "?status=created").object["batches"] as? [[String: Any]]
    for batch in batches ?? [] { _ = try api("DELETE", "/\(try #require(batch["batch_id"] as? String))") }
    let (id, upload) = try batch()
    #expect(try put(upload, nil, SampleArchive.noise(100)).status == 200)
    _ = try finalStatus(id)
    return id
  }
}
