import CreditStatistics
import Testing

/// How a result on the page is computed from the lists of its example.
typealias MethodsExample = @Sendable (MethodsPage.Example) throws -> Double?

/// Every result that an example may claim; one table a family of statistics.
let methodsExamples: [String: MethodsExample] = [
  agreementExamples, severalExamples, performanceExamples, groupExamples, swapExamples,
  pairExamples, decompositionExamples,
].reduce(into: [:]) { all, family in all.merge(family) { first, _ in first } }

@Suite("Methods page")
struct MethodsTests {
  @Test
  func `the library gives the numbers on the page`() throws {
    for section in try MethodsPage().sections {
      for example in section.examples {
        for result in example.results {
          let compute = try #require(
            methodsExamples[result.name],
            "nothing computes \(result.name)"
          )
          let value = try #require(try compute(example), "\(result.name) is undefined")
          #expect(
            abs(value - result.value) <= result.tolerance,
            "\(result.name) is \(value), and \(result.value) on the page"
          )
        }
      }
    }
  }

  /// The names of the contract, with those of further tables and rows.
  private static let named = """
    pearson spearman kendall_tau_b lin_ccc icc_a1 icc_c1 bland_altman_bias bland_altman_lower
    bland_altman_upper cohen_kappa cohen_kappa_linear cohen_kappa_quadratic same_category off_by_one
    two_or_more cramers_v goodman_kruskal_gamma krippendorff_alpha_nominal krippendorff_alpha_ordinal
    krippendorff_alpha_interval krippendorff_alpha_ratio kendall_w fleiss_kappa icc_1 icc_k icc_ak
    icc_ck auc gini ks h_measure partial_auc brier brier_miscalibration brier_discrimination
    brier_uncertainty log_loss calibration_intercept calibration_slope expected_calibration_error
    hosmer_lemeshow mean sd min max p05 p25 p50 p75 p95 selection_rate adverse_impact_ratio
    standardized_mean_difference mean_score true_positive_rate false_positive_rate calibration_gap
    variance_share shortfall_share evidence_variance_assumed reading file score scale overlap
    """

  @Test
  func `every statistic has one section`() throws {
    let found = try MethodsPage().sections.flatMap(\.names)
    #expect(found.count == Set(found).count, "a statistic has two sections")
    for name in Self.named.split(whereSeparator: \.isWhitespace) {
      #expect(found.contains(String(name)), "no section on \(name)")
    }
  }

  @Test
  func `every section has all its parts, a source that can be found, and an example`() throws {
    for section in try MethodsPage().sections {
      #expect(!section.names.isEmpty, "a heading without a statistic's name")
      for part in ["*Formula.*", "*Convention.*", "*Interval.*", "*Undefined.*", "*Source.*"] {
        #expect(section.text.contains("\n\(part) "), "\(section.names) lacks \(part)")
      }
      let hasSource = section.text.contains("<https://doi.org/") || section.text.contains("ISBN")
      #expect(hasSource, "\(section.names) has no source with DOI or ISBN")
      let claimed = section.examples.flatMap { $0.results.map(\.name) }
      for name in section.names {
        #expect(claimed.contains { $0.hasPrefix(name) }, "no example gives \(name)")
      }
    }
  }
}
