import ZipArchive

/// "a symbolic link": a kind of file, as messages name it.
func phrase(for kind: FileMode.Kind) -> String {
  switch kind {
  case .fifo: "a named pipe"
  case .characterDevice: "a character device"
  case .directory: "a folder"
  case .blockDevice: "a block device"
  case .regular: "a file"
  case .symbolicLink: "a symbolic link"
  case .socket: "a socket"
  }
}
