@preconcurrency import Glibc
import Synchronization

/// A running program with pipes to its standard input, output and error.
///
/// Descriptors are closed on exec, so that no other child keeps a pipe open; the program leads a
/// process group, so that ending it ends what it started.
final class ChildProcess {
  /// Why a program could not be started.
  struct StartError: Error {
    var reason: String
  }

  let id: pid_t
  private(set) var input: Int32
  let output: Int32
  let errors: Int32
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: the program with its arguments; without a slash it is looked for in the path.
  ///   - folder: the folder it is started in; empty for the working folder.
  /// - Throws: why it cannot be started.
  init(_ command: [String], in folder: String) throws(StartError) {
    // One start at a time: between making a pipe and marking it no other start may copy it.
    let started = try ChildProcess.starts.withLock { _ throws(StartError) in
      try ChildProcess.start(command, in: folder)
    }
    (id, input, output, errors) = started
    for descriptor in [input, output, errors] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  private static let starts = Mutex<Void>(())

  private static func start(
    _ command: [String],
    in folder: String
  ) throws(StartError) -> (id: pid_t, input: Int32, output: Int32, errors: Int32) {
    var pipes: [(read: Int32, write: Int32)] = []
    for _ in 0..<3 {
      do throws(StartError) {
        pipes.append(try ChildProcess.pipe())
      } catch {
        for pipe in pipes { ChildProcess.close(pipe.read, pipe.write) }
        throw error
      }
    }
    let ends = [pipes[0].read, pipes[1].write, pipes[2].write]
    let (id, failure) = ChildProcess.spawn(command, in: folder, ends: ends)
    for end in ends { ChildProcess.close(end) }
    guard let id else {
      ChildProcess.close(pipes[0].write, pipes[1].read, pipes[2].read)
      throw StartError(reason: String(cString: strerror(failure)))
    }
    return (id, pipes[0].write, pipes[1].read, pipes[2].read)
  }

  deinit {
    closeInput()
    ChildProcess.close(output, errors)
    if status == nil { end() }
  }

  /// Ends its input.
  func closeInput() {
    if input >= 0 { ChildProcess.close(input) }
    input = -1
  }

  /// Ends the program and everything it started, at once.
  func end() {
    _ = kill(-id, SIGKILL)
    _ = kill(id, SIGKILL)
    _ = wait()
  }

  /// Waits for its end; nothing is left of it afterwards.
  ///
  /// - Returns: what became of it, in words; nil if it ended with 0.
  func wait() -> String? {
    if status == nil {
      var result: Int32 = 0
      while waitpid(id, &result, 0) < 0, errno == EINTR {}
      status = result
    }
    return status.flatMap(ChildProcess.words)
  }

  /// Whether it has ended.
  func hasEnded() -> Bool {
    if status != nil { return true }
    var result: Int32 = 0
    guard waitpid(id, &result, WNOHANG) == id else { return false }
    status = result
    return true
  }

  private static func words(_ status: Int32) -> String? {
    let signal = status & 0x7f
    if signal != 0 { return "was ended by signal \(signal)" }
    let code = (status >> 8) & 0xff
    return code == 0 ? nil : "ended with exit code \(code)"
  }

  /// A pipe whose ends lie above the standard descriptors.
  private static func pipe() throws(StartError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else {
      throw StartError(reason: String(cString: strerror(errno)))
    }
    for index in 0..<2 {
      if ends[index] <= STDERR_FILENO {
        let moved = fcntl(ends[index], F_DUPFD, STDERR_FILENO + 1)
        close(ends[index])
        ends[index] = moved
      }
      _ = fcntl(ends[index], F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }

  private static func close(_ descriptors: Int32...) {
    for descriptor in descriptors where descriptor >= 0 { _ = Glibc.close(descriptor) }
  }

  private static func spawn(
    _ command: [String],
    in folder: String,
    ends: [Int32]
  ) -> (id: pid_t?, failure: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, end) in ends.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | Int32(POSIX_SPAWN_SETPGROUP)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    // The shell goes to the folder and becomes the program.
    let words =
      folder.isEmpty ? command : ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let failure = posix_spawnp(&id, words[0], &actions, &attributes, &arguments, environ)
    return failure == 0 ? (id, 0) : (nil, failure)
  }
}
