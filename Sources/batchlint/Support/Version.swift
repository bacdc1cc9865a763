/// batchlint's version, as `--version` and reports show it.
let version = "0.1.0"
