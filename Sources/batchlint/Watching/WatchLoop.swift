import ArgumentParser
import CommandSupport
import FileWatching
import Linting
import Wording

/// Lints again and again, whenever an archive or the definition changes, until somebody ends it.
struct WatchLoop {
  /// What is watched, looked up anew before each run.
  let files: () throws -> WatchedFiles
  /// One run. It may end with an exit code, which only ends the run.
  let run: () async throws -> Void

  /// Changes that follow each other within this time, in milliseconds, are one: programs write several files, or one in several steps.
  private static let quietTime: Int32 = 200

  /// Goes on for ever.
  ///
  /// - Throws: `ExitCode`, if nothing can be watched.
  func start() async throws -> Never {
    while true {
      let files = try files()
      // Watched before the run, so that what changes meanwhile is not missed.
      let watcher = try watcher(for: files)
      do {
        try await run()
      } catch is ExitCode {
        // Said already, and perhaps mended with the next change.
      }
      Terminal.complain("batchlint: watching for changes; Ctrl-C ends it")
      let changed = try change(of: files, watcher)
      Terminal.clear()
      Terminal.complain("batchlint: \(changed) changed")
    }
  }

  private func watcher(for files: WatchedFiles) throws -> DirectoryWatcher {
    do throws(WatchingError) {
      var watcher = try DirectoryWatcher()
      for directory in files.directories.sorted() { try watcher.watch(directory) }
      return watcher
    } catch {
      throw complaint(error)
    }
  }

  /// Waits for a change that matters, and until nothing more changes; gives the name of what changed.
  private func change(of files: WatchedFiles, _ watcher: borrowing DirectoryWatcher) throws -> String {
    do throws(WatchingError) {
      while true {
        let changes = try watcher.changes(within: nil).filter(files.concern)
        guard let first = changes.first else { continue }
        while try !watcher.changes(within: Self.quietTime).isEmpty {}
        return VisibleText.escaping(first.name ?? first.directory)
      }
    } catch {
      throw complaint(error)
    }
  }

  private func complaint(_ error: WatchingError) -> ExitCode {
    let path = error.path.map { VisibleText.escaping($0) + " " } ?? ""
    Terminal.complain("batchlint: \(path)\(error.message)")
    return Exit.incomplete
  }
}
