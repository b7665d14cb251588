import CreditFindings
import CreditModels
import Testing

/// What a model keeps of its document for readers: texts, headings, reason codes, evidence.
@Suite struct WrittenModelTests {
  private static let reasons = "    reasons: { \"13\": Delinquency, \"14\": History too short }\n"

  private func scorecard(_ changed: (String) -> String) throws -> (model: Model?, [Finding]) {
    let inspection = try Sample.inspect(changed(Sample.scorecard))
    return (inspection.model, inspection.findings)
  }

  private func withReasons(_ text: String, _ reasons: String) -> String {
    text.replacing("    segments:\n", with: reasons + "    segments:\n")
  }

  @Test func `reason codes have texts in the order of the document`() throws {
    let (model, findings) = try scorecard { withReasons($0, Self.reasons) }
    #expect(findings.isEmpty)
    guard case .scorecard(let card)? = model?.score.judge else {
      Issue.record("there is no scorecard")
      return
    }
    #expect(
      card.reasons == [
        ReasonCode(code: "13", text: "Delinquency"),
        ReasonCode(code: "14", text: "History too short"),
      ]
    )
  }

  @Test func `a code that is not among the reasons is a finding`() throws {
    let (_, findings) = try scorecard {
      withReasons($0, Self.reasons.replacing("\"14\"", with: "\"15\""))
    }
    #expect(findings.map(\.message) == ["unknown reason code '14'"])
    #expect(findings.first?.advice?.contains("did you mean") == true)
  }

  @Test func `without reasons every code will do`() throws {
    let (_, findings) = try scorecard { $0.replacing("reason: \"14\"", with: "reason: \"99\"") }
    #expect(findings.isEmpty)
  }

  @Test func `a definition has the evidence of its long form`() throws {
    let (model, findings) = try scorecard {
      $0.replacing(
        "old_cards: \"count(account.card where age >= 12)\"",
        with: "old_cards: { value: \"count(account.card where age >= 12)\", evidence: derived, "
          + "source: law }"
      )
    }
    #expect(findings.isEmpty)
    let number = model?.evidence.first { $0.path == "definitions.old_cards" }
    #expect(number?.text == "12" && number?.grade == .derived && number?.basis == "law")
    #expect(model?.definitions.map(\.name) == ["asked", "old_cards"])
  }

  @Test func `a definition in its long form needs a value`() throws {
    let (_, findings) = try scorecard {
      $0.replacing(
        "old_cards: \"count(account.card where age >= 12)\"",
        with: "old_cards: { evidence: derived, source: law }"
      )
    }
    #expect(findings.map(\.message) == ["'old_cards' needs the key 'value'"])
  }

  @Test func `definitions in their long form may stand in any order`() throws {
    let (model, findings) = try scorecard {
      $0.replacing(
        "  asked: \"count(inquiry within window)\"",
        with: "  asked: { value: \"asked_here\" }\n  asked_here: \"count(inquiry within window)\""
      )
    }
    #expect(findings.isEmpty)
    #expect(model?.definitions.map(\.name) == ["asked_here", "asked", "old_cards"])
  }

  @Test func `the index of a rating has the evidence of its long form`() throws {
    let text = Sample.rating.replacing(
      "    intercept: -5.30\n",
      with:
        "    index: { value: \"ln(ratio(9, 1))\", evidence: assumed, reason: its own, range: 5% }\n"
    )
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.contains("characteristics:") })
    let rest = (lines[..<index] + lines[(index + 2)...]).joined(separator: "\n")
    let inspection = try Sample.inspect(rest)
    #expect(inspection.findings.isEmpty)
    let numbers = inspection.model?.evidence.filter { $0.path == "score.rating.index" }
    #expect(numbers?.map(\.text) == ["9", "1"])
    #expect(numbers?.allSatisfy { $0.basis == "its own" } == true)
  }

  @Test func `lines of the file keep what was written`() throws {
    let sees = try Sample.model(Sample.scorecard).file.sees
    #expect(sees[1].written.condition == "stage = early")
    #expect(sees[1].retention.map(\.written.term) == ["window"])
    #expect(
      sees[2].retention.map(\.written.term) == ["18 months from settled", "36 months from settled"]
    )
    #expect(sees[2].retention[1].written.condition.isEmpty)
  }

  @Test func `entries of a ledger keep what was written, and their heading`() throws {
    let text = Sample.ledger.replacing("label: Drunk,", with: "label: Drunk, section: Driving,")
    let items = "id,kind,points,lasts,heading\nI1,xx.ledger.wd1,-20,,Streets\n"
    let model = try Sample.model(
      text.replacing("lasts: lasts }", with: "lasts: lasts, section: heading }"),
      tables: ["items.csv": items]
    )
    guard case .ledger(let ledger) = model.score.judge else {
      Issue.record("there is no ledger")
      return
    }
    #expect(ledger.entries.map(\.section) == ["Driving", "", "Streets"])
    #expect(ledger.entries[1].written.term == "ever")
    #expect(ledger.lasts.map(\.written.condition) == ["points >= -20", ""])
    #expect(ledger.lasts.map(\.written.term) == ["2 years", "5 years from date"])
  }
}
