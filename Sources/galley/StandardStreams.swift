import Glibc

/// The three descriptors that every command expects to be open.
enum StandardStreams {
  /// Opens those that the caller closed (`2>&-`) in the wrong direction: they stay unusable, but no file that is opened
  /// later gets their number and, with it, the messages meant for them.
  static func occupyClosed() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      // open(2) returns the lowest free number, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
