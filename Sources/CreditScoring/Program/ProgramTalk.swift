@preconcurrency import Glibc

/// One question to a program and its answer, both pipes served at once so that neither side waits
/// for the other for ever.
struct ProgramTalk {
  /// How a talk ended badly.
  enum Trouble: Error {
    /// It did not answer in time.
    case late
    /// It said more than any answer needs.
    case tooMuch
  }

  /// Longer answers are nonsense.
  private static let mostBytes = 256 << 20
  /// What is kept of standard error.
  private static let keptErrors = 4096

  private let child: ChildProcess
  private let question: [UInt8]
  private let stays: Bool
  private let deadline: Int64
  private var sent = 0
  /// What it wrote on standard output.
  private(set) var answer: [UInt8] = []
  /// The last of what it wrote on standard error.
  private(set) var errors: [UInt8] = []
  /// Whether its output has ended.
  private(set) var hasEnded = false

  /// Prepares a talk.
  ///
  /// - Parameters:
  ///   - child: the program.
  ///   - question: the bytes to send.
  ///   - stays: whether an empty line ends the answer, else the end of output.
  ///   - seconds: within which the answer must be there.
  init(_ child: ChildProcess, question: [UInt8], stays: Bool, seconds: Int) {
    self.child = child
    self.question = question
    self.stays = stays
    deadline = ProgramTalk.now() + Int64(seconds) * 1000
  }

  /// Sends the question and collects the answer.
  mutating func run() throws(Trouble) {
    while !isAnswered {
      let left = deadline - ProgramTalk.now()
      guard left > 0 else { throw .late }
      // A program that does not read its input to the end is none the worse for it.
      let writes = sent < question.count && child.input >= 0
      var waiting = [
        pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0),
        pollfd(fd: writes ? child.input : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let ready = poll(&waiting, nfds_t(waiting.count), Int32(min(left, 1000)))
      if ready < 0, errno != EINTR { throw .late }
      guard ready > 0 else { continue }
      if waiting[2].revents != 0 { send() }
      if waiting[1].revents != 0 { _ = receive(child.errors, isErrors: true) }
      if waiting[0].revents != 0 { hasEnded = !receive(child.output, isErrors: false) }
      if answer.count > ProgramTalk.mostBytes { throw .tooMuch }
    }
    while receive(child.errors, isErrors: true, once: true) {}
  }

  private var isAnswered: Bool {
    if hasEnded { return true }
    guard stays else { return false }
    return answer.suffix(2).elementsEqual("\n\n".utf8)
      || answer.suffix(3).elementsEqual("\n\r\n".utf8)
  }

  private mutating func send() {
    let count = question.withUnsafeBytes { bytes -> Int in
      guard let start = bytes.baseAddress else { return 0 }
      return withoutBrokenPipes { write(child.input, start + sent, bytes.count - sent) }
    }
    if count > 0 { sent += count }
    if count < 0, errno != EAGAIN, errno != EINTR { child.closeInput() }
    if sent == question.count, !stays { child.closeInput() }
  }

  /// Reads what is there; false at the end.
  private mutating func receive(_ descriptor: Int32, isErrors: Bool, once: Bool = false) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0 { return !once && (errno == EAGAIN || errno == EINTR) }
    guard count > 0 else { return false }
    if isErrors {
      errors = (errors + buffer[..<count]).suffix(ProgramTalk.keptErrors)
    } else {
      answer += buffer[..<count]
    }
    return true
  }

  /// Milliseconds on a clock that only goes forward.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// Runs a write whose reader may have gone: that is an error of the write and ends nobody.
private func withoutBrokenPipes(_ body: () -> Int) -> Int {
  var broken = sigset_t()
  sigemptyset(&broken)
  sigaddset(&broken, SIGPIPE)
  var before = sigset_t()
  pthread_sigmask(SIG_BLOCK, &broken, &before)
  let result = body()
  let failure = errno
  if result < 0, failure == EPIPE {
    var none = timespec(tv_sec: 0, tv_nsec: 0)
    while sigtimedwait(&broken, nil, &none) < 0, errno == EINTR {}
  }
  pthread_sigmask(SIG_SETMASK, &before, nil)
  errno = failure
  return result
}
