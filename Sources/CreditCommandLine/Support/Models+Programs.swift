import ParallaxKit

extension [Model] {
  /// Ends the command if one of the models starts a program, which nobody has allowed.
  ///
  /// - Throws: ``Failure``.
  func refusePrograms() throws {
    for model in self {
      guard case .program(let rules) = model.score.judge else { continue }
      throw Failure.usage(
        "\(model.card.pinnedID) starts the program '\(rules.command.joined(separator: " "))'; add "
          + "--exec if you trust its document, \(model.document.path)"
      )
    }
  }
}
