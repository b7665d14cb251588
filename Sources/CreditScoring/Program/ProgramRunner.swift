import CreditModels
import CreditPopulation
import Synchronization

/// Asks a program for the scores of batches; programs that stay are kept for the next batch.
final class ProgramRunner: Sendable {
  private let rules: ProgramRules
  private let idle = Mutex<[SentChild]>([])

  /// A child in the hands of one thread at a time.
  private struct SentChild: @unchecked Sendable {
    // Unchecked: it is in the list of idle ones or with the one thread that took it out.
    let child: ChildProcess
  }

  init(_ rules: ProgramRules) { self.rules = rules }

  /// The lines that a program answers a question with.
  ///
  /// - Parameters:
  ///   - question: CSV with a header and a line a subject.
  ///   - model: for messages.
  /// - Returns: Everything that it wrote on standard output.
  /// - Throws: ``ScoringError/failed(model:reason:)`` if it cannot be started, is late, ends badly,
  ///   each as often as it may be started again.
  func answer(to question: String, of model: String) throws(ScoringError) -> String {
    var attempt = 0
    while true {
      do throws(ScoringError) {
        return try ask(question, model)
      } catch {
        guard attempt < rules.restarts else { throw error }
        attempt += 1
      }
    }
  }

  private func ask(_ question: String, _ model: String) throws(ScoringError) -> String {
    let child = try taken(model)
    var talk = ProgramTalk(
      child,
      question: Array((rules.stays ? question + "\n" : question).utf8),
      stays: rules.stays,
      seconds: rules.timeout
    )
    do throws(ProgramTalk.Trouble) {
      try talk.run()
    } catch {
      child.end()
      switch error {
      case .late: throw failure("gave no answer within \(rules.timeout) seconds", talk, model)
      case .tooMuch: throw failure("answered with more than 256 MB", talk, model)
      }
    }
    if rules.stays, !talk.hasEnded {
      idle.withLock { $0.append(SentChild(child: child)) }
    } else {
      if rules.stays { child.closeInput() }
      if let end = child.wait() { throw failure(end, talk, model) }
      if rules.stays { throw failure("ended before it had answered", talk, model) }
    }
    guard let text = String(validating: talk.answer, as: UTF8.self) else {
      throw failure("answered in something else than UTF-8", talk, model)
    }
    return text
  }

  /// One that waits, else a new one.
  private func taken(_ model: String) throws(ScoringError) -> ChildProcess {
    while let waiting = idle.withLock({ $0.popLast() }) {
      if !waiting.child.hasEnded() { return waiting.child }
    }
    do throws(ChildProcess.StartError) {
      return try ChildProcess(rules.command, in: rules.folder)
    } catch {
      throw .failed(
        model: model,
        reason: "the program '\(rules.command[0])' cannot be started: \(error.reason)"
      )
    }
  }

  private func failure(_ what: String, _ talk: ProgramTalk, _ model: String) -> ScoringError {
    let errors = String(decoding: talk.errors, as: UTF8.self)
      .split(separator: "\n").suffix(5).joined(separator: " | ")
    return .failed(
      model: model,
      reason: "the program '\(rules.command.joined(separator: " "))' \(what)"
        + (errors.isEmpty ? "" : "; its standard error says: \(errors)")
    )
  }
}
