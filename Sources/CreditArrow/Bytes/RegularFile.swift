package import CreditFindings
import Glibc

/// Opens a file on disk for reading.
///
/// - Parameters:
///   - path: the file as the user named it.
///   - advice: what to do when it is something else, such as a folder or a pipe.
/// - Returns: its descriptor, which the caller closes, and its size in bytes.
/// - Throws: `Findings` when it is missing, a folder, no regular file or not readable.
package func openRegularFile(
  _ path: String,
  advice: String
) throws(Findings) -> (descriptor: Int32, size: Int) {
  let place = Location(file: path)
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    let missing = errno == ENOENT || errno == ENOTDIR
    throw Findings(
      missing
        ? Finding(place, "there is no such file", advice: "check the path")
        : Finding(place, "cannot be opened: \(systemError())")
    )
  }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    close(descriptor)
    throw Findings(Finding(place, "is not a regular file", advice: advice))
  }
  return (descriptor, Int(status.st_size))
}

/// What the system says about the last call that failed.
package func systemError() -> String { String(cString: strerror(errno)) }
