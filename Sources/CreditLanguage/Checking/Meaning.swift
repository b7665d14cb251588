import CreditPopulation

/// What a name stands for.
enum Meaning: Hashable {
  case parameter
  case asOf
  case eventField(EventField)
  case accountField(AccountField)
  case subjectField(SubjectField)
  case accountValue
  case characteristic
  case standing(alias: String, StandingPart)
  case entryPoints
  case entryGrade
  case own(StandingPart)
}

extension Scope.Level {
  /// Where it is, for messages.
  var place: String {
    switch self {
    case .event: "the row of an event"
    case .account: "the row of an account"
    case .accountValue: "a value of an account"
    case .subject: "a value of the subject"
    case .ledgerLine: "a line of 'lasts' or 'repeats'"
    case .consequence: "a consequence"
    }
  }
}

extension Checker {
  /// Whether the expression stands in the row of an event.
  var isInEventRow: Bool { scope.level == .event || scope.level == .ledgerLine }

  /// Whether it stands in the row of an account.
  var isInAccountRow: Bool { scope.level == .account || scope.level == .accountValue }

  var isInRow: Bool { isInEventRow || isInAccountRow }

  /// Whether it stands at the subject.
  var isAtSubject: Bool { scope.level == .subject || scope.level == .consequence }

  /// Everything that a name can mean here; more than one is a fault.
  func lookup(_ name: String) -> [Meaning] {
    var meanings: [Meaning] = []
    if scope.parameters[name] != nil { meanings.append(.parameter) }
    if name == "as_of" || name == "subject.as_of" { meanings.append(.asOf) }
    if let field = SubjectField(rawValue: name, after: "subject."), field != .asOf {
      meanings.append(.subjectField(field))
    }
    if isInRow { meanings += rowMeanings(name) }
    if isAtSubject { meanings += subjectMeanings(name) }
    if scope.level == .ledgerLine {
      if name == "points" { meanings.append(.entryPoints) }
      if name == "grade" { meanings.append(.entryGrade) }
    }
    if scope.level == .consequence, let part = StandingPart(rawValue: name) {
      meanings.append(.own(part))
    }
    return meanings
  }

  private func rowMeanings(_ name: String) -> [Meaning] {
    var meanings: [Meaning] = []
    if isInEventRow {
      if let field = EventField(rawValue: name), field.unit != nil {
        meanings.append(.eventField(field))
      }
      if let field = AccountField(rawValue: name, after: "account."), field.unit != nil {
        meanings.append(.accountField(field))
      }
    } else if let field = AccountField(rawValue: name), field.unit != nil {
      meanings.append(.accountField(field))
    }
    if scope.allowsAccountValues, scope.accountValues[name] != nil {
      meanings.append(.accountValue)
    }
    return meanings
  }

  private func subjectMeanings(_ name: String) -> [Meaning] {
    var meanings: [Meaning] = []
    if scope.characteristics[name] != nil { meanings.append(.characteristic) }
    if let dot = name.lastIndex(of: "."), scope.standings[String(name[..<dot])] != nil,
      let part = StandingPart(rawValue: String(name[name.index(after: dot)...]))
    {
      meanings.append(.standing(alias: String(name[..<dot]), part))
    }
    return meanings
  }

  /// The names that mean something here.
  var visibleNames: [String] {
    var names = Array(scope.parameters.keys) + ["as_of"]
    names += SubjectField.allCases.map { "subject.\($0.rawValue)" }
    if isInEventRow {
      names += EventField.allCases.filter { $0.unit != nil }.map(\.rawValue)
      names += AccountField.allCases.filter { $0.unit != nil }.map { "account.\($0.rawValue)" }
    }
    if isInAccountRow { names += AccountField.allCases.filter { $0.unit != nil }.map(\.rawValue) }
    if isInRow, scope.allowsAccountValues { names += scope.accountValues.keys }
    if isAtSubject {
      names += scope.characteristics.keys
      names += scope.standings.keys.flatMap { alias in
        StandingPart.allCases.map { "\(alias).\($0.rawValue)" }
      }
    }
    if scope.level == .ledgerLine { names += ["points", "grade"] }
    if scope.level == .consequence { names += StandingPart.allCases.map(\.rawValue) }
    return names
  }
}

extension RawRepresentable where RawValue == String {
  /// The field of a name with a prefix; nil without the prefix or such a field.
  fileprivate init?(rawValue name: String, after prefix: String) {
    guard name.hasPrefix(prefix) else { return nil }
    self.init(rawValue: String(name.dropFirst(prefix.count)))
  }
}
