import TestSupport
import Testing

extension CommandTests {
  /// `lint --watch`, driven as a person does: something is changed, and the next verdict is read.
  @Suite struct WatchTests {
    @Test(.enabled(if: Tool.exists("python3")), .timeLimit(.minutes(5)))
    func lintsAgainWhateverChanges() throws {
      let folder = try Sample.folder()
      for (name, bytes) in [("good", Sample.good), ("bad", Sample.bad)] {
        try folder.write(bytes, to: "store/\(name)")
      }
      try folder.write(Sample.bad, to: "outbox/a.zip")
      let story = try Tool.python(
        """
        import os, pty, select, shutil, signal
        command = open('command').read()
        pid, fd = pty.fork()
        if pid == 0:
            os.environ['TERM'] = 'xterm'
            os.execv(command, [command, 'lint', '--color', 'never', '--watch', 'outbox'])
        seen = ''

        def until(mark):
            # Reads on until the watch says that it waits again.
            global seen
            while mark not in seen:
                assert select.select([fd], [], [], 60)[0], 'nothing came: ' + repr(seen)
                seen += os.read(fd, 65536).decode()
            text, seen = seen.split(mark, 1)
            return text

        def tell(what):
            text = until('batchlint: watching for changes; Ctrl-C ends it')
            lines = [line for line in text.replace('\\r', '').split('\\n') if line.strip()]
            print(what + ':', 'wiped,' if '\\x1b[2J' in text else 'not wiped,', lines[-1])

        tell('at first')
        shutil.copy('store/good', 'outbox/a.zip')
        tell('mended')
        shutil.copy('store/bad', 'outbox/new.tmp'); os.rename('outbox/new.tmp', 'outbox/b.zip')
        tell('a new archive')
        open('outbox/notes.txt', 'w').write('does not matter')
        os.remove('outbox/b.zip')
        tell('deleted')
        os.mkdir('outbox/deeper')
        tell('a new folder')
        shutil.copy('store/bad', 'outbox/deeper/c.zip')
        tell('an archive in it')
        definition = open('application.yaml').read()
        open('application.yaml', 'w').write('schema_version: 1\\nfoo: 1\\n')
        tell('a broken definition')
        open('application.yaml', 'w').write(definition.replace('required: true', 'required: false'))
        tell('a laxer one')
        os.kill(pid, signal.SIGINT)
        print('ended by', -os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
        """, in: try command(in: folder))
      #expect(
        story == """
          at first: not wiped, failed: 1 error
          mended: wiped, passed
          a new archive: wiped, failed: 2 errors
          deleted: wiped, passed
          a new folder: wiped, passed
          an archive in it: wiped, failed: 2 errors
          a broken definition: wiped, batchlint: 3 mistakes in application.yaml; no archive was opened
          a laxer one: wiped, failed: 1 error
          ended by 2

          """)
    }

    /// Tells the script where the command is.
    private func command(in folder: ScratchFolder) throws -> String {
      try folder.write(Batchlint.tool.path, to: "command")
      return folder.path
    }
  }
}
