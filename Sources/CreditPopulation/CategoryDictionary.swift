import Synchronization

/// Codes of categorical values, shared by all columns of a run, so that two columns compare by code.
///
/// Codes are given in the order of first use; no result depends on them.
public final class CategoryDictionary: Sendable {
  private struct State {
    var codes: [String: Int32] = [:]
    var texts: [String] = []
  }

  private let state = Mutex(State())

  /// Creates an empty dictionary.
  public init() {}

  /// The code of a text, a new one if it has none yet.
  public func code(of text: String) -> Int32 {
    state.withLock { state in
      if let code = state.codes[text] { return code }
      let code = Int32(state.texts.count)
      state.codes[text] = code
      state.texts.append(text)
      return code
    }
  }

  /// The text of a code.
  ///
  /// - Precondition: The code was given by ``code(of:)``.
  public func text(of code: Int32) -> String { state.withLock { $0.texts[Int(code)] } }
}
