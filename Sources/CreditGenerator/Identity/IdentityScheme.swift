/// Which keys of identity a profile writes.
enum IdentityScheme: Sendable {
  /// The Chinese number and the United States one, so that systems of both find a key.
  case world
  case cn
  case us
  /// Countries whose agencies find a person by name, birth date and address.
  case de
  case fr
  case gb

  init(_ profile: Profile) {
    switch profile.name {
    case "cn": self = .cn
    case "us": self = .us
    case "de": self = .de
    case "fr": self = .fr
    case "gb": self = .gb
    default: self = .world
    }
  }

  /// The tables of names; nil where no name is written.
  var names: NameTable? {
    switch self {
    case .de: .de
    case .fr: .fr
    case .gb: .gb
    case .world, .cn, .us: nil
    }
  }
}
