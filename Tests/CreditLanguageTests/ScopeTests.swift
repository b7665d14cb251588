import CreditFindings
import CreditLanguage
import CreditPopulation
import Testing

/// What depends on the scope: layers, currency, clashes, places.
@Suite struct ScopeTests {
  private func findings(_ text: String, in scope: Scope) -> String {
    do throws(Findings) {
      _ = try checkExpression(text, at: Example.location, in: scope)
      return "none"
    } catch {
      return Example.brief(error)
    }
  }

  @Test func `a finding names file, line and column`() {
    let findings = #expect(throws: Findings.self) {
      try Example.check("1 + aeg")
    }
    #expect(
      findings?.description == "m.yaml:7:15: error: unknown name 'aeg'; did you mean 'age'?"
    )
  }

  @Test func `the file reads no account values and its conditions no chains`() {
    var scope = Example.scope(.event)
    scope.allowsAccountValues = false
    #expect(
      findings("late", in: scope)
        == "0: 'late' is a value of an account (layer 4), which the file (layers 1 to 3) cannot "
        + "read; repeat its condition on fields of the record"
    )
    #expect(findings("previous(kind).date is none", in: scope) == "none")
    scope.allowsChains = false
    #expect(
      findings("previous(kind).date is none", in: scope)
        == "0: 'previous' (layer 2) cannot stand in 'where' of the file (layer 1); chains run over "
        + "what reaches the file; write it in 'when' of 'keeps'"
    )
  }

  @Test func `money needs a currency of the model`() {
    let scope = Example.scope(.event, currency: nil)
    let message =
      "0: money needs a currency of the model; add a line such as 'currency: EUR'"
    #expect(findings("amount", in: scope) == message)
    #expect(findings("100 EUR", in: scope) == message)
  }

  @Test func `a name with two meanings is refused`() {
    var scope = Example.scope(.event)
    scope.accountValues["severity"] = Signature(unit: .count)
    #expect(
      findings("severity > 3", in: scope)
        == "0: 'severity' has two meanings here: a field of the event and a value of the account; "
        + "rename the one that the model declares"
    )
  }

  @Test func `none takes the unit of the other branch`() throws {
    let share = try Example.check("if open_default then utilisation else none")
    #expect(
      share.expression
        == .conditional(
          .characteristic("open_default"),
          then: .characteristic("utilisation"),
          otherwise: .none
        )
    )
    #expect(share.unit == .share)
    #expect(try Example.check("if open_default then 5% else none").bounds == 500...500)
    let none = try Example.check("none", expecting: .share)
    #expect(none.expression == .none)
    #expect(none.canBeNone)
  }

  @Test func `rows inside an aggregate forget the subject`() {
    #expect(
      findings("count(account where age > 3)", in: Example.scope(.subject))
        == "20: 'age' is a value of the subject (layer 5), which the row of an account cannot read; "
        + "a row reads its own fields, values of its account, 'subject.' fields and parameters"
    )
  }

  @Test func `a signature repeats what was proved`() throws {
    let typed = try Example.check("if strict then a else b")
    let signature = Signature(typed)
    #expect(signature.unit == .category)
    #expect(signature.options == ["a", "b"])
    #expect(!signature.canBeNone)
  }
}
