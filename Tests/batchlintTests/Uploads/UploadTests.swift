import Foundation
import TestSupport
import Testing

extension CommandTests {
  /// `upload` and `batches`, against the stand-in site.
  @Suite(.timeLimit(.minutes(5))) struct UploadTests {
    @Test func whatPassesIsSentAndFollowed() throws {
      let site = try SiteProcess()
      let run = try site.run("upload", "valid.zip", "--wait")
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("\nvalid.zip: uploaded as batch "))
      #expect(run.output.contains(" bytes in "))
      #expect(run.output.hasSuffix("valid.zip: the site says: done\n"))
      #expect(try site.batches() == ["valid.zip": "done"])
    }

    @Test func whatFailsIsHeldBackBeforeAByteIsSent() throws {
      let site = try SiteProcess()
      let run = try site.run("upload", "misspelt-task-groups.zip", "cut-short.zip", "no-such-file.zip")
      #expect(run.status == 3)
      #expect(
        run.output.hasSuffix(
          """
          misspelt-task-groups.zip: not sent: 3 errors
          cut-short.zip: not sent: 1 error
          no-such-file.zip: not sent: it could not be checked
          0 of 3 archives uploaded

          """))
      #expect(try site.run("upload", "misspelt-task-groups.zip", "-q").status == 1)
      #expect(try site.batches() == [:])
      #expect(!(try site.log()).contains("POST"))
    }

    /// What the linter does not see without --deep, the site does.
    @Test func errorsOfTheSiteAreShownAndSaved() throws {
      let site = try SiteProcess()
      let errors = try ScratchFolder()
      let report = errors.file("upload.json")
      let run = try site.run(
        "upload", "cut-photo.zip", "--wait", "--error-folder", errors.path, "-o", "text", "-o",
        "json=\(report)")
      try Self.judge(String(decoding: errors.read("upload.json"), as: UTF8.self))
      #expect(run.status == 1)
      #expect(run.output.contains("\ncut-photo.zip: the site says: done_with_errors\n"))
      #expect(run.output.contains(": site[image-damaged]: "))
      #expect(
        run.output.hasSuffix(
          "cut-photo.zip: the site's error file is \(errors.path)/cut-photo.zip.errors.json\n"))
      #expect(
        String(decoding: try errors.read("cut-photo.zip.errors.json"), as: UTF8.self).contains(
          "image-damaged"))
    }

    @Test func theReportForPrograms() throws {
      let site = try SiteProcess()
      let run = try site.run("upload", "valid.zip", "wrong-types.zip", "-o", "json")
      #expect(run.status == 1)
      #expect(run.errors == "")
      try Self.judge(run.output)
      struct Report: Decodable {
        struct Upload: Decodable {
          struct Checksums: Decodable {
            let crc32c: String
            let md5: String
            let confirmed: Bool
          }
          let path: String
          let status: String
          let verdict: String
          let batch_id: String?
          let bytes: Int?
          let checksums: Checksums?
          let attempts: Int?
          let duration_ms: Int?
        }
        let result: String
        let uploads: [Upload]
      }
      let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
      #expect(report.result == "failed")
      #expect(report.uploads.map(\.status) == ["uploaded", "held_back"])
      #expect(report.uploads.map(\.verdict) == ["valid", "invalid"])
      let sent = try #require(report.uploads.first)
      #expect(sent.batch_id.flatMap { UUID(uuidString: $0) } != nil)
      #expect(sent.attempts == 1 && sent.duration_ms != nil && sent.checksums?.confirmed == true)
      let size = try FileManager.default.attributesOfItem(atPath: "\(Fixtures.path)/valid.zip")[.size] as? Int
      #expect(sent.bytes == size)
      let md5 = try Tool.python(
        "import base64, hashlib, sys; print(base64.b64encode(hashlib.md5(open(sys.argv[1], 'rb').read()).digest()).decode(), end='')",
        ["\(Fixtures.path)/valid.zip"])
      #expect(sent.checksums?.md5 == md5)
    }

    // MARK: Going on

    @Test func aSignalStopsInGoodOrderAndTheSameCommandGoesOn() throws {
      let site = try SiteProcess()
      let outbox = try Self.outbox(bytes: 3_000_000)
      let words = [
        "upload", "--no-application", "--chunk-size", "256k", "--output", "json", outbox.file("big.zip"),
      ]
      let process = try RunningTool(
        Batchlint.tool.path, words + ["--limit-rate", "500k"], environment: site.environment,
        errorsTo: site.folder.file("errors"))
      try RunningSite.wait { try site.log().contains("PUT (upload URL) 308") }
      #expect(process.interrupt() == 3)
      let story = process.restOfOutput()
      try Self.judge(story)
      #expect(story.contains(#""kind": "interrupted""#) && story.contains(#""resumable": true"#))
      #expect(
        String(decoding: try site.folder.read("errors"), as: UTF8.self)
          == "\nbatchlint: stopping; once more ends it at once\n")

      let list = try site.run("upload", "--list")
      #expect(list.status == 0)
      #expect(list.output.hasPrefix("\(outbox.file("big.zip"))\n"))

      let run = try Batchlint.run(words, environment: site.environment)
      #expect(run.status == 0)
      #expect(
        run.output.contains(#""remarks": ["#) && run.output.contains("goes on where an earlier run stopped"))
      #expect(try site.run("upload", "--list").output == "no upload was begun that is not finished\n")
      #expect(try site.batches().count == 1)
    }

    @Test func forgettingAndAborting() throws {
      let site = try SiteProcess()
      let outbox = try Self.outbox(bytes: 3_000_000)
      let archive = outbox.file("big.zip")
      func begin() throws {
        let seen = try site.log().count
        let process = try site.start(
          "upload", "--no-application", "--chunk-size", "256k", "--limit-rate", "500k", archive)
        try RunningSite.wait { try site.log().dropFirst(seen).contains("PUT (upload URL) 308") }
        process.kill()
      }
      try begin()
      let forgotten = try site.run("upload", "--forget", archive)
      #expect(forgotten.status == 0)
      #expect(forgotten.output.hasPrefix("\(archive): forgotten: batch "))
      #expect(try site.run("upload", "--forget", archive).status == 2)

      try begin()
      // One that was not begun is said before anything is cancelled.
      #expect(try site.run("upload", "--abort", archive, "other.zip").status == 2)
      #expect(!(try site.log().contains("DELETE")))
      let aborted = try site.run("upload", "--abort", archive)
      #expect(aborted.status == 0)
      #expect(aborted.output.hasPrefix("\(archive): cancelled: batch "))
      #expect(try site.log().contains("DELETE (upload URL) 499"))
      #expect(try site.run("upload", "--list", "-o", "json").output.contains(#""uploads": []"#))
    }

    // MARK: Batches

    @Test func aBatchFromItsMakingToItsEnd() throws {
      let site = try SiteProcess()
      let made = try site.run("batches", "create", "--filename", "von Hand.zip")
      let id = made.output.trimmingCharacters(in: .newlines)
      #expect(made.status == 0 && UUID(uuidString: id) != nil)
      #expect(try site.run("batches", "show", id).output.contains("status: created\n"))
      #expect(try site.run("upload", "-q", "-i", id, "-f", "cut-photo.zip").status == 0)
      let watched = try site.run("batches", "watch", id)
      #expect(watched.status == 1)
      #expect(watched.output.hasSuffix("  done_with_errors\n"))
      let errors = try site.run("batches", "errors", id, "--as", "json")
      #expect(errors.status == 0)
      #expect(errors.output.contains(id))
      let saved = try ScratchFolder()
      #expect(try site.run("batches", "errors", id, "-o", saved.file("errors.csv")).output == "")
      #expect(
        String(decoding: try saved.read("errors.csv"), as: UTF8.self).hasPrefix("work_order,entry,rule,"))
      let list = try site.run("batches", "list", "--status", "done_with_errors")
      #expect(list.output.contains(id) && list.output.contains("von Hand.zip"))
      #expect(try site.run("batches", "list", "--status", "done").output == "there is no batch\n")
      // A batch takes one archive.
      let second = try site.run("upload", "-q", "-i", id, "-f", "valid.zip")
      #expect(second.status == 3)
      #expect(try site.run("batches", "delete", id).output == "\(id): deleted\n")
      #expect(try site.run("batches", "show", id).status == 3)
    }

    // MARK: What is wrong with the command line

    @Test(
      arguments: [
        (["upload", "valid.zip"], "no site is given"),
        (["upload", "valid.zip", "--endpoint", "http://site.example"], "use https"),
        (["upload", "valid.zip", "--endpoint", "https://site.example"], "there is no API key"),
        (["upload", "valid.zip", "--site", "../x"], "is no id of a site"),
        (["upload", "valid.zip", "--site", "a", "--endpoint", "https://b.example"], "exclude each other"),
        (["upload", "valid.zip", "-i", "b", "-u", "https://b.example/x"], "exclude each other"),
        (["upload", "valid.zip", "copies.zip", "-u", "https://b.example/x"], "one batch takes one archive"),
        (["upload", "valid.zip", "--site", "a", "--chunk-size", "300k"], "a multiple of 256k"),
        (["upload", "valid.zip", "--site", "a", "--wait-at-most", "5"], "go with --wait"),
        (["upload", "valid.zip", "--site", "a", "-o", "text", "--report", "json"], "would be mixed"),
        (["upload"], "No archive is given"),
        (["batches", "list"], "no site is given"),
        (["batches", "show", "b", "--endpoint", "https://site.example"], "there is no API key"),
      ])
    func mistakes(_ words: [String], _ part: String) throws {
      let folder = try ScratchFolder()
      let run = try Batchlint.run(
        words,
        environment: [
          "XDG_STATE_HOME": folder.path, "CUSTOMER_API_KEY": "", "DEEPOMATIC_API_KEY": "",
          "BATCHLINT_ENDPOINT": "",
        ])
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.contains(part), "\(run.errors)")
    }

    @Test func keysThatTheSiteDoesNotKnow() throws {
      let site = try SiteProcess()
      let run = try Batchlint.run(
        ["upload", "valid.zip"],
        environment: site.environment.merging(["CUSTOMER_API_KEY": "bls_wrong-key-0123456789"]) { $1 })
      #expect(run.status == 3)
      #expect(run.output.contains("not uploaded: the site does not accept the API key"))
      #expect(!run.output.contains("wrong-key"))
    }

    /// Holds a report to the schema that is published for it.
    private static func judge(_ report: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
      guard try #require(Tool("python3")).run(["-c", "import jsonschema"]).status == 0 else { return }
      let schema = try Batchlint.run("schema", "upload").output
      let problems = try Tool.python(
        """
        import json, jsonschema, sys
        schema, report = map(json.loads, json.load(sys.stdin))
        for problem in jsonschema.Draft202012Validator(schema).iter_errors(report): print(problem.json_path, problem.message)
        """, input: Array(JSONEncoder().encode([schema, report])))
      #expect(problems == "", sourceLocation: sourceLocation)
    }

    /// A folder with an archive that passes without a definition, of about so many bytes.
    private static func outbox(bytes: Int) throws -> ScratchFolder {
      let folder = try ScratchFolder()
      _ = try Tool.python(
        """
        import random, sys, zipfile
        photo = zipfile.ZipFile(sys.argv[1]).read('WO_123456/box-2-3.jpg')
        with zipfile.ZipFile(sys.argv[2], 'w') as archive:
            archive.writestr('WO_1/meter-1.jpg', photo + random.Random(1).randbytes(int(sys.argv[3])))
        """, ["\(Fixtures.path)/valid.zip", folder.file("big.zip"), String(bytes)])
      return folder
    }
  }
}
