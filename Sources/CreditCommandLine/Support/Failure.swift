import ArgumentParser
import Glibc
import ParallaxKit

/// Why a command ends without a result: what is printed, and the exit code of sysexits.
struct Failure: Error {
  /// The exit codes of the contract.
  enum Kind: Int32 {
    case found = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case `internal` = 70
    case cannotWrite = 73
    case inputOutput = 74
  }

  var kind: Kind
  var lines: [String]

  static func usage(_ line: String) -> Failure { Failure(kind: .usage, lines: ["error: " + line]) }
  static func noInput(_ line: String) -> Failure {
    Failure(kind: .noInput, lines: ["error: " + line])
  }
}

/// Runs a command's work: prints what went wrong on standard error and ends with its exit code.
func reporting<T>(_ work: () async throws -> T) async throws -> T {
  do {
    return try await work()
  } catch let code as ExitCode {
    throw code
  } catch {
    let failure = Failure(error)
    for line in failure.lines { printError(line) }
    throw ExitCode(failure.kind.rawValue)
  }
}

extension Failure {
  /// The failure that any error of the library means.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let findings as Findings:
      self.init(kind: .badData, lines: findings.all.map(\.description))
    case let error as ScoringError: self.init(kind: .badData, lines: ["error: \(error)"])
    case let error as ComparisonError:
      self.init(kind: error == .noSubjects ? .badData : .usage, lines: ["error: \(error)"])
    case let error as ReportError: self.init(kind: .cannotWrite, lines: ["error: \(error)"])
    case let error as ScratchError: self.init(kind: .inputOutput, lines: ["error: \(error)"])
    default: self.init(kind: .internal, lines: ["error: \(error)"])
    }
  }
}

/// Prints a line on standard error.
func printError(_ line: String) { writeAll(line + "\n", to: STDERR_FILENO) }

/// Prints on standard output without a line feed of its own.
func printOut(_ text: String) { writeAll(text, to: STDOUT_FILENO) }
