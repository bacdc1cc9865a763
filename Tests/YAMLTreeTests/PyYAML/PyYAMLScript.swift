/// What Python does with the documents. It reads a list of documents in base 64 from standard input and prints, for each, what the
/// parsers find: the one written in Python and, where PyYAML was built with it, the one that wraps libyaml.
let pyYAMLScript = #"""
  import base64, json, sys
  import yaml

  PARSERS = {"python": yaml.Loader}
  if yaml.__with_libyaml__:
      PARSERS["libyaml"] = yaml.CLoader

  ENCODINGS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


  class Reader:
      """Turns the events of a text's first document into rows: kind, start, end, text; aliases are replaced."""

      def __init__(self, data, loader):
          self.mark_size, self.encoding = 0, "utf-8"
          for mark, encoding in ENCODINGS.items():
              if data.startswith(mark):
                  self.mark_size, self.encoding = len(mark), encoding
          self.text = data[self.mark_size:].decode(self.encoding)
          # The parser written in Python counts the byte order mark as a character, libyaml does not.
          self.skipped = 1 if loader is yaml.Loader and self.mark_size > 0 else 0
          self.loader = loader
          self.data = data
          self.anchors = {}

      def place(self, mark):
          index = max(0, mark.index - self.skipped)
          offset = self.mark_size + len(self.text[:index].encode(self.encoding))
          return [mark.line + 1, mark.column + 1, offset]

      def row(self, kind, start, end, text=""):
          # Half a surrogate pair, which only the Python parser lets through, becomes a question mark.
          return [kind, self.place(start), self.place(end), text.encode(errors="replace").decode()]

      def node(self, event, events):
          if isinstance(event, yaml.AliasEvent):
              rows = self.anchors.get(event.anchor)
              if rows is None:
                  return [self.row("scalar", event.start_mark, event.end_mark, "*" + event.anchor)]
              kind, _, _, text = rows[0]
              return [self.row(kind, event.start_mark, event.end_mark, text)] + rows[1:]
          if isinstance(event, yaml.ScalarEvent):
              rows = [self.row("scalar", event.start_mark, event.end_mark, event.value)]
          else:
              is_list = isinstance(event, yaml.SequenceStartEvent)
              stop = yaml.SequenceEndEvent if is_list else yaml.MappingEndEvent
              inner, child = [], next(events)
              while not isinstance(child, stop):
                  inner += self.node(child, events)
                  child = next(events)
              kind = "sequence" if is_list else "mapping"
              rows = [self.row(kind, event.start_mark, child.end_mark)] + inner
          if event.anchor is not None:
              self.anchors[event.anchor] = rows
          return rows

      def read(self):
          rows = []
          try:
              documents = 0
              events = yaml.parse(self.data, Loader=self.loader)
              for event in events:
                  if isinstance(event, yaml.DocumentStartEvent):
                      documents += 1
                      if documents == 1:
                          rows = self.node(next(events), events)
          except yaml.MarkedYAMLError as error:
              return {"rows": [], "error": self.place(error.problem_mark)}
          return {"rows": rows, "error": None}


  documents = [base64.b64decode(text) for text in json.load(sys.stdin)]
  json.dump([{name: Reader(data, loader).read() for name, loader in PARSERS.items()} for data in documents], sys.stdout)
  """#
