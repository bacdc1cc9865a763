import Batch
import Foundation
import Linting
import Reports
import TestSupport
import Testing
import ZipArchive

/// Other people's readers agree: Python's `json`, `jsonschema` and `csv`.
@Suite struct PythonReadingTests {
  static let hasSchemaValidator = (try? Tool.python("import jsonschema")) != nil

  @Test(.enabled(if: hasSchemaValidator, "needs python3 with jsonschema"))
  func reportsFollowTheSchema() async throws {
    let folder = try ScratchFolder()
    try folder.write(JSONReport.schema(), to: "schema.json")
    try folder.write(await SampleRun.rendered { JSONReport(to: $0) }, to: "1.json")
    try folder.write(
      await SampleRun.rendered(
        header: SampleRun.headerWithoutDefinition, [], SampleRun.summary(of: [], .passed)
      ) {
        JSONReport(to: $0)
      }, to: "2.json")
    let flooded = [SampleRun.flooded, SampleRun.good]
    try folder.write(
      await SampleRun.rendered(flooded, SampleRun.summary(of: flooded, .failed)) { JSONReport(to: $0) },
      to: "3.json")
    let verdict = try Tool.python(
      """
      import json, jsonschema
      schema = json.load(open('schema.json'))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for name in ['1.json', '2.json', '3.json']:
          for error in validator.iter_errors(json.load(open(name))): print(name, error.json_path, error.message)

      omitted = [archive.get('findings_omitted') for archive in json.load(open('3.json'))['archives']]
      if omitted != [999999, None]: print('findings_omitted:', omitted)

      # Whatever is taken out of the report, or put into it, is noticed.
      report = json.load(open('1.json'))
      optional = {'definition', 'work_order', 'entry', 'entry_index', 'pointer', 'line', 'column', 'offset'}
      def objects(value):
          if isinstance(value, dict): yield value
          for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
              yield from objects(child)
      broken = 0
      for thing in list(objects(report)):
          thing['no such key'] = 1
          if validator.is_valid(report): print('accepted an unknown key in', thing)
          del thing['no such key']
          if thing in [t for t in objects(report['totals']['rules'])]: continue
          for key in list(thing):
              if key in optional or key in report['totals']['rules']: continue
              value = thing.pop(key)
              if validator.is_valid(report): print('accepted', thing, 'without', key)
              thing[key] = value
              broken += 1
          if broken > 60: break
      print('ok')
      """, in: folder.path)
    #expect(verdict == "ok\n")
  }

  /// What Python reads in the JSON forms is what went in, hostile names included.
  @Test(.enabled(if: Tool.exists("python3")))
  func namesArriveWhole() async throws {
    let folder = try ScratchFolder()
    try folder.write(await SampleRun.rendered { JSONReport(to: $0) }, to: "report.json")
    try folder.write(await SampleRun.rendered { OrderJSONReport(to: $0) }, to: "order.json")
    let names = try Tool.python(
      """
      import json
      for name in ['report.json', 'order.json']:
          text = open(name, encoding='utf-8').read()
          assert not any(ord(c) < 32 and c != '\\n' or c in '\\u202e\\x7f' for c in text)
          for archive in json.loads(text)['archives']:
              for order in archive['work_orders']:
                  for image in order['processing_order']:
                      group, number = image['task_group'], image['order_number']
                      print((image['entry'] + str(group) + str(number)).encode().hex())
      """, in: folder.path)
    var expected: [String] = []
    for archive in SampleRun.archives {
      guard let batch = archive.batch else { continue }
      for workOrder in batch.workOrders {
        for image in batch.images[workOrder.images] {
          let group = image.taskGroup.map { SampleRun.taskGroups[$0] } ?? "None"
          let text = batch.entries.name(of: image.entry) + group + (batch.orderNumber(of: image) ?? "None")
          expected.append(text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
        }
      }
    }
    #expect(names.split(separator: "\n").map(String.init) == expected + expected)
  }

  @Test(.enabled(if: Tool.exists("python3")))
  func csvIsReadBack() async throws {
    let folder = try ScratchFolder()
    try folder.write(await SampleRun.rendered { OrderCSVReport(to: $0) }, to: "order.csv")
    let rows = try Tool.python(
      """
      import csv, json
      with open('order.csv', newline='', encoding='utf-8') as f:
          rows = list(csv.reader(f, strict=True))
      assert all(len(row) == 6 for row in rows)
      # Nothing in it is a formula.
      assert not any(cell[:1] in '=+-@\\t\\r' for row in rows for cell in row if cell)
      for row in rows: print(json.dumps(row[1:], ensure_ascii=False))
      """, in: folder.path
    ).split(separator: "\n").map(String.init)
    #expect(rows[0] == #"["work_order", "position", "entry", "task_group", "order_number"]"#)
    #expect(rows[1] == #"["WO_1", "1", "WO_1/meter-2.jpg", "meter", "2"]"#)
    #expect(rows.contains(##"["'=HYPERLINK(\"x\")", "1", "'=HYPERLINK(\"x\")/meter-1.jpg", "meter", "1"]"##))
    #expect(
      rows.contains(
        ##"["WO\\nnext line\\r::error::", "1", "WO\\nnext line\\r::error::/Zähler, \"neu\"-3.jpg", "Zähler, \"neu\"", "3"]"##
      ))
    #expect(rows.count == 1 + SampleRun.archives.reduce(0) { $0 + $1.totals.images })
  }
}
