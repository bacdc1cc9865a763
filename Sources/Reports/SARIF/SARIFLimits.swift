/// What GitHub code scanning takes of one run, less a margin.
struct SARIFLimits {
  /// Results. GitHub takes so many, and keeps the gravest 5,000 of them.
  var results = 25_000
  /// How many of the results GitHub keeps.
  var keptResults = 5_000
  /// The log's bytes, compressed with gzip. GitHub takes 10 MB. Half a megabyte is left for what stands behind results and artifacts, and for what
  /// the counting has not seen yet when it is asked: 64 KiB of text in the writer, and as much within zlib.
  var compressedBytes = 9_500_000
  /// The bytes of paths and names that are kept for the artifacts: names of up to 64 KiB that compress well would fill the memory long before
  /// they fill the log.
  var nameBytes = 32 << 20
  /// Failures that are listed. Each takes about 100 bytes of the margin, compressed.
  var failures = 1_000
}
