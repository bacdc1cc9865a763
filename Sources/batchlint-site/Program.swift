import Dispatch
import Glibc

/// Where the process starts. It is not an asynchronous `main`, as in `batchlint`, so that nothing is opened before the files that others may not read.
@main enum Program {
  static func main() {
    // Whatever this process writes, nobody else is to read.
    umask(0o077)
    Task { await BatchlintSite.runCommandLine() }
    dispatchMain()
  }
}
