import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import CreditTesting
import Foundation
import Testing

/// Judges outside of Parallax, written for the shell.
@Suite struct ProgramTests {
  /// Doubles what it reads, row by row.
  private static let doubling =
    "awk -F, 'NR == 1 { print \"row,score\"; next } { print $1 \",\" 2 * $2 }'"

  private func scorer(
    _ script: String,
    timeout: Int = 20,
    restarts: Int = 0,
    stays: Bool = false,
    folder: String = ""
  ) -> DeclarativeScorer {
    let debts = TypedExpression(
      .aggregate(Aggregate(.count, table: .events, kinds: ["debt"])),
      unit: .count,
      source: "count(debt)"
    )
    let rules = ProgramRules(
      command: ["/bin/sh", "-c", script],
      reads: [Definition(name: "debts", value: debts)],
      timeout: timeout,
      restarts: restarts,
      stays: stays,
      folder: folder
    )
    let refused = Scale.Band(name: "refused", content: .states(["refused"]))
    let scale = Scale(
      range: 0...2_000_000,
      bands: [Scale.Band(name: "all", content: .numbers(0...2_000_000)), refused]
    )
    return DeclarativeScorer(
      Model(
        card: ModelCard(id: "xx.program", title: "A program", scale: scale),
        file: FileRules(sees: [FileRules.SeesLine(kinds: ["debt"], retention: [])]),
        score: ScoreRules(judge: .program(rules))
      )
    )
  }

  private func standings(_ scorer: DeclarativeScorer, of debts: [Int64]) throws -> Standings {
    try scorer.score(
      Characteristics(
        count: debts.count,
        asOf: [Int32](repeating: 20_000, count: debts.count),
        columns: [.int64(debts)]
      )
    )
  }

