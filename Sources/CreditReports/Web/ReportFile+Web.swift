import CreditFormats
import CreditResults

extension ReportFile {
  /// `report.html`.
  static func web(
    _ comparison: Comparison,
    provenance: Provenance,
    formats: [String]
  ) -> ReportFile {
    ReportFile(
      name: "report.html",
      text: WebPage(comparison, provenance: provenance, formats: formats).text
    )
  }
}
