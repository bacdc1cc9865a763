/// batchlint's version, as `--version` of its commands and reports show it.
public let version = "0.1.0"
