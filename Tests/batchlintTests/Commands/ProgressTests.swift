import TestSupport
import Testing

extension CommandTests {
  /// How far a run is, on standard error.
  @Suite struct ProgressTests {
    @Test func whoIsNotAtATerminalSeesNothing() throws {
      let run = try Batchlint.run("lint", "bad.zip", in: Sample.folderOfTwo())
      #expect(run.errors == "")
    }

    @Test func plainLinesAreForLogs() throws {
      let run = try Batchlint.run("lint", "--progress", "plain", "good.zip", in: Sample.folderOfTwo())
      #expect(run.status == 0)
      let line = try #require(run.errors.split(separator: "\n").last)
      #expect(line.hasPrefix("progress: 100%, 2 entries, "), "\(line)")
      #expect(run.output.hasSuffix("\npassed\n"))
    }

    /// In a real terminal: the bar is drawn, and whatever the report prints is whole when it is wiped away. A short run shows none by itself.
    @Test(.enabled(if: Tool.exists("python3"))) func aBarOnATerminal() throws {
      let folder = try Sample.folderOfTwo()
      let verdict = try Tool.python(
        """
        import fcntl, os, pty, re, struct, subprocess, termios
        command = \(quotedForPython(Batchlint.tool.path))

        def terminal(*arguments):
            pid, fd = pty.fork()
            if pid == 0:
                os.environ['TERM'] = 'xterm'
                os.execv(command, [command, 'lint', '--color', 'never', *arguments])
            fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 100, 0, 0))
            output = b''
            while True:
                try: piece = os.read(fd, 65536)
                except OSError: break
                if not piece: break
                output += piece
            os.waitpid(pid, 0)
            return output.decode()

        def shown(text):
            # What stays on the screen: a carriage return goes back, and ESC [ K wipes the rest of the line.
            lines = []
            for line in text.split('\\r\\n'):
                lines.append(re.sub('.*\\r(?:\\x1b\\\\[K)?', '', line).replace('\\x1b[K', ''))
            return '\\n'.join(lines)

        plain = subprocess.run([command, 'lint', 'bad.zip', 'good.zip'], capture_output=True, text=True).stdout
        bar = terminal('--progress', 'always', 'bad.zip', 'good.zip')
        print('drawn' if re.search(r'\\[[#.]{20}\\] +[0-9]+%  ', bar) else repr(bar))
        print('the same' if shown(bar).split() == plain.split() else repr((bar, plain)))
        print('quiet' if '\\x1b' not in terminal('bad.zip') else 'a bar')
        print('quiet' if '[#' not in terminal('--progress', 'never', 'bad.zip') else 'a bar')
        """, in: folder.path)
      #expect(verdict == "drawn\nthe same\nquiet\nquiet\n")
    }

    private func quotedForPython(_ text: String) -> String {
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
  }
}
