import CreditFindings
import CreditModels

/// A file with its tree, or with what is wrong with it.
struct OpenedFile: Sendable {
  let path: String
  /// Nil if it cannot be read.
  let text: String?
  let root: Result<DocumentNode, Findings>

  init(_ path: String) {
    self.path = path
    do throws(Findings) {
      let text = try ModelFolder.text(at: path)
      self.text = text
      root = Result { () throws(Findings) in try parseDocument(text, file: path) }
    } catch {
      text = nil
      root = .failure(error)
    }
  }
}
