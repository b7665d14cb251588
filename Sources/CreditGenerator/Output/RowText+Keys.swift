/// The cells that identify a subject; their order is that of ``Columns/keys(_:)``.
extension RowText {
  mutating func addKeys(_ subject: Subject, _ knobs: Knobs) {
    let scheme = IdentityScheme(knobs.profile)
    switch scheme {
    case .world, .cn:
      add(
        subject.isOrganisation
          ? IdentityKeys.socialCredit(subject.id)
          : IdentityKeys.resident(subject.id, born: subject.born, isMale: subject.sex == "male")
      )
      if scheme == .world { addSocialSecurity(subject) }
    case .us: addSocialSecurity(subject)
    case .de, .fr, .gb: addCivil(subject, knobs, scheme)
    }
  }

  private mutating func addSocialSecurity(_ subject: Subject) {
    add(subject.isOrganisation ? "" : IdentityKeys.socialSecurity(subject.id))
  }

  private mutating func addCivil(_ subject: Subject, _ knobs: Knobs, _ scheme: IdentityScheme) {
    guard let names = scheme.names else { return }
    let person = CivilIdentity(subject, seed: knobs.seed, scheme: scheme, names: names)
    add(subject.isOrganisation ? "" : number(of: subject, scheme))
    add(person.given)
    add(person.family)
    add(person.street)
    add(person.house)
    add(person.postcode)
    let born = subject.born
    switch scheme {
    case .de: add(MatchKey.german(person, born: born))
    case .fr: add(subject.isOrganisation ? "" : MatchKey.french(person, born: born))
    default: add(MatchKey.british(person, born: born))
    }
  }

  private func number(of subject: Subject, _ scheme: IdentityScheme) -> String {
    switch scheme {
    case .de: NationalNumber.german(subject.id)
    case .fr:
      NationalNumber.french(subject.id, born: subject.born, isMale: subject.sex == "male")
    default: NationalNumber.british(subject.id)
    }
  }
}
