import Batch
import Findings
import Foundation
import Linting
import Reports
import TestSupport
import Testing
import Wording

/// Python's `html.parser` finds in the page just what was put into it.
@Suite(.enabled(if: Tool.exists("python3"), "needs python3")) struct HTMLReadingTests {
  /// Reads `page.html` into `elements`, each with its name, attributes and text.
  private static let reader = """
    import base64, hashlib, html.parser, json, re
    VOID = {'meta', 'link', 'input', 'img'}
    class Reader(html.parser.HTMLParser):
        def __init__(self):
            super().__init__()
            self.open, self.elements = [], []
        def handle_starttag(self, tag, attributes):
            element = {'tag': tag, 'attributes': dict(attributes), 'text': ''}
            assert len(dict(attributes)) == len(attributes), attributes
            self.elements.append(element)
            if tag not in VOID: self.open.append(element)
        def handle_endtag(self, tag):
            assert self.open.pop()['tag'] == tag, tag
        def handle_data(self, data):
            for element in self.open: element['text'] += data
        def handle_comment(self, data): raise ValueError('a comment')
        def unknown_decl(self, data): raise ValueError('a declaration')
    page = open('page.html', encoding='utf-8').read()
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    elements = reader.elements

    """

  private func read(_ script: String) async throws -> String {
    let folder = try ScratchFolder()
    try folder.write(await HTMLReportTests.sample(), to: "page.html")
    return try Tool.python(Self.reader + script, in: folder.path)
  }

  @Test func onlyExpectedElementsOccur() async throws {
    let verdict = try await read(
      """
      known = set('html head body meta title style script header main footer section div h1 h2 h3 h4 h5 p pre ul ol li dl dt dd '
                  'details summary form fieldset legend label input select option button a span bdi code strong'.split())
      assert {e['tag'] for e in elements} <= known
      for name in ['style', 'script', 'html', 'body', 'main', 'h1']: assert [e['tag'] for e in elements].count(name) == 1, name
      for element in elements:
          for name, value in element['attributes'].items():
              assert not name.startswith('on') and name not in ('src', 'style', 'srcset', 'action'), name
      assert not any(ord(c) < 32 and c != '\\n' or c in '\\u202e\\x7f' for c in page)
      print('ok')
      """)
    #expect(verdict == "ok\n")
  }

  @Test func linksResolveAndHeadingsAreInOrder() async throws {
    let verdict = try await read(
      """
      ids = [e['attributes']['id'] for e in elements if 'id' in e['attributes']]
      assert len(set(ids)) == len(ids)
      assert not any(re.search(r'\\s', i) or not i for i in ids)
      links = [e['attributes']['href'] for e in elements if 'href' in e['attributes']]
      assert len(links) > 1
      for link in links: assert link[0] == '#' and link[1:] in ids, link
      for name in ['for', 'aria-labelledby']:
          for e in elements: assert e['attributes'].get(name, ids[0]) in ids, e
      levels = [int(e['tag'][1]) for e in elements if re.fullmatch('h[1-6]', e['tag'])]
      assert levels[0] == 1 and all(b <= a + 1 for a, b in zip(levels, levels[1:])), levels
      print('ok')
      """)
    #expect(verdict == "ok\n")
  }

  @Test func policyAdmitsJustTheStyleAndTheScript() async throws {
    let verdict = try await read(
      """
      policy = [e['attributes']['content'] for e in elements if e['attributes'].get('http-equiv') == 'Content-Security-Policy'][0]
      for name in ['style', 'script']:
          source = re.search(f'<{name}>(.*?)</{name}>', page, re.S).group(1)
          digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
          assert f"{name}-src 'sha256-{digest}';" in policy, f'the hash of the {name} is sha256-{digest}'
      assert policy.startswith("default-src 'none';") and 'unsafe' not in policy
      print('ok')
      """)
    #expect(verdict == "ok\n")
  }

  /// Every name arrives as what VisibleText makes of it, and nothing else is among the names.
  @Test func namesArriveWhole() async throws {
    let names = Set(
      try await read(
        """
        for e in elements:
            if e['tag'] == 'bdi': print(e['text'].encode().hex())
        """
      ).split(separator: "\n").map(String.init))
    for archive in SampleRun.archives {
      #expect(names.contains(hex(archive.path)))
      for finding in archive.findings {
        #expect(names.contains(hex(finding.message)))
        #expect(names.contains(hex(finding.remedy)))
      }
      guard let batch = archive.batch else { continue }
      for workOrder in batch.workOrders {
        #expect(names.contains(hex(batch.name(of: workOrder))))
        for image in batch.images[workOrder.images] {
          #expect(names.contains(hex(batch.fileName(of: image.entry))))
        }
      }
    }
  }

  private func hex(_ name: String) -> String {
    VisibleText.escaping(name).utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
