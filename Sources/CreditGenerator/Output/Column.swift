/// A column of a table as the descriptor describes it.
struct Column: Sendable {
  let name: String
  let type: String
  let description: String
  var isRequired = false
  var isUnique = false
  var levels: [String] = []
  /// The table that the column points to.
  var pointsTo: String?

  /// The field of the table schema.
  var field: JSON {
    var constraints: [(String, JSON)] = []
    if isRequired { constraints.append(("required", .boolean(true))) }
    if isUnique { constraints.append(("unique", .boolean(true))) }
    if !levels.isEmpty { constraints.append(("enum", .texts(levels))) }
    var members: [(String, JSON)] = [
      ("name", .text(name)), ("type", .text(type)), ("description", .text(description)),
    ]
    if type == "boolean" {
      members.append(("trueValues", .texts(["1"])))
      members.append(("falseValues", .texts(["0"])))
    }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