  private func complaint(_ scorer: DeclarativeScorer, rows: Int = 2) -> String {
    do {
      let standings = try standings(scorer, of: (0..<rows).map { Int64($0) })
      return "no error: \(standings)"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [1, 2, 65_536, 300_000])
  func `a program that answers while it reads is fed to the end`(count: Int) throws {
    let debts = (0..<count).map { Int64($0) }
    let found = try standings(scorer(Self.doubling), of: debts)
    #expect(found.numbers == debts.map { 2 * $0 })
    #expect(found.states.allSatisfy { $0 == 0 })
  }

  @Test func `none is an empty field, and of whom nothing is known the program hears nothing`()
    throws
  {
    let script =
      "awk -F, 'NR == 1 { print \"row,score\"; next } { print $1 \",\" ($2 == \"\" ? 7 : 1) }'"
    let found = try standings(scorer(script), of: [Value.none, Value.absent, 4])
    #expect(found.numbers == [7, Value.none, 1])
    #expect(found.states[1] < 0 && found.states[0] == 0)
    let nobody = try standings(scorer("exit 9"), of: [Value.absent])
    #expect(nobody.states[0] < 0)
  }

  @Test func `rows may be answered in any order, by numbers, states or none`() throws {
    let script = "printf 'row,score\\r\\n3,none\\n1,12.5\\n2,refused\\n'"
    let found = try standings(scorer(script), of: [1, 1, 1])
    #expect(found.numbers == [13, Value.none, Value.none])
    #expect(found.states[0] == 0 && found.states[1] == 1 && found.states[2] < 0)
  }

  @Test func `a program that stays answers batch after batch`() throws {
    let script = """
      while read line; do
        case "$line" in
          row*) echo row,score ;;
          "") echo ;;
          *) echo "${line%,*},$$" ;;
        esac
      done
      """
    let scorer = scorer("x=$(( $$ % 1000 ));" + script.replacing("$$", with: "$x"), stays: true)
    let first = try standings(scorer, of: [1, 2])
    let second = try standings(scorer, of: [3])
    #expect(Set(first.numbers + second.numbers).count == 1, "it was started again")
  }

  static let failures: [(script: String, said: String)] = [
    ("printf 'row,score\\n1,5\\n'", "xx.program returned 1 standings for 2 subjects"),
    ("printf 'row,score\\n1,5\\n2,5\\n3,5\\n'", "xx.program returned 3 standings for 2 subjects"),
    ("printf '1,5\\n2,5\\n'", "does not begin with the line 'row,score'"),
    ("true", "does not begin with the line 'row,score'"),
    ("printf 'row,score\\n1,5\\n1,5\\n'", "line 3 of the program's answer names no row"),
    ("printf 'row,score\\n1,5\\n7,5\\n'", "line 3 of the program's answer names no row"),
    ("printf 'row,score\\n1,5\\n2,good\\n'", "score of row 2 of a batch is no number"),
    ("printf 'row,score\\n1,5\\n2,nan\\n'", "score of row 2 of a batch is no number"),
    ("printf 'row,score\\n1,5\\n2,-1\\n'", "outside its declared range for subject 2"),
    (
      "echo no such table >&2; exit 3",
      "ended with exit code 3; its standard error says: no such table"
    ),
    ("kill -9 $$", "was ended by signal 9"),
    ("printf 'row,score\\n\\377,5\\n2,5\\n'", "answered in something else than UTF-8"),
  ]

  @Test(arguments: failures.indices)
  func `what a program does wrong is said`(index: Int) {
    let (script, said) = Self.failures[index]
    let complaint = complaint(scorer(script))
    #expect(complaint.contains(said), "\(complaint)")
  }

  @Test func `a program that is not there is said`() {
    let rules = ProgramRules(command: ["no-such-program-here"], reads: [])
    #expect(rules.timeout == 60)
    let complaint = complaint(scorer("exec no-such-program-here", folder: "/"))
    #expect(complaint.contains("ended with exit code 127"), "\(complaint)")
    #expect(complaint.contains("no-such-program-here"), "\(complaint)")
  }

  @Test func `a program that is late is ended with everything it started, and nothing is left`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "late-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = "sleep 60 & echo $! > inner; echo $$ > outer; wait"
    let start = ContinuousClock.now
    let complaint = complaint(scorer(script, timeout: 1, folder: folder.path()))
    #expect(complaint.contains("gave no answer within 1 seconds"), "\(complaint)")
    #expect(ContinuousClock.now - start < .seconds(20))
    for name in ["inner", "outer"] {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let id = text.trimmingCharacters(in: .whitespacesAndNewlines)
      // The inner one is nobody's child any more, whom only init waits for.
      var status = ""
      for _ in 0..<200 {
        status = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
        if status.isEmpty || (name == "inner" && status.contains(") Z ")) { break }
        usleep(50_000)
      }
      #expect(status.isEmpty || (name == "inner" && status.contains(") Z ")), "\(name): \(status)")
    }
  }

  @Test func `a program that does not read its input breaks nothing`() {
    let complaint = complaint(scorer("exec 0<&-; sleep 0.2; exit 4"), rows: 300_000)
    #expect(complaint.contains("ended with exit code 4"), "\(complaint)")
  }

  @Test func `a program that says more than pipes hold on both sides stops nobody`() throws {
    let script =
      "awk 'BEGIN { for (i = 0; i < 50000; i++) print \"noise\" > \"/dev/stderr\" }'; "
      + Self.doubling
    let debts = (0..<100_000).map { Int64($0) }
    #expect(try standings(scorer(script), of: debts).numbers == debts.map { 2 * $0 })
  }

  @Test func `a program that fails once is asked again if it may be`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "again-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = "[ -e tried ] || { touch tried; exit 5; }; " + Self.doubling
    let once = scorer(script, folder: folder.path())
    #expect(complaint(once).contains("ended with exit code 5"))
    try FileManager.default.removeItem(at: folder.appending(path: "tried"))
    let twice = scorer(script, restarts: 1, folder: folder.path())
    #expect(try standings(twice, of: [4]).numbers == [8])
  }

  @Test func `it keeps the contract of scorers`() {
    let violations = ScorerConformance().violations(of: scorer(Self.doubling), seed: 3, subjects: 6)
    #expect(violations.isEmpty, "\(violations)")
  }
}
