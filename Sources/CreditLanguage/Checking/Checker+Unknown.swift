import CreditFindings
import CreditPopulation

/// Names that mean nothing where they stand: which layer has them, or which name is near.
extension Checker {
  mutating func failForName(_ name: String, at offset: Int) -> Operand? {
    if let fault = explanation(of: name) {
      return fail(offset, fault.message, advice: fault.advice)
    }
    return fail(
      offset,
      "unknown name '\(name)'",
      advice: adviceForUnknownName(name, among: candidates(near: name))
    )
  }

  /// Why a name that the model knows means nothing here; nil for an unknown one.
  func explanation(of name: String) -> (message: String, advice: String?)? {
    otherLayer(name) ?? otherForm(name)
  }

  /// Names with the same prefix (`account.`, an alias), or all.
  private func candidates(near name: String) -> [String] {
    guard let dot = name.firstIndex(of: ".") else { return visibleNames }
    let related = visibleNames.filter { $0.hasPrefix(name[...dot]) }
    return related.isEmpty ? visibleNames : related
  }

  private func fault(_ message: String, _ advice: String?) -> (message: String, advice: String?) {
    (message, advice)
  }

  /// A name of a layer that this place may not read.
  private func otherLayer(_ name: String) -> (message: String, advice: String?)? {
    let place = scope.level.place
    if isInRow, scope.characteristics[name] != nil {
      return fault(
        "'\(name)' is a value of the subject (layer 5), which \(place) cannot read",
        "a row reads its own fields, values of its account, 'subject.' fields and parameters"
      )
    }
    if isInRow, let alias = name.split(separator: ".").first, scope.standings[String(alias)] != nil
    {
      return fault(
        "'\(name)' is a standing of another model (layer 6), which \(place) cannot read",
        "read it at the subject"
      )
    }
    if scope.accountValues[name] != nil {
      guard isAtSubject else {
        return fault(
          "'\(name)' is a value of an account (layer 4), which the file (layers 1 to 3) cannot read",
          "repeat its condition on fields of the record"
        )
      }
      return fault(
        "'\(name)' is a value of an account (layer 4), which \(place) reads by an aggregate",
        "write 'max(\(name) of account)' or 'any(account where ...)'"
      )
    }
    return otherRow(name) ?? laterLayer(name)
  }

  private func otherRow(_ name: String) -> (message: String, advice: String?)? {
    let place = scope.level.place
    if let field = AccountField(rawValue: name), field.unit != nil, !isInAccountRow {
      return isInEventRow
        ? fault("'\(name)' is a field of the account", "write 'account.\(name)'")
        : fault(
          "'\(name)' is a field of an account (layer 1), which \(place) reads by an aggregate",
          "write 'max(\(name) of account)'"
        )
    }
    if let field = EventField(rawValue: name), field.unit != nil, !isInEventRow {
      let advice = name == "place" ? "write 'subject.place'" : "write 'latest(\(name) of KINDS)'"
      return fault(
        "'\(name)' is a field of an event (layer 1), which \(place) reads by an aggregate",
        advice
      )
    }
    return nil
  }

  private func laterLayer(_ name: String) -> (message: String, advice: String?)? {
    if name == "points" || name == "grade" {
      return fault(
        "'\(name)' belongs to an entry of a ledger (layer 7)",
        "read it in the lines of 'lasts' and 'repeats'"
      )
    }
    if scope.own != nil, StandingPart(rawValue: name) != nil {
      return fault(
        "'\(name)' is the model's own standing (layer 8), which \(scope.level.place) cannot read",
        "read it in consequences"
      )
    }
    return nil
  }

  /// A name that is right in another form.
  private func otherForm(_ name: String) -> (message: String, advice: String?)? {
    if let field = SubjectField(rawValue: name), field != .asOf {
      return fault("'\(name)' is a field of the subject", "write 'subject.\(name)'")
    }
    if scope.standings[name] != nil, isAtSubject {
      return fault(
        "'\(name)' is a used model",
        "write '\(name).score', '\(name).band' or '\(name).state'"
      )
    }
    if isInRow, ["account", "case", "seen_by"].contains(name) {
      let advice = [
        "account": "write 'account is account.card' or 'account.limit'",
        "case": "write 'previous(case).date'", "seen_by": "write seen_by(AGENCY)",
      ][name]
      return fault("'\(name)' is no value by itself", advice)
    }
    guard name.contains("-") else { return nil }
    let parts = name.split(separator: "-").map(String.init)
    guard parts.count > 1, parts.allSatisfy({ !lookup($0).isEmpty }) else { return nil }
    return fault(
      "unknown name '\(name)'",
      "to subtract write '\(parts.joined(separator: " - "))'"
    )
  }
}
