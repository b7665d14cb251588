import CreditLanguage
import CreditModels

/// Settings, and the values that the document computes by name.
extension ModelPage {
  var parameters: [Page.Block] {
    guard !model.parameters.isEmpty else { return [] }
    let columns = ["name", "what it sets", "default", "may be", "evidence"].map { Page.Column($0) }
    return [
      .grid(
        Page.Grid(
          columns,
          rows: model.parameters.map { parameter in
            [
              parameter.name, parameter.label, defaultValue(parameter), options(parameter),
              marks.mark("parameters.\(parameter.name).default"),
            ]
          }
        )
      )
    ]
  }

  private func defaultValue(_ parameter: Parameter) -> String {
    switch parameter.defaultValue {
    case .number(let number): words.value(number, parameter.unit)
    case .option(let option): option
    }
  }

  private func options(_ parameter: Parameter) -> String {
    guard let range = parameter.range else { return parameter.options.joined(separator: ", ") }
    return "\(words.value(range.lowerBound, parameter.unit)) to "
      + words.value(range.upperBound, parameter.unit)
  }

  var definitions: [Page.Block] {
    guard !(model.accountValues.isEmpty && model.definitions.isEmpty) else { return [] }
    let rows =
      model.accountValues.map {
        [$0.name, "account", $0.value.source, marks.mark("accounts.\($0.name)")]
      }
      + model.definitions.map {
        [
          $0.name, model.accountValues.isEmpty ? "" : "subject", $0.value.source,
          marks.mark("definitions.\($0.name)"),
        ]
      }
    let columns = ["name", "of", "value", "evidence"].map { Page.Column($0) }
    return [.grid(Page.Grid(columns, rows: rows))]
  }
}
