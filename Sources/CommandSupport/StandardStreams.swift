import Glibc

/// Standard input, output and error, as the process was started with them.
public enum StandardStreams {
  /// Takes the numbers of streams that are closed (`>&-` in a shell), so that no file that is opened later gets one of them, and with it what is
  /// meant for the stream.
  ///
  /// Using such a stream fails as if it were still closed: what stands for standard input cannot be read, and what stands for the outputs
  /// cannot be written.
  public static func reserveClosed() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is given (open(2)), which is this one, as those below it are taken.
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
