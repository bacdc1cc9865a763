import CommandSupport
import Linting
import Reports

/// The command lines that most runs have, read without the parser of arguments.
///
/// To look at what the options of `lint` are called takes the parser longer than to lint a small archive: it asks the runtime about each of them, and the
/// runtime goes through all types that there are. So what is plain is read here: `lint`, archives, and the few options below, each with
/// its value. All else is left to the parser, mistakes above all.
enum PlainCommandLine {
  /// The run that is asked for; nil if the command line is not plain.
  ///
  /// - Parameter arguments: the words behind the command's own name.
  static func lintRun(_ arguments: some Collection<String>) -> LintRun? {
    guard arguments.first == "lint" else { return nil }
    var words = arguments.dropFirst().flatMap(separated).makeIterator()
    var options = Options()
    while let word = words.next() {
      guard options.take(word, value: { words.next().flatMap(plainValue) }) else { return nil }
    }
    return options.run
  }

  /// An option and its value, where they are joined: `--jobs=2`, `-j2`.
  private static func separated(_ word: String) -> [String] {
    if word.hasPrefix("-j"), word.utf8.dropFirst(2).first.map({ (0x30...0x39).contains($0) }) ?? false {
      return ["-j", String(word.dropFirst(2))]
    }
    for name in ["--application", "--jobs", "--output"] where word.hasPrefix(name + "=") {
      return [name, String(word.dropFirst(name.count + 1))]
    }
    return [word]
  }

  /// A word that is a value wherever it stands.
  private static func plainValue(_ word: String) -> String? {
    word.isEmpty || word.utf8.first == UInt8(ascii: "-") ? nil : word
  }

  /// What is read so far.
  private struct Options {
    private var archives: [String] = []
    private var reports: [ReportTarget] = []
    private var definition: DefinitionChoice?
    private var tasks: Int?
    private var isDeep = false
    private var isQuiet = false

    /// Takes a word, and its value if it has one; false if that is not plain.
    mutating func take(_ word: String, value: () -> String?) -> Bool {
      switch word {
      case "-a", "--application":
        guard definition == nil, let path = value() else { return false }
        definition = .file(path)
      case "--no-application":
        guard definition == nil else { return false }
        definition = DefinitionChoice.none
      case "-o", "--output":
        guard let target = value().flatMap(ReportTarget.init(argument:)) else { return false }
        reports.append(target)
      case "-j", "--jobs":
        guard tasks == nil, let number = value().flatMap({ Int($0) }),
          EngineOptions.taskCounts.contains(number)
        else { return false }
        tasks = number
      case "--deep":
        guard !isDeep else { return false }
        isDeep = true
      case "-q", "--quiet":
        guard !isQuiet else { return false }
        isQuiet = true
      default:
        guard let path = plainValue(word) else { return false }
        archives.append(path)
      }
      return true
    }

    /// The run; nil if the parser has something to say about it.
    var run: LintRun? {
      guard !archives.isEmpty else { return nil }
      var run = LintRun(archives: ArchiveList(paths: archives))
      if !reports.isEmpty { run.reports = ReportTargets(reports) }
      guard run.reports.conflict == nil else { return nil }
      if let definition { run.checking.definition = definition }
      if let tasks { run.checking.engine.tasks = tasks }
      if isQuiet { run.checking.detail = .quiet }
      run.checking.readsContents = isDeep
      return run
    }
  }
}
