import CreditFindings
import CreditLanguage
import CreditPopulation

/// A scope with a bit of everything, for the tests.
enum Example {
  static let kinds = KindTable(
    [
      "account.card", "account.current", "account.instalment.auto", "account.mortgage",
    ].map { KindTable.Kind(path: $0, table: .accounts, category: "accounts and cards") }
      + [
        "debt.instalment_missed", "default.reported", "inquiry.bank.card", "inquiry.shopping.auto",
        "merit.donation", "traffic.drunk_driving",
      ].map { KindTable.Kind(path: $0, table: .events, category: "payment history") }
  )

  static let parameters: [String: ParameterSignature] = [
    "stage": ParameterSignature(options: ["local", "collection", "interregional"]),
    "bureau": ParameterSignature(options: ["any", "EFX", "EXP"]),
    "window": ParameterSignature(unit: .days, bounds: 14...45),
    "cut": ParameterSignature(unit: .points, bounds: 600...700),
    "strict": ParameterSignature(unit: .boolean),
  ]

  static let characteristics: [String: Signature] = [
    "age": Signature(unit: .count, bounds: 0...150),
    "income": Signature(unit: .money),
    "utilisation": Signature(unit: .share),
    "oldest": Signature(unit: .months),
    "open_default": Signature(unit: .boolean, canBeNone: false),
    "identity_verified": Signature(unit: .boolean),
    "employment": Signature(unit: .category, options: ["permanent", "self-employed", "retired"]),
    "wc": Signature(unit: .ratio), "re": Signature(unit: .ratio),
    "address_since": Signature(unit: .date),
  ]

  static func scope(_ level: Scope.Level, currency: String? = "EUR", decimals: Int = 0) -> Scope {
    Scope(
      level: level,
      kinds: kinds,
      parameters: parameters,
      accountValues: ["late": Signature(unit: .boolean, canBeNone: false)],
      characteristics: characteristics,
      chains: ["negative": ["default.reported"]],
      standings: [
        "schufa": StandingSignature(
          bounds: 100...999,
          bands: ["gut", "ausreichend"],
          states: ["open-default"]
        ),
        "bank": StandingSignature(unit: .logOdds, decimals: 3, bounds: -9000...9000),
      ],
      own: StandingSignature(bounds: 0...1500, bands: ["A", "B", "C", "D"]),
      currency: currency,
      pointsDecimals: decimals
    )
  }

  static let location = Location(file: "m.yaml", line: 7, column: 11)

  /// The checked expression.
  static func check(
    _ text: String,
    _ level: Scope.Level = .subject,
    expecting unit: Unit? = nil
  ) throws(Findings) -> TypedExpression {
    try checkExpression(text, at: location, in: scope(level), expecting: unit)
  }

  /// The findings of an expression without the file and line, one a line; "none" where it is right.
  static func findings(
    _ text: String,
    _ level: Scope.Level = .subject,
    expecting unit: Unit? = nil
  ) -> String {
    do {
      _ = try check(text, level, expecting: unit)
      return "none"
    } catch {
      return brief(error)
    }
  }

  /// Columns counted from the text's first character as 0.
  static func brief(_ findings: Findings) -> String {
    findings.all.map { finding in
      let body = finding.advice.map { "\(finding.message); \($0)" } ?? finding.message
      return "\((finding.location.column ?? 0) - 11): \(body)"
    }.joined(separator: "\n")
  }
}
