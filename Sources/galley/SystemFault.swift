import Glibc

/// Why the system refused something.
struct SystemFault: Equatable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// Of the call that just failed.
  static var last: SystemFault { SystemFault(errno) }

  /// `no space left on device`
  var reason: String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  var readingHint: String {
    switch code {
    case EACCES, EPERM: "ask for the right to read it, or read a copy"
    case ELOOP: "the links lead in a circle: name the file itself"
    case ENAMETOOLONG: "shorten the name"
    default: "check the disk, or read a copy"
    }
  }

  var writingHint: String {
    switch code {
    case ENOSPC, EDQUOT: "make room, or choose another place with -o"
    case EFBIG: "raise the limit on the size of files (ulimit -f), or choose another place with -o"
    case EACCES, EPERM, EROFS: "choose a place with -o where you may write"
    case ELOOP: "the links lead in a circle: choose another place with -o"
    case ENAMETOOLONG: "choose a shorter name with -o"
    default: "choose another place with -o"
    }
  }
}
